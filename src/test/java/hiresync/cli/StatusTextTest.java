package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.report.RunReport;
import hiresync.warehouse.Freshness;
import hiresync.warehouse.PastRun;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.TroubleGroup;
import hiresync.warehouse.UnfinishedRun;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant MONTH_END = Instant.parse("2026-12-01T00:00:00Z");
    private static final MonthCalls NO_QUOTA = new MonthCalls(null, 1_310, null, MONTH_END);
    private static final Freshness FRESH = new Freshness(13_000, 12_999, 13_000, 13_000, 0);

    @Test
    void aNightThatFailed() {
        List<PastRun> runs = List.of(
                run(12, "sync", "failed", 1, "Feishu seems to be down; run again later to resume."),
                run(11, "sync --full", "stopped", 6, "stopped after 230 calls, as --max-calls says"));
        Health health =
                new Health(false, "run 12 (sync) failed", 12L, runs.get(0).message());
        MonthCalls month = new MonthCalls(10_000L, 9_310, 690L, MONTH_END);
        List<TroubleGroup> failures =
                List.of(new TroubleGroup("failed", "timeout", 1_020), new TroubleGroup("refused", "unmappable", 1));
        List<RunReport.OverThreshold> quality = List.of(
                new RunReport.OverThreshold("orphan", "", 3, 4_310L, new BigDecimal("0")),
                new RunReport.OverThreshold("unknown_field", "", 7, null, new BigDecimal("5")));
        StatusAnswer.Next next = new StatusAnswer.Next(
                List.of(new UnfinishedRun(12, "sync", 1_040), new UnfinishedRun(11, "sync --full", 3)), 1_040, false);
        assertThat(text(new StatusAnswer(health, null, runs, FRESH, month, quality, failures, next)))
                .isEqualTo("""
                        hiresync status: run 12 (sync) failed
                          why       Feishu seems to be down; run again later to resume.
                          active    nobody
                          fresh     of 13,000 talents synced within 1 day 12,999 (99%), 7 days 13,000
                                    (100%), 30 days 13,000 (100%), never 0
                          month     9,310 of 10,000 calls made, 690 left until 2026-12-01T00:00:00Z
                          quality   orphan, unknown_field over the threshold; how much: SELECT * FROM
                                    hire_bi.data_quality WHERE over_threshold
                          failures  1,020 failed with code timeout, 1 refused with code unmappable; who
                                    and why: hiresync failures
                          next      hiresync sync resumes run 12 with 1,040 left; hiresync sync --full
                                    resumes run 11 with 3 left
                          run 12  sync, 2026-11-22T02:00:00Z, 0:10:05, failed (exit 1)
                            1,300 planned = 200 unchanged + 30 changed + 20 failed + 10 refused (4 gone)
                            + 1,040 left
                          run 11  sync --full, 2026-11-22T02:00:00Z, 0:10:05, stopped (exit 6)
                            1,300 planned = 200 unchanged + 30 changed + 20 failed + 10 refused + 1,040
                            left
                            stopped after 230 calls, as --max-calls says""");
    }

    @Test
    void nothingYet() {
        Health health = new Health(false, "nothing has run yet", null, null);
        StatusAnswer.Next next = new StatusAnswer.Next(List.of(), 0, true);
        assertThat(text(new StatusAnswer(
                        health, null, List.of(), new Freshness(0, 0, 0, 0, 0), NO_QUOTA, List.of(), List.of(), next)))
                .isEqualTo("""
                        hiresync status: nothing has run yet
                          active    nobody
                          fresh     no talent is known yet
                          month     1,310 calls made; no quota is set (hiresync.api.monthly-calls)
                          next      source.talent names nobody: hiresync sync ends with 2 until it does""");
    }

    @Test
    void oneIsActive() {
        RunLock.Holder holder = new RunLock.Holder("hiresync sync, pid 7 on host7", STARTED, 99);
        assertThat(text(answer(holder, run(12, "sync", "running", null, null))))
                .contains("  active    hiresync sync, pid 7 on host7, since 2026-11-22T02:00:00Z\n")
                .contains("  next      hiresync sync ends with 4 until that has ended\n")
                .contains("  run 12  sync, 2026-11-22T02:00:00Z, 1:00:00, running\n");
        assertThat(text(answer(new RunLock.Holder(null, null, 99), run(12, "sync", "running", null, null))))
                .contains("  active    a session of another user, number 99\n");
    }

    @Test
    void oneThatNobodyHoldsTheLockForIsDead() {
        assertThat(text(answer(null, run(12, "sync", "running", null, null))))
                .contains("  run 12  sync, 2026-11-22T02:00:00Z, 0:09:00, killed or cut off\n");
    }

    @Test
    void sixCodesAreTooMany() {
        List<TroubleGroup> failures = List.of("1", "2", "3", "4", "5", "6").stream()
                .map(code -> new TroubleGroup("failed", code, 1))
                .toList();
        StatusAnswer answer = answer(null, run(12, "sync", "complete", 0, null));
        assertThat(text(new StatusAnswer(
                        answer.health(),
                        null,
                        List.of(),
                        FRESH,
                        NO_QUOTA,
                        List.of(),
                        failures,
                        new StatusAnswer.Next(List.of(), 7, false))))
                .contains("code 5, and 1 more codes; who")
                .endsWith(
                        "hiresync sync plans anew (hiresync plan says for whom), 7 left by%n            earlier runs come first"
                                .formatted());
    }

    private static StatusAnswer answer(RunLock.@Nullable Holder holder, PastRun run) {
        Health health = new Health(true, "fine", 12L, null);
        return new StatusAnswer(
                health,
                holder,
                List.of(run),
                FRESH,
                NO_QUOTA,
                List.of(),
                List.of(),
                new StatusAnswer.Next(List.of(), 0, false));
    }

    private static String text(StatusAnswer answer) {
        return StatusText.of(answer, NOW).replace(System.lineSeparator(), "\n");
    }

    private static PastRun run(
            long id, String command, String outcome, @Nullable Integer exitCode, @Nullable String message) {
        return new PastRun(
                id,
                command,
                STARTED,
                outcome.equals("running") ? null : STARTED.plusSeconds(605),
                STARTED.plusSeconds(540),
                outcome,
                exitCode,
                message,
                1300,
                200,
                30,
                20,
                10,
                1040,
                command.equals("sync") ? 4 : 0,
                null);
    }
}
