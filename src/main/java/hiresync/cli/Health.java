package hiresync.cli;

import static hiresync.report.Figures.number;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.warehouse.FailedStarts;
import hiresync.warehouse.PastRun;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.UnfinishedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether all is well, for whoever is woken at night.
 *
 * @param well whether there is nothing to do
 * @param sentence how it stands, and what to do
 * @param run the run that says so; null when none has run or somebody else is at work
 * @param why what that run told the operator
 */
record Health(
        boolean well,
        String sentence,
        @Nullable Long run,
        @Nullable String why) {
    /** A run moves on every few seconds, and waits for 10 minutes at the most when Feishu throttles it. */
    private static final Duration SILENCE = Duration.ofMinutes(15);
    /** A night, and half a day of grace. */
    private static final Duration NIGHTLY = Duration.ofHours(36);

    /**
     * Judges by the newest run when there is something about it, otherwise by the newest night.
     *
     * @param holder who has the run lock
     * @param newest the newest run, and the newest run of {@code sync}
     */
    static Health of(RunLock.@Nullable Holder holder, List<PastRun> newest, StatusAnswer.Next next, Instant now) {
        if (newest.isEmpty()) {
            return holder == null
                    ? new Health(
                            false,
                            next.emptySource()
                                    ? "nothing has run yet, and source.talent names nobody; begin with: hiresync discover"
                                            + " (or hiresync import-talents FILE)"
                                    : "nothing has run yet; begin with: hiresync sync",
                            null,
                            null)
                    : atWork(holder);
        }
        PastRun last = newest.get(0);
        if (holder != null) {
            return isOf(holder, last) ? active(last, now) : atWork(holder);
        }
        if (newest.stream()
                .allMatch(run ->
                        run.command().startsWith("discover") && run.outcome().equals("complete"))) {
            return new Health(
                    false, "talents are discovered, but nobody was asked yet; begin with: hiresync sync", null, null);
        }
        PastRun judged = last.outcome().equals("complete") ? newest.get(newest.size() - 1) : last;
        return ended(judged, next.of(judged.command()), now);
    }

    /** Before it had a run. */
    static Health notBegun(FailedStarts.FailedStart start) {
        return new Health(
                false,
                "hiresync %s could not begin at %s; %s, then run it again"
                        .formatted(
                                start.command(),
                                text(start.at()),
                                start.exitCode() == ExitCode.USAGE ? "mend what it names" : "read why"),
                null,
                start.message());
    }

    /** With settings that are wrong, here and now. */
    static Health cannotBegin(Problem problem) {
        return new Health(
                false,
                "with these settings no run can begin; mend what is named, then run it: hiresync sync",
                null,
                problem.getMessage());
    }

    private static boolean isOf(RunLock.Holder holder, PastRun run) {
        String command = run.command().split(" ", 2)[0];
        return run.outcome().equals("running")
                && (holder.name() == null || holder.name().startsWith("hiresync " + command));
    }

    private static Health atWork(RunLock.Holder holder) {
        String name = holder.name() == null ? "another session" : holder.name();
        return new Health(true, name + " is at work; wait for its end", null, null);
    }

    private static Health active(PastRun run, Instant now) {
        Instant alive = run.heartbeatAt() == null ? run.startedAt() : run.heartbeatAt();
        if (alive.isBefore(now.minus(SILENCE))) {
            return health(
                    run,
                    "%s is active, but has shown no sign of life since %s; look at its log, stop it with SIGTERM and run it again"
                            .formatted(name(run), text(alive)));
        }
        String progress = run.planned() == 0
                ? run.discovered() == null ? "it plans" : "it discovers"
                : "%s of %s talents are done".formatted(number(run.planned() - run.left()), number(run.planned()));
        return new Health(
                true, "%s is active, %s; wait for its end".formatted(name(run), progress), run.run(), run.message());
    }

    private static Health ended(PastRun run, @Nullable UnfinishedRun unfinished, Instant now) {
        String again = "run it again" + rest(unfinished) + ": hiresync " + same(run.command());
        return switch (run.outcome()) {
            case "complete" -> complete(run, now);
            case "complete_with_failures" ->
                health(
                        run,
                        "%s is complete, with %s failed and %s refused; by day, see who and why: hiresync failures"
                                .formatted(name(run), number(run.failed()), number(run.refused())));
            case "guard" ->
                health(
                        run,
                        name(run) + " was stopped by a guard; look into what it says before you allow it with"
                                + " --allow-retire or --allow-refused");
            case "stopped" -> health(run, name(run) + " was stopped before its end; " + again);
            case "failed" ->
                health(
                        run,
                        name(run) + " failed; "
                                + (isMisconfigured(run) ? "mend what it names" : "read why")
                                + ", then " + again);
            default -> health(run, name(run) + " was killed, or cut off from the warehouse; " + again);
        };
    }

    private static boolean isMisconfigured(PastRun run) {
        return run.exitCode() != null && run.exitCode() == ExitCode.USAGE;
    }

    private static Health complete(PastRun run, Instant now) {
        Instant ended = run.endedAt() == null ? run.startedAt() : run.endedAt();
        if (ended.isBefore(now.minus(NIGHTLY))) {
            return health(
                    run,
                    "nothing has run since %s, when %s was complete; see why the scheduler starts nothing, and run: hiresync sync"
                            .formatted(text(ended), name(run)));
        }
        return new Health(
                true,
                "all is well, %s is complete since %s, %s ago".formatted(name(run), text(ended), age(ended, now)),
                run.run(),
                run.message());
    }

    private static Health health(PastRun run, String sentence) {
        return new Health(false, sentence, run.run(), run.message());
    }

    /** Whom a backfill is for says its command line, which nobody keeps, as it may name talents. */
    private static String same(String command) {
        return command.equals("backfill") ? "backfill, with the options that it had" : command;
    }

    private static String rest(@Nullable UnfinishedRun unfinished) {
        return unfinished == null ? "" : ", it resumes with " + number(unfinished.left()) + " left";
    }

    private static String name(PastRun run) {
        return "run " + run.run() + " (" + run.command() + ")";
    }

    /** A night that could not even begin leaves no run: how old the last one is tells it. */
    private static String age(Instant ended, Instant now) {
        long minutes = Math.max(0, Duration.between(ended, now).toMinutes());
        return minutes < 120 ? minutes + " minutes" : minutes / 60 + " hours";
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
