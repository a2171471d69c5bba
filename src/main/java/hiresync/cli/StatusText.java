package hiresync.cli;

import static hiresync.report.Figures.number;

import hiresync.report.ReportText;
import hiresync.report.RunReport;
import hiresync.report.Wrapped;
import hiresync.warehouse.Freshness;
import hiresync.warehouse.PastRun;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.SourceTalents;
import hiresync.warehouse.UnfinishedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The status as a person reads it: whether all is well first, then a line per subject, the runs last. */
final class StatusText {
    private static final int CODES_SHOWN = 5;
    private static final String RUN = "    ";

    private final StatusAnswer answer;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();

    private StatusText(StatusAnswer answer, Instant now) {
        this.answer = answer;
        this.now = now;
    }

    static String of(StatusAnswer answer, Instant now) {
        StatusText text = new StatusText(answer, now);
        text.write();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void write() {
        lines.add("hiresync status: " + answer.health().sentence());
        if (answer.health().why() != null) {
            line("why", answer.health().why());
        }
        line("active", answer.active() == null ? "nobody" : active(answer.active()));
        line("fresh", fresh(answer.freshness()));
        line("month", answer.month().text());
        if (!answer.quality().isEmpty()) {
            line("quality", quality(answer.quality()));
        }
        if (!answer.failures().isEmpty()) {
            line("failures", failures());
        }
        line("next", next());
        answer.runs().forEach(this::run);
    }

    private void line(String subject, String text) {
        lines.addAll(Wrapped.lines("  %-9s ".formatted(subject), text));
    }

    private static String active(RunLock.Holder holder) {
        return (holder.name() == null ? "a session of another user, number " + holder.session() : holder.name())
                + (holder.since() == null ? "" : ", since " + text(holder.since()));
    }

    private static String fresh(Freshness fresh) {
        if (fresh.talents() == 0) {
            return "no talent is known yet";
        }
        return "of %s talents synced within 1 day %s, 7 days %s, 30 days %s, never %s"
                .formatted(
                        number(fresh.talents()),
                        share(fresh.withinDay(), fresh),
                        share(fresh.withinWeek(), fresh),
                        share(fresh.withinMonth(), fresh),
                        number(fresh.never()));
    }

    /** Rounded down: 100 % is all of them. */
    private static String share(long talents, Freshness fresh) {
        return number(talents) + " (" + 100 * talents / fresh.talents() + "%)";
    }

    private static String quality(List<RunReport.OverThreshold> rules) {
        return rules.stream().map(RunReport.OverThreshold::rule).collect(Collectors.joining(", "))
                + " over the threshold; how much: SELECT * FROM hire_bi.data_quality WHERE over_threshold";
    }

    private String failures() {
        String codes = answer.failures().stream()
                .limit(CODES_SHOWN)
                .map(group -> "%s %s with code %s".formatted(number(group.talents()), group.status(), group.code()))
                .collect(Collectors.joining(", "));
        int more = answer.failures().size() - CODES_SHOWN;
        return codes + (more > 0 ? ", and " + more + " more codes" : "") + "; who and why: hiresync failures";
    }

    private String next() {
        if (answer.active() != null) {
            return "hiresync sync ends with 4 until that has ended";
        }
        if (answer.next().emptySource()) {
            return "source.talent names nobody: hiresync sync ends with 2 until it does";
        }
        UnfinishedRun night = answer.next().of("sync");
        String sync = night == null
                ? "hiresync sync plans anew (hiresync plan says for whom)"
                        + (answer.next().leftByEarlierRuns() == 0
                                ? ""
                                : ", " + number(answer.next().leftByEarlierRuns()) + " left by earlier runs come first")
                : resumes(night);
        String others = answer.next().unfinished().stream()
                .filter(run -> !run.equals(night))
                .map(run -> "; " + resumes(run))
                .collect(Collectors.joining());
        return sync + others;
    }

    private static String resumes(UnfinishedRun run) {
        return "hiresync %s resumes run %d with %s left".formatted(run.command(), run.run(), number(run.left()));
    }

    private void run(PastRun run) {
        lines.addAll(Wrapped.lines(
                "  run %d  ".formatted(run.run()),
                "%s, %s, %s, %s%s"
                        .formatted(
                                run.command(),
                                text(run.startedAt()),
                                took(run),
                                outcome(run),
                                run.exitCode() == null ? "" : " (exit " + run.exitCode() + ")")));
        if (run.discovered() != null) {
            lines.addAll(Wrapped.lines(RUN, discovered(run.discovered())));
        }
        if (!run.command().startsWith("discover")) {
            lines.addAll(Wrapped.lines(RUN, planned(run)));
        }
        if (run.message() != null && !Objects.equals(answer.health().run(), run.run())) {
            lines.addAll(Wrapped.lines(RUN, run.message()));
        }
    }

    private static String discovered(SourceTalents.Changes changes) {
        return "%s new, %s changed, %s unchanged talents discovered"
                .formatted(number(changes.added()), number(changes.changed()), number(changes.unchanged()));
    }

    private static String planned(PastRun run) {
        return ReportText.account(
                run.command(),
                run.planned(),
                run.unchanged(),
                run.changed(),
                run.failed(),
                run.refused(),
                run.gone(),
                run.left());
    }

    private String outcome(PastRun run) {
        return isCutOff(run) ? "killed or cut off" : run.outcome().replace('_', ' ');
    }

    /** The next start will notice it. */
    private boolean isCutOff(PastRun run) {
        return run.outcome().equals("running") && answer.active() == null;
    }

    /** Of one that was killed, to its last sign of life. */
    private String took(PastRun run) {
        Instant end = Objects.requireNonNullElse(isCutOff(run) ? run.heartbeatAt() : run.endedAt(), now);
        long seconds = Duration.between(run.startedAt(), end).toSeconds();
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
