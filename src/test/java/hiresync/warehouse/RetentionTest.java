package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is too old goes, setting by setting, and what is still needed stays. */
class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration DAYS_40 = Duration.ofDays(40);
    private static final RetentionSettings FOR_EVER = new RetentionSettings(null, null, null, null, null, null);

    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    @AutoClose
    private final Database pool = warehouse.pool();

    @Test
    void forEverNothingGoes() {
        run("sync", "complete", 4000);
        answers();
        assertThat(retention(FOR_EVER).old(NOW)).isEmpty();
        assertThat(purge(FOR_EVER)).isEmpty();
        assertThat(count("hire_raw.talent_response")).isEqualTo(2);
    }

    @Test
    void keptAnswersAreRemovedAndNotMissed() {
        answers();
        RetentionSettings settings = new RetentionSettings(DAYS_40, null, null, null, null, null);
        assertThat(retention(settings).old(NOW)).isEqualTo(Map.of("hire_raw.talent_response", 1L));
        assertThat(purge(settings)).isEqualTo(Map.of("hire_raw.talent_response", 1L));
        assertThat(warehouse.lines("SELECT talent_id FROM hire_raw.talent_response"))
                .containsExactly("T-B");
        assertThat(warehouse.lines("SELECT talent_id, raw_purged_at IS NOT NULL FROM hire_ops.talent_sync ORDER BY 1"))
                .containsExactly("T-A t", "T-B f", "T-C f", "T-D f");
        assertThat(differences()).isEmpty();

        warehouse.write(answer("T-A", "20:00", application("app-new")));
        assertThat(warehouse.lines("SELECT raw_purged_at FROM hire_ops.talent_sync WHERE talent_id = 'T-A'"))
                .as("another one is kept")
                .containsExactly("-");
    }

    @Test
    void refusedAnswersAreRemoved() {
        answers();
        RetentionSettings settings = new RetentionSettings(null, DAYS_40, null, null, null, null);
        assertThat(retention(settings).old(NOW)).isEqualTo(Map.of("hire_raw.refused_response", 1L));
        assertThat(purge(settings)).isEqualTo(Map.of("hire_raw.refused_response", 1L));
        assertThat(warehouse.lines("SELECT talent_id FROM hire_raw.refused_response"))
                .containsExactly("T-D");
        assertThat(count("hire_raw.talent_response")).isEqualTo(2);
    }

    @Test
    void runsGoWithTheirWorkListsButForThoseThatAreNeeded() {
        long old = run("sync", "complete", 41, "changed", "failed");
        run("sync", "abandoned", 41, "changed", null);
        run("sync", "failed", 41, "changed"); // with nothing left to do
        long rest = run("sync", "stopped", 41, "changed", null);
        long backfill = run("backfill", "complete", 41, "changed");
        long young = run("sync", "complete", 39, "changed");
        long alive = run("sync", "complete", 50);
        warehouse
                .jdbc()
                .update(
                        "UPDATE hire_ops.run SET heartbeat_at = ?::timestamptz WHERE run_id = ?",
                        NOW.minus(Duration.ofDays(2)).toString(),
                        alive);
        long longest = run("replay", "failed", 41, "changed", null);
        long newest = run("sync", "complete", 41, "changed");
        warehouse
                .jdbc()
                .update(
                        "INSERT INTO hire_ops.take_over (run_id, at, table_name, row_key, former_talent_id, talent_id)"
                                + " SELECT run, now(), 'interview', '{i}', 'a', 'b' FROM unnest(?::bigint[]) AS run",
                        (Object) new Long[] {old, young});
        RetentionSettings settings = new RetentionSettings(null, null, DAYS_40, null, null, null);

        assertThat(retention(settings).old(NOW)).isEqualTo(Map.of("hire_ops.run", 3L, "hire_ops.work_item", 5L));
        assertThat(count("hire_ops.run")).as("counting removes nothing").isEqualTo(9);
        assertThat(purge(settings)).isEqualTo(Map.of("hire_ops.run", 3L, "hire_ops.work_item", 5L));

        assertThat(runs())
                .containsExactly(rest, backfill, young, alive, longest, newest)
                .doesNotContain(old);
        assertThat(warehouse.jdbc().queryForList("SELECT DISTINCT run_id FROM hire_ops.work_item", Long.class))
                .containsExactlyInAnyOrder(rest, backfill, young, longest, newest);
        assertThat(warehouse.jdbc().queryForList("SELECT run_id FROM hire_ops.take_over", Long.class))
                .containsExactly(young);
    }

    /** One that was killed at its very end has yet to be accounted for. */
    @Test
    void aRunThatCanBeResumedStays() {
        long killed = run("sync", "killed", 41, "changed");
        long newest = run("sync", "complete", 41);
        RetentionSettings settings = new RetentionSettings(null, null, DAYS_40, null, null, null);
        new Retention(pool, settings, Duration.ofDays(60)).purge(NOW, () -> true);
        assertThat(runs()).containsExactly(killed, newest);
        new Retention(pool, settings, DAYS_40).purge(NOW, () -> true);
        assertThat(runs()).containsExactly(newest);
    }

    @Test
    void theStartThatWasLastIsKnownByItsNumber() {
        long resumed = run("backfill", "complete", 41);
        run("backfill", "complete", 41);
        run("sync", "complete", 41);
        warehouse.jdbc().update("UPDATE hire_ops.run SET start_number = 99 WHERE run_id = ?", resumed);
        assertThat(purge(new RetentionSettings(null, null, DAYS_40, null, null, null)))
                .isEmpty();
    }

    @Test
    void executionsGoWithAllThatHangsOnThemButThoseOfAnUnfinishedRun() {
        long done = run("sync", "complete", 41);
        long left = run("sync", "stopped", 41, "changed", null);
        long newest = run("sync", "complete", 41);
        execution(1, 1, done, 41);
        execution(2, 1, done, 39);
        execution(3, 2, left, 41);
        execution(4, 3, newest, 41);
        execution(5, 5, 4711, 41); // of a run that is gone already
        RetentionSettings settings = new RetentionSettings(null, null, null, DAYS_40, null, null);

        assertThat(retention(settings).old(NOW)).isEqualTo(Map.of("batch.batch_job_execution", 2L));
        assertThat(purge(settings)).isEqualTo(Map.of("batch.batch_job_execution", 2L));

        for (String table : List.of("execution", "execution_params", "execution_context")) {
            assertThat(warehouse.lines(
                            "SELECT DISTINCT job_execution_id FROM batch.batch_job_" + table + " ORDER BY 1"))
                    .as(table)
                    .containsExactly("2", "3", "4");
        }
        assertThat(warehouse.lines("SELECT step_execution_id FROM batch.batch_step_execution ORDER BY 1"))
                .containsExactly("2", "3", "4");
        assertThat(warehouse.lines("SELECT step_execution_id FROM batch.batch_step_execution_context ORDER BY 1"))
                .containsExactly("2", "3", "4");
        assertThat(warehouse.lines("SELECT job_instance_id FROM batch.batch_job_instance ORDER BY 1"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void supersededVersionsGo() {
        warehouse.jdbc().update("""
                        INSERT INTO hire_history.interview
                          (interview_id, application_id, talent_id, first_seen_at, valid_from, valid_to, round)
                        SELECT 'iv', 'app', 'T-A', '2026-01-01', '2026-01-01', ?::timestamptz - i * interval '1 day', i
                        FROM generate_series(31, 50) i
                        """, NOW.toString());
        RetentionSettings settings = new RetentionSettings(null, null, null, null, DAYS_40, null);
        assertThat(retention(settings).old(NOW))
                .isEqualTo(Map.of(
                        "hire_history.application", 0L,
                        "hire_history.interview", 10L,
                        "hire_history.interview_record", 0L,
                        "hire_history.interview_meeting_room", 0L));
        assertThat(purge(settings)).isEqualTo(Map.of("hire_history.interview", 10L));
        assertThat(warehouse.lines("SELECT max(round) FROM hire_history.interview"))
                .containsExactly("40");
    }

    @Test
    void itStopsBetweenTwoTransactions() {
        for (int i = 0; i < 5; i++) {
            run("sync", "complete", 41, "changed");
        }
        AtomicInteger asked = new AtomicInteger();
        RetentionSettings settings = new RetentionSettings(null, null, DAYS_40, null, null, null);
        assertThat(retention(settings).purge(NOW, () -> asked.incrementAndGet() <= 2))
                .isEqualTo(Map.of("hire_ops.run", 2L, "hire_ops.work_item", 2L));
        assertThat(purge(settings)).containsEntry("hire_ops.run", 2L);
    }

    @Test
    void tooShortTimesAreRefused() {
        assertThatThrownBy(() -> new RetentionSettings(null, null, Duration.ofDays(31), null, null, null))
                .hasMessage(
                        "hiresync.retention.runs must be at least 32d, as the month's calls are counted from the runs, or"
                                + " empty for ever, but is 31d");
        assertThatThrownBy(() -> new RetentionSettings(Duration.ofHours(23), null, null, null, null, null))
                .hasMessage("hiresync.retention.raw must be at least 1d, or empty for ever, but is 23h");
        assertThatThrownBy(() -> new RetentionSettings(null, null, null, null, null, 0))
                .hasMessageStartingWith("hiresync.retention.months-without-interviews must be at least 1");
    }

    /** Accepted ones of T-A, long ago, and T-B; refused ones of T-C, long ago, and T-D. */
    private void answers() {
        warehouse.write(
                answer("T-A", "18:00", application("app-A")),
                answer("T-B", "18:00", application("app-B")),
                refused("T-C", "18:00", new byte[0]),
                refused("T-D", "18:00", new byte[0]));
        for (String table : List.of("talent_response", "refused_response")) {
            warehouse
                    .jdbc()
                    .update("UPDATE hire_raw." + table + " SET fetched_at = fetched_at - interval '40 days'"
                            + " WHERE talent_id IN ('T-A', 'T-C')");
        }
    }

    private long run(String command, String outcome, int daysAgo, @Nullable String... outcomes) {
        String at = NOW.minus(daysAgo, ChronoUnit.DAYS).toString();
        Long run = warehouse
                .jdbc()
                .queryForObject(
                        "INSERT INTO hire_ops.run (command, fingerprint, started_at, ended_at, outcome, start_number)"
                                + " VALUES (?, ?, ?::timestamptz, ?::timestamptz, ?, nextval('hire_ops.start_number')) RETURNING run_id",
                        Long.class,
                        command,
                        command,
                        at,
                        at,
                        outcome);
        for (int i = 0; i < outcomes.length; i++) {
            warehouse
                    .jdbc()
                    .update(
                            "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, outcome) VALUES (?, ?, ?, 'new', ?)",
                            run,
                            i,
                            "t" + i,
                            outcomes[i]);
        }
        return Objects.requireNonNull(run);
    }

    private void execution(int id, int instance, long run, int daysAgo) {
        LocalDateTime at = LocalDateTime.ofInstant(NOW, ZoneId.systemDefault()).minusDays(daysAgo);
        warehouse.jdbc().update("""
                INSERT INTO batch.batch_job_instance VALUES (%2$d, 0, 'sync', '%2$d') ON CONFLICT DO NOTHING;
                INSERT INTO batch.batch_job_execution (job_execution_id, job_instance_id, create_time, status)
                VALUES (%1$d, %2$d, '%4$s', 'COMPLETED');
                INSERT INTO batch.batch_job_execution_params
                VALUES (%1$d, 'command', 'java.lang.String', 'sync', 'N'), (%1$d, 'run', 'java.lang.Long', '%3$d', 'Y');
                INSERT INTO batch.batch_job_execution_context VALUES (%1$d, '{}', NULL);
                INSERT INTO batch.batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
                VALUES (%1$d, 0, 'plan', %1$d, '%4$s');
                INSERT INTO batch.batch_step_execution_context VALUES (%1$d, '{}', NULL)
                """.formatted(id, instance, run, at));
    }

    private Retention retention(RetentionSettings settings) {
        return new Retention(pool, settings, Duration.ofHours(12));
    }

    private Map<String, Long> purge(RetentionSettings settings) {
        return retention(settings).purge(NOW, () -> true).entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Long> runs() {
        return warehouse.jdbc().queryForList("SELECT run_id FROM hire_ops.run ORDER BY 1", Long.class);
    }

    private List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        new Verification(pool, true).run(differences::add);
        differences.removeIf(difference -> difference.check().equals("runs"));
        return differences;
    }

    private long count(String table) {
        return Objects.requireNonNull(warehouse.jdbc().queryForObject("SELECT count(*) FROM " + table, Long.class));
    }
}
