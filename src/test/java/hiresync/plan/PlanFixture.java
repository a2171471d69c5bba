package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import hiresync.warehouse.Run;
import hiresync.warehouse.RunRequest;
import hiresync.warehouse.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A warehouse with rows made by hand, and a night whose clock says two o'clock to plan on it. */
abstract class PlanFixture {
    static final String NOW = "2026-11-22T02:00:00Z";
    static final String LONG_AGO = "2026-10-01T00:00:00Z";
    private static final String SEEN = "2026-11-01T00:00:00Z";
    static final String MAPPING = "m1";
    static final PlanSettings SETTINGS = new PlanSettings(Duration.ofDays(7), Duration.ofHours(12));

    private static final TestDatabase DATABASE = TestPostgres.migrated();

    final TestDatabase database = DATABASE;
    final JdbcTemplate sql = new JdbcTemplate(database.dataSource());
    final Runs runs = new Runs(database.dataSource());

    @BeforeEach
    void someoneWhoIsNotDue() {
        source("quiet");
        ledger("quiet", "synced", "2026-11-21T02:00:00Z");
    }

    @AfterEach
    void clear() {
        sql.execute(
                "TRUNCATE source.talent, hire_ops.talent_sync, hire_ops.work_item, hire_ops.run, hire_ops.forgotten,"
                        + " hire_raw.talent_response, hire.application CASCADE");
    }

    // rows by hand

    void source(String id) {
        source(id, SEEN);
    }

    void source(String id, @Nullable String updatedAt) {
        sql.update("INSERT INTO source.talent VALUES (?, ?::timestamptz)", id, updatedAt);
    }

    /** Asked and, if synced, answered at this time, when the source said {@link #SEEN}. */
    void ledger(String id, String status, String at) {
        sql.update("""
                INSERT INTO hire_ops.talent_sync (talent_id, status, last_attempt_at, last_success_at, source_updated_at,
                  mapping_version, attempts, attempted_source_updated_at, attempted_mapping_version)
                VALUES (?, ?, ?::timestamptz, CASE WHEN ? = 'synced' THEN ?::timestamptz END, ?::timestamptz, ?, 0,
                  ?::timestamptz, ?)
                """, id, status, at, status, at, SEEN, MAPPING, SEEN, MAPPING);
    }

    void synced(String id) {
        source(id);
        ledger(id, "synced", "2026-11-21T02:00:00Z");
    }

    void failed(String id, int times) {
        refused(id, "failed", times, "2026-11-21T02:00:00Z");
    }

    void refused(String id, String status, int times, String at) {
        source(id);
        ledger(id, status, at);
        sql.update("UPDATE hire_ops.talent_sync SET attempts = ? WHERE talent_id = ?", times, id);
    }

    /** Talents who are not due, so that a night's share of refreshing is more than one. */
    void padding(int talents) {
        for (int i = 0; i < talents; i++) {
            synced("padding" + i);
        }
    }

    void interview(String talent, @Nullable String begin, @Nullable String end) {
        sql.update(
                "INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at)"
                        + " VALUES (?, ?, ?::timestamptz, ?::timestamptz)",
                "application of " + talent,
                talent,
                LONG_AGO,
                LONG_AGO);
        sql.update("""
                INSERT INTO hire.interview (interview_id, application_id, talent_id, begin_time, end_time, first_seen_at,
                  changed_at)
                VALUES (?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz)
                """, "interview of " + talent, "application of " + talent, talent, begin, end, LONG_AGO, LONG_AGO);
    }

    void record(String talent, int commitStatus) {
        sql.update(
                """
                INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, commit_status, first_seen_at,
                  changed_at)
                VALUES (?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
                """,
                "record " + commitStatus + " of " + talent,
                "interview of " + talent,
                talent,
                commitStatus,
                LONG_AGO,
                LONG_AGO);
    }

    void room(String talent) {
        sql.update(
                "INSERT INTO hire.meeting_room (room_id, first_seen_at, changed_at)"
                        + " VALUES ('lotus', ?::timestamptz, ?::timestamptz) ON CONFLICT DO NOTHING",
                LONG_AGO,
                LONG_AGO);
        sql.update(
                "INSERT INTO hire.interview_meeting_room (interview_id, room_id, talent_id, first_seen_at, changed_at)"
                        + " VALUES (?, 'lotus', ?, ?::timestamptz, ?::timestamptz)",
                "interview of " + talent,
                talent,
                LONG_AGO,
                LONG_AGO);
    }

    void evaluated(String talent, @Nullable String begin, @Nullable String end) {
        evaluated(talent, begin, end, true);
    }

    void evaluated(String talent, @Nullable String begin, @Nullable String end, boolean known) {
        if (known) {
            synced(talent);
        }
        interview(talent, begin, end);
        record(talent, 1);
    }

    void hashed(String talent) {
        synced(talent);
        interview(talent, LONG_AGO, null);
        sql.update(
                "UPDATE hire_ops.talent_sync SET content_sha256 = 'abc', interview_ids = ARRAY[?] WHERE talent_id = ?",
                "interview of " + talent,
                talent);
        sql.update(
                "INSERT INTO hire_raw.talent_response (talent_id, fetched_at, content_sha256, body)"
                        + " VALUES (?, ?::timestamptz, 'abc', '{}')",
                talent,
                LONG_AGO);
    }

    Run open(String fingerprint, String at) {
        return runs.openOrResume(request(fingerprint), Instant.parse(at), Duration.ofHours(12));
    }

    long run(String fingerprint, String at) {
        return open(fingerprint, at).id();
    }

    void work(long run, int position, String talent, @Nullable String outcome) {
        sql.update(
                "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, outcome) VALUES (?, ?, ?, 'new', ?)",
                run,
                position,
                talent,
                outcome);
    }

    // planning

    static PlanOptions options(boolean full, boolean rewrite, boolean raw, Long... left) {
        return new PlanOptions(Instant.parse(NOW), full, rewrite, raw, MAPPING, List.of(left));
    }

    static PlanOptions options(Wanted wanted) {
        return new PlanOptions(Instant.parse(NOW), wanted, true, MAPPING, List.of(), null);
    }

    static PlanOptions options(Slice slice) {
        return options(new Wanted(false, false, slice));
    }

    static Slice slice(String... talents) {
        return new Slice(List.of(talents), null, null, null, null, null);
    }

    static SourceSettings from(String table, String id, String updatedAt) {
        return new SourceSettings(null, null, null, table, id, updatedAt);
    }

    List<String> plan() {
        return plan(options(false, false, true), SETTINGS);
    }

    List<String> plan(PlanOptions options, PlanSettings settings) {
        write(from("source.talent", "talent_id", "updated_at"), options, settings);
        return work();
    }

    Planned write(SourceSettings source, PlanOptions options, PlanSettings settings) {
        DataSource pool = database.dataSource();
        long run = run("plan after run " + runId(), NOW); // never one of the others resumed
        return Objects.requireNonNull(new TransactionTemplate(new DataSourceTransactionManager(pool))
                .execute(status -> new WorkList(pool, pool, source, settings).write(run, options)));
    }

    WorkList list(SourceSettings source, PlanSettings settings) {
        return new WorkList(database.dataSource(), database.dataSource(), source, settings);
    }

    long runId() {
        Long id = sql.queryForObject("SELECT max(run_id) FROM hire_ops.run", Long.class);
        return id == null ? 0 : id;
    }

    List<String> work() {
        return sql.queryForList(
                "SELECT talent_id || ' ' || reason FROM hire_ops.work_item WHERE run_id = ? ORDER BY position",
                String.class,
                runId());
    }

    List<WorkItem> page(long run) {
        return list(from("source.talent", "talent_id", "updated_at"), SETTINGS).page(run, 0, 100);
    }

    @Nullable
    String known(PlanOptions options) {
        plan(options, SETTINGS);
        return sql.queryForObject(
                "SELECT known_sha256 FROM hire_ops.work_item WHERE run_id = ? AND talent_id = 't1'",
                String.class,
                runId());
    }

    void assertUnusable(SourceSettings source, String sentence) {
        assertThatThrownBy(() -> write(source, options(false, false, true), SETTINGS))
                .isInstanceOf(SourceUnusable.class)
                .hasMessageContaining(sentence);
    }

    static RunRequest request(String fingerprint) {
        return new RunRequest("sync", fingerprint, "{}", false, false);
    }
}
