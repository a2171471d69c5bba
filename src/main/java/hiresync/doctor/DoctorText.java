package hiresync.doctor;

import hiresync.doctor.Check.Mark;
import hiresync.report.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code doctor} found, as a person reads it. */
public final class DoctorText {
    private static final String LINE = "  %-8s %-10s  ";

    private DoctorText() {}

    /** One check: its finding, and below it what to do. */
    public static String of(Check check, int columns) {
        String mark = check.mark().name().toLowerCase(Locale.ROOT);
        List<String> lines =
                new ArrayList<>(Wrapped.lines(LINE.formatted(mark, check.subject()), check.finding(), columns));
        if (check.remedy() != null) {
            lines.addAll(Wrapped.lines(LINE.formatted("", "to do:"), check.remedy(), columns));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** How all of it stands, and what comes next. */
    public static String summary(List<Check> checks, int columns) {
        String counts = Stream.of(
                        count(checks, Mark.WRONG, "wrong"),
                        count(checks, Mark.WARN, "to look at"),
                        count(checks, Mark.SKIPPED, "skipped"))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return String.join(
                System.lineSeparator(), Wrapped.lines("", "hiresync doctor: " + sentence(checks, counts), columns));
    }

    private static String sentence(List<Check> checks, String counts) {
        if (has(checks, Mark.WRONG)) {
            return counts + "; mend it from the top down, then run hiresync doctor again";
        }
        if (has(checks, Mark.SKIPPED)) {
            return "nothing is wrong so far, " + counts + "; see what is to do, then run hiresync doctor again";
        }
        return (counts.isEmpty() ? "all is well" : "nothing is wrong, " + counts) + "; next: hiresync plan";
    }

    private static boolean has(List<Check> checks, Mark mark) {
        return checks.stream().anyMatch(check -> check.is(mark));
    }

    private static String count(List<Check> checks, Mark mark, String word) {
        long count = checks.stream().filter(check -> check.is(mark)).count();
        return count == 0 ? "" : count + " " + word;
    }
}
