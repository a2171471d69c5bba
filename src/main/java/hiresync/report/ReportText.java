package hiresync.report;

import static hiresync.report.Figures.number;
import static hiresync.report.Figures.seconds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run report as a person reads it: a line per subject, what needs attention last. */
public final class ReportText {
    private static final int FIELDS_SHOWN = 5;
    private static final int PASSED_SHOWN = 5;

    private ReportText() {}

    public static String of(RunReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("hiresync %s, run %d%s: %s %s"
                .formatted(
                        report.command(),
                        report.run(),
                        report.resumed() ? " (resumed)" : "",
                        report.outcome().replace('_', ' '),
                        report.resumed()
                                ? seconds(report.took()) + " after its first start"
                                : "after " + seconds(report.took())));
        if (report.discovered() != null) {
            lines.add("  source   " + discovered(report.discovered()));
        }
        boolean plans = !report.command().equals("discover");
        if (!plans && report.talents().leftOut() > 0) {
            lines.add("  skipped  %s forgotten; hiresync forget --undo TALENT_ID lifts that"
                    .formatted(number(report.talents().leftOut())));
        }
        if (plans) {
            lines.add("  talents  " + talents(report));
        }
        if (!report.reasons().isEmpty()) {
            lines.add("  because  " + reasons(report.reasons()));
        }
        if (!report.command().equals("replay")) { // which makes none
            lines.add("  calls    " + calls(report));
        }
        if (report.month() != null) {
            lines.add("  month    " + month(report.month()));
        }
        if (plans) {
            lines.add("  rows     " + rows(report.rows()));
        }
        passed(report, lines);
        fields(report, lines);
        quality(report, lines);
        troubles(report, lines);
        if (report.message() != null) {
            lines.add("  " + report.message());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String discovered(RunReport.Discovered discovered) {
        return "%s new, %s changed, %s unchanged talents%s"
                .formatted(
                        number(discovered.added()),
                        number(discovered.changed()),
                        number(discovered.unchanged()),
                        discovered.until() == null ? "" : ", all that changed before " + discovered.until());
    }

    private static boolean isNobody(RunReport.Talents talents) {
        return talents.planned() + talents.forgotten() == 0;
    }

    private static String talents(RunReport report) {
        RunReport.Talents talents = report.talents();
        List<String> parts = new ArrayList<>();
        parts.add(
                isNobody(talents)
                        ? "nobody was " + which(report)
                        : account(
                                report.command(),
                                talents.planned(),
                                talents.unchanged(),
                                talents.changed(),
                                talents.failed(),
                                talents.refused(),
                                talents.gone(),
                                talents.left()));
        add(talents.forgotten(), "more forgotten, as gone for good", parts);
        add(talents.postponed(), "more were " + which(report), parts);
        add(talents.setAside(), "asked twice, as the first answer would have retired all they have", parts);
        add(talents.skippedIds(), "blank ids skipped", parts);
        add(talents.leftOut(), "left out, as they were forgotten (hiresync forget --undo TALENT_ID lifts that)", parts);
        return String.join("; ", parts);
    }

    /** Whom a run asks for. */
    private static String which(RunReport report) {
        return report.command().equals("backfill") ? "chosen" : "due";
    }

    /**
     * What became of those who were planned, in one line.
     *
     * @param command of the run: a replay writes whatever is kept, changed or not
     * @param gone those of the refused whom the API does not know
     */
    public static String account(
            String command, int planned, int unchanged, int changed, int failed, int refused, int gone, int left) {
        return "%s planned = %s unchanged + %s %s + %s failed + %s refused%s + %s left"
                .formatted(
                        number(planned),
                        number(unchanged),
                        number(changed),
                        command.startsWith("replay") ? "mapped again" : "changed",
                        number(failed),
                        number(refused),
                        gone == 0 ? "" : " (" + number(gone) + " gone)",
                        number(left));
    }

    private static void add(int count, String what, List<String> parts) {
        if (count > 0) {
            parts.add(number(count) + " " + what);
        }
    }

    /** As 20 changed, 5 new. */
    public static String reasons(Map<String, Long> reasons) {
        return reasons.entrySet().stream()
                .map(reason -> number(reason.getValue()) + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String calls(RunReport report) {
        RunReport.Calls calls = report.calls();
        String rate = report.resumed() || report.took().toMillis() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%.1f/s)",
                        calls.sent() * 1000.0 / report.took().toMillis());
        return "%s%s, %s throttled, %s repeated"
                .formatted(number(calls.sent()), rate, number(calls.throttled()), number(calls.repeated()));
    }

    /** As 9,310 of 10,000 calls made. */
    public static String month(RunReport.Month month) {
        return "%s of %s calls made, %s left until %s"
                .formatted(number(month.made()), number(month.allowed()), number(month.left()), month.endsAt());
    }

    private static String rows(RunReport.Rows rows) {
        String text = "%s inserted, %s updated, %s retired"
                .formatted(number(rows.inserted()), number(rows.updated()), number(rows.retired()));
        if (rows.takeOvers() > 0) {
            text += ", " + number(rows.takeOvers()) + " passed to another talent";
        }
        if (rows.duplicates() > 0) {
            text += ", " + number(rows.duplicates()) + " listed twice";
        }
        if (rows.replacedCharacters() > 0) {
            text += ", " + number(rows.replacedCharacters()) + " characters replaced by U+FFFD";
        }
        return text;
    }

    /** From whom to whom, and one of the rows. */
    private static void passed(RunReport report, List<String> lines) {
        Map<List<String>, List<RunReport.TakenOver>> byTalents = report.takenOver().stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.formerTalentId(), row.talentId()), LinkedHashMap::new, Collectors.toList()));
        List<List<RunReport.TakenOver>> shown =
                byTalents.values().stream().limit(PASSED_SHOWN).toList();
        shown.forEach(rows -> lines.add("             " + passed(rows)));
        long more =
                report.rows().takeOvers() - shown.stream().mapToLong(List::size).sum();
        if (more > 0) {
            lines.add("             and " + number(more) + " more rows in hire_ops.take_over");
        }
    }

    /** As talent T1 to T2: 4, such as interview 6949805467799537964. */
    private static String passed(List<RunReport.TakenOver> rows) {
        RunReport.TakenOver example = rows.stream()
                .filter(row -> row.table().equals("interview"))
                .findFirst()
                .orElse(rows.get(0));
        return "talent %s to %s: %s, such as %s %s"
                .formatted(
                        example.formerTalentId(),
                        example.talentId(),
                        number(rows.size()),
                        example.table(),
                        String.join(", ", example.key()));
    }

    private static void fields(RunReport report, List<String> lines) {
        List<RunReport.UnknownField> fields = report.unknownFields();
        if (fields.isEmpty()) {
            return;
        }
        lines.add("  fields   " + fields.size() + " that no column takes, kept in unmapped:");
        fields.stream().limit(FIELDS_SHOWN).forEach(field -> lines.add("             " + field.jsonPath()));
        if (fields.size() > FIELDS_SHOWN) {
            lines.add("             and " + (fields.size() - FIELDS_SHOWN) + " more in hire_ops.unknown_field");
        }
    }

    private static void quality(RunReport report, List<String> lines) {
        List<RunReport.OverThreshold> rules = report.quality();
        if (rules == null || rules.isEmpty()) {
            return;
        }
        lines.add("  quality  " + Figures.counted(rules.size(), "rule") + " over the threshold; what each means:"
                + " SELECT * FROM hire_bi.data_quality WHERE over_threshold");
        rules.forEach(rule -> lines.add("             " + over(rule)));
    }

    /** As orphan: 3 of 1,310, at most 0 %. */
    private static String over(RunReport.OverThreshold rule) {
        Long checked = rule.checked();
        String found = checked == null
                ? "%s, at most %s"
                        .formatted(number(rule.found()), rule.threshold().toPlainString())
                : "%s of %s, at most %s %%"
                        .formatted(
                                number(rule.found()),
                                number(checked),
                                rule.threshold().movePointRight(2).toPlainString());
        return rule.rule() + ": " + found;
    }

    private static void troubles(RunReport report, List<String> lines) {
        for (RunReport.TroubleCount trouble : report.troubles()) {
            lines.add("  %-8s %s with code %s, such as talent %s:"
                    .formatted(trouble.status(), number(trouble.talents()), trouble.code(), trouble.exampleTalentId()));
            lines.add("             " + trouble.exampleMessage());
        }
    }
}
