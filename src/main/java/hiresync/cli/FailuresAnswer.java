package hiresync.cli;

import hiresync.warehouse.TroubleGroup;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code failures} answers, for a person, a spreadsheet or a program.
 *
 * @param talents how many there are
 * @param byCode how many of each status and code, whether they are listed or not
 * @param failures those that are listed, the newest first
 */
record FailuresAnswer(long talents, List<TroubleGroup> byCode, List<FailureLine> failures) {
    FailuresAnswer(List<TroubleGroup> byCode, List<FailureLine> failures) {
        this(byCode.stream().mapToLong(TroubleGroup::talents).sum(), byCode, failures);
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String csv() {
        return failures.stream()
                .map(FailuresAnswer::line)
                .collect(Collectors.joining(
                        "",
                        Csv.line(
                                "talent_id",
                                "status",
                                "stage",
                                "code",
                                "reason",
                                "json_path",
                                "log_id",
                                "attempts",
                                "last_attempt_at",
                                "due",
                                "next",
                                "asked_again_at"),
                        ""));
    }

    private static String line(FailureLine failure) {
        return Csv.line(
                failure.talentId(),
                failure.status(),
                failure.stage(),
                failure.code(),
                failure.reason(),
                failure.jsonPath(),
                failure.logId(),
                failure.attempts(),
                failure.lastAttemptAt(),
                failure.due(),
                failure.next(),
                failure.askedAgainAt());
    }
}
