package hiresync.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plan of PostgreSQL's in a few words: which of the large tables it reads whole. */
final class PlanText {
    private static final Pattern WHOLE = Pattern.compile(
            "Seq Scan on (application|interview|interview_record|interview_meeting_room|talent_sync)\\b");

    private PlanText() {}

    static String of(List<String> plan) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (String line : plan) {
            Matcher scan = WHOLE.matcher(line);
            if (scan.find() && !line.contains("never executed")) {
                times.merge(scan.group(1), 1, Integer::sum);
            }
        }
        return times.isEmpty()
                ? ""
                : "; whole: "
                        + times.entrySet().stream()
                                .map(table -> table.getKey() + (table.getValue() > 1 ? " " + table.getValue() + "×" : ""))
                                .collect(Collectors.joining(", "));
    }
}
