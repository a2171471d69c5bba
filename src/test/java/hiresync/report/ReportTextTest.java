package hiresync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static final Instant STARTED = Instant.parse("2026-11-22T02:00:00Z");
    private static final RunReport.Talents TALENTS =
            new RunReport.Talents(1300, 1000, 250, 20, 10, 20, 0, 0, 0, 0, 0, 0);
    private static final RunReport.Calls CALLS = new RunReport.Calls(1310, 2, 8, 0, 0);
    private static final RunReport.Rows ROWS = new RunReport.Rows(1234, 56, 7, 0, 0, 0);

    @Test
    void aQuietNight() {
        RunReport.Talents talents = new RunReport.Talents(1300, 1050, 250, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(text(report(
                        "complete", null, 78, false, talents, null, ROWS, List.of(), List.of(), List.of(), List.of())))
                .isEqualTo("""
                        hiresync sync, run 12: complete after 0:01:18
                          talents  1,300 planned = 1,050 unchanged + 250 changed + 0 failed + 0 refused + 0 left
                          because  50 changed, 1,250 open
                          calls    1,310 (16.8/s), 2 throttled, 8 repeated
                          rows     1,234 inserted, 56 updated, 7 retired""");
    }

    @Test
    void aNightWithEverything() {
        RunReport.Talents talents = new RunReport.Talents(1300, 1000, 250, 20, 10, 20, 4, 2, 5, 7, 3, 1);
        RunReport.Month month = new RunReport.Month(10_000, 9_310, 690, Instant.parse("2026-12-01T00:00:00Z"));
        RunReport.Rows rows = new RunReport.Rows(1234, 56, 7, 3, 1, 9);
        List<RunReport.TakenOver> takenOver = List.of(
                new RunReport.TakenOver("application", List.of("a1"), "t8", "t9"),
                new RunReport.TakenOver("interview", List.of("i1"), "t8", "t9"),
                new RunReport.TakenOver("interview_meeting_room", List.of("i2", "r1"), "t9", "t7"));
        List<RunReport.UnknownField> fields = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new RunReport.UnknownField("data.items[].field" + i, i))
                .toList();
        List<RunReport.TroubleCount> troubles = List.of(
                new RunReport.TroubleCount("failed", "timeout", 20, "t1", "No answer within 30 s."),
                new RunReport.TroubleCount("refused", "mapping", 6, "t2", "data.items[0] is odd."));
        List<RunReport.OverThreshold> quality = List.of(
                new RunReport.OverThreshold(
                        "orphan", "Live rows that hang on a retired one", 3, 4_310L, new BigDecimal("0")),
                new RunReport.OverThreshold(
                        "time_unknown",
                        "Evaluations of which nobody knows when",
                        1_002,
                        1_310L,
                        new BigDecimal("0.525")),
                new RunReport.OverThreshold(
                        "unknown_field", "Fields that no column takes", 7, null, new BigDecimal("5")));
        assertThat(text(report(
                        "guard",
                        "stopped: too many refused",
                        3725,
                        true,
                        talents,
                        month,
                        rows,
                        takenOver,
                        fields,
                        troubles,
                        quality)))
                .isEqualTo("""
                        hiresync sync, run 12 (resumed): guard 1:02:05 after its first start
                          talents  1,300 planned = 1,000 unchanged + 250 changed + 20 failed + 10 refused (4 gone) + 20 left; 2 more forgotten, as gone for good; 5 more were due; 7 asked twice, as the first answer would have retired all they have; 3 blank ids skipped; 1 left out, as they were forgotten (hiresync forget --undo TALENT_ID lifts that)
                          because  50 changed, 1,250 open
                          calls    1,310, 2 throttled, 8 repeated
                          month    9,310 of 10,000 calls made, 690 left until 2026-12-01T00:00:00Z
                          rows     1,234 inserted, 56 updated, 7 retired, 3 passed to another talent, 1 listed twice, 9 characters replaced by U+FFFD
                                     talent t8 to t9: 2, such as interview i1
                                     talent t9 to t7: 1, such as interview_meeting_room i2, r1
                          fields   7 that no column takes, kept in unmapped:
                                     data.items[].field1
                                     data.items[].field2
                                     data.items[].field3
                                     data.items[].field4
                                     data.items[].field5
                                     and 2 more in hire_ops.unknown_field
                          quality  3 rules over the threshold; what each means: SELECT * FROM hire_bi.data_quality WHERE over_threshold
                                     orphan: 3 of 4,310, at most 0 %
                                     time_unknown: 1,002 of 1,310, at most 52.5 %
                                     unknown_field: 7, at most 5
                          failed   20 with code timeout, such as talent t1:
                                     No answer within 30 s.
                          refused  6 with code mapping, such as talent t2:
                                     data.items[0] is odd.
                          stopped: too many refused""");
    }

    @Test
    void manyPassed() {
        RunReport.Rows rows = new RunReport.Rows(0, 1_200, 0, 1_200, 0, 0);
        List<RunReport.TakenOver> takenOver = IntStream.range(0, 1_000)
                .mapToObj(i -> new RunReport.TakenOver("interview", List.of("i" + i), "t" + i % 10, "t10"))
                .toList();
        assertThat(text(report(
                        "complete", null, 78, false, TALENTS, null, rows, takenOver, List.of(), List.of(), List.of())))
                .isEqualTo("""
                        hiresync sync, run 12: complete after 0:01:18
                          talents  1,300 planned = 1,000 unchanged + 250 changed + 20 failed + 10 refused + 20 left
                          because  50 changed, 1,250 open
                          calls    1,310 (16.8/s), 2 throttled, 8 repeated
                          rows     0 inserted, 1,200 updated, 0 retired, 1,200 passed to another talent
                                     talent t0 to t10: 100, such as interview i0
                                     talent t1 to t10: 100, such as interview i1
                                     talent t2 to t10: 100, such as interview i2
                                     talent t3 to t10: 100, such as interview i3
                                     talent t4 to t10: 100, such as interview i4
                                     and 700 more rows in hire_ops.take_over""");
    }

    @Test
    void aDiscovery() {
        RunReport.Talents nobody = new RunReport.Talents(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        RunReport night =
                report("complete", null, 78, false, nobody, null, ROWS, List.of(), List.of(), List.of(), null);
        RunReport.Discovered discovered = new RunReport.Discovered(1234, 5, 60, STARTED);
        assertThat(text(new RunReport(
                        night.run(),
                        "discover",
                        night.outcome(),
                        night.exitCode(),
                        null,
                        night.startedAt(),
                        night.endedAt(),
                        false,
                        nobody,
                        discovered,
                        Map.of(),
                        CALLS,
                        null,
                        ROWS,
                        List.of(),
                        List.of(),
                        List.of(),
                        null)))
                .isEqualTo("""
                        hiresync discover, run 12: complete after 0:01:18
                          source   1,234 new, 5 changed, 60 unchanged talents, all that changed before 2026-11-22T02:00:00Z
                          calls    1,310 (16.8/s), 2 throttled, 8 repeated""");
    }

    @Test
    void underscoresAreForProgramsAndAShortNightHasTenths() {
        assertThat(text(report(
                        "complete_with_failures",
                        null,
                        59,
                        false,
                        TALENTS,
                        null,
                        ROWS,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())))
                .startsWith("hiresync sync, run 12: complete with failures after 59.0 s" + System.lineSeparator());
    }

    private static String text(RunReport report) {
        return ReportText.of(report);
    }

    private static RunReport report(
            String outcome,
            @Nullable String message,
            long seconds,
            boolean resumed,
            RunReport.Talents talents,
            RunReport.@Nullable Month month,
            RunReport.Rows rows,
            List<RunReport.TakenOver> takenOver,
            List<RunReport.UnknownField> fields,
            List<RunReport.TroubleCount> troubles,
            @Nullable List<RunReport.OverThreshold> quality) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        reasons.put("changed", 50L);
        reasons.put("open", 1250L);
        return new RunReport(
                12,
                "sync",
                outcome,
                0,
                message,
                STARTED,
                STARTED.plusSeconds(seconds),
                resumed,
                talents,
                null,
                reasons,
                CALLS,
                month,
                rows,
                takenOver,
                fields,
                troubles,
                quality);
    }
}
