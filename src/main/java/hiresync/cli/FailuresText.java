package hiresync.cli;

import static hiresync.report.Figures.counted;
import static hiresync.report.Figures.number;

import hiresync.report.Wrapped;
import hiresync.talent.Stage;
import hiresync.warehouse.TroubleGroup;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The failures as a person reads them: by what went wrong, the newest first, what to do at the end. */
final class FailuresText {
    private static final String GONE = "gone";

    private final FailuresAnswer answer;
    private final List<String> lines = new ArrayList<>();

    private FailuresText(FailuresAnswer answer) {
        this.answer = answer;
    }

    static String of(FailuresAnswer answer) {
        if (answer.talents() == 0) {
            return "hiresync failures: there are none";
        }
        FailuresText text = new FailuresText(answer);
        text.write();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void write() {
        lines.add("hiresync failures: " + talents(answer.talents()) + ", " + byStatus());
        answer.byCode().forEach(this::group);
        lines.add("");
        whatNow();
    }

    private String byStatus() {
        return Stream.of("failed", "refused", GONE)
                .filter(status -> count(status) > 0)
                .map(status -> number(count(status)) + " " + status)
                .collect(Collectors.joining(", "));
    }

    private long count(String status) {
        return answer.byCode().stream()
                .filter(group -> group.status().equals(status))
                .mapToLong(TroubleGroup::talents)
                .sum();
    }

    private void group(TroubleGroup group) {
        lines.add("");
        lines.addAll(Wrapped.lines(
                "",
                "%s with code %s, %s: %s"
                        .formatted(
                                group.status(),
                                group.code(),
                                talents(group.talents()),
                                Stage.of(group.code()).meaning())));
        List<FailureLine> shown = answer.failures().stream()
                .filter(failure -> failure.status().equals(group.status())
                        && failure.code().equals(group.code()))
                .toList();
        shown.forEach(this::talent);
        if (shown.size() < group.talents()) {
            lines.add("  and " + number(group.talents() - shown.size()) + " more");
        }
    }

    private void talent(FailureLine failure) {
        lines.add("  talent " + failure.talentId());
        lines.addAll(Wrapped.lines("    why     ", failure.reason()));
        lines.addAll(Wrapped.lines("    when    ", when(failure.lastAttemptAt(), failure.attempts())));
        if (failure.logId() != null) {
            lines.add("    log id  " + failure.logId());
        }
        lines.addAll(Wrapped.lines("    next    ", failure.next()));
    }

    private static String when(@Nullable Instant last, int attempts) {
        return (last == null ? "never" : last.truncatedTo(ChronoUnit.SECONDS).toString())
                + (attempts > 1 ? ", " + number(attempts) + " times in a row" : "");
    }

    private void whatNow() {
        if (answer.failures().stream().anyMatch(FailureLine::due)) {
            lines.add("Ask those who are due again: hiresync sync");
        }
        if (count(GONE) > 0) {
            lines.add("Gone, not known to Feishu: correct the id in the source, or where it was named.");
        }
        if (answer.failures().stream()
                .anyMatch(
                        failure -> failure.logId() != null && !failure.status().equals(GONE))) {
            lines.add("About what stays so, ask the vendor's support, who need the log id.");
        }
        lines.add("Who is no longer in the source is not asked again.");
        if (answer.failures().size() < answer.talents()) {
            lines.add("All of them: hiresync failures --csv");
        }
    }

    private static String talents(long number) {
        return counted(number, "talent");
    }
}
