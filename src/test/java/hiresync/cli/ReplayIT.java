package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kept answers written once more. */
class ReplayIT {
    private static final List<String> FACTS =
            List.of("application", "interview", "interview_record", "interview_meeting_room");
    private static final List<String> DIMENSIONS = List.of(
            "interview_score", "meeting_room", "address", "stage", "interview_round_type", "feishu_user", "time_zone");

    @TempDir
    Path directory;

    @AutoClose
    World world;

    Program replaying;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, 120);
        world.day(0);
        assertThat(world.program.run("sync").exitCode()).isZero();
        replaying = world.programWithoutFeishu();
    }

    @Test
    void intoAnEmptiedSchemaItBringsTheRowsOfTheRunThatFetched() {
        Map<String, String> facts = facts();
        Map<String, String> dimensions = dimensions();
        world.sql.execute("TRUNCATE hire.application, hire.interview, hire.interview_record,"
                + " hire.interview_meeting_room, hire." + String.join(", hire.", DIMENSIONS));
        long calls = world.feishu.stats().calls();

        Program.Ended ended = replaying.run("replay");

        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.answers())
                .startsWith("hiresync replay, run 2: complete after ")
                .contains("  talents  120 planned = 0 unchanged + 120 mapped again + 0 failed + 0 refused + 0 left")
                .doesNotContain("  calls ");
        assertThat(facts()).isEqualTo(facts);
        assertThat(dimensions()).isEqualTo(dimensions);
        assertThat(world.feishu.stats().calls()).isEqualTo(calls);
    }

    @Test
    void withoutALedgerItLeavesOneByWhichTheNextNightIsUnchanged() {
        world.sql.execute("TRUNCATE hire.interview_record, hire_ops.talent_sync");

        assertThat(replaying.run("replay").exitCode()).isZero();

        Program.Ended night = world.program.run("sync", "--full", "--json");
        assertThat(World.json(night.answers()).path("talents").path("unchanged").intValue())
                .isEqualTo(120);
    }

    @Test
    void aSecondReplayWritesNothing() {
        world.sql.execute("TRUNCATE hire.interview_record");
        assertThat(replaying.run("replay").exitCode()).isZero();
        Map<String, String> before = world.rowVersions("hire", "hire_raw", "hire_history", "source");
        String ledger = ledger();

        Program.Ended second = replaying.run("replay", "--json");

        assertThat(second.exitCode()).as(second.talk()).isZero();
        assertThat(world.rowVersions("hire", "hire_raw", "hire_history", "source"))
                .isEqualTo(before);
        assertThat(ledger()).isEqualTo(ledger);
        JsonNode rows = World.json(second.answers()).path("rows");
        assertThat(rows.path("inserted").intValue() + rows.path("updated").intValue())
                .isZero();
    }

    @Test
    void anOldAnswerDoesNoHarm() {
        world.sql.execute("CREATE TABLE public.kept AS TABLE hire_raw.talent_response");
        world.day(1);
        assertThat(world.program.run("sync", "--full").exitCode()).isZero();
        world.sql.execute("UPDATE hire_raw.talent_response r SET body = k.body, fetched_at = k.fetched_at,"
                + " content_sha256 = k.content_sha256 FROM public.kept k WHERE k.talent_id = r.talent_id");
        Map<String, String> before = world.rowVersions("hire");

        assertThat(replaying.run("replay").exitCode()).isZero();

        assertThat(world.rowVersions("hire")).isEqualTo(before);
        Program.Ended night = world.program.run("sync", "--full", "--json");
        assertThat(World.json(night.answers()).path("talents").path("changed").intValue())
                .as("whose tables may hold something older than the ledger's hash says is written anew")
                .isPositive();
    }

    @Test
    void aColumnThatIsNewIsFilledAndTheNextNightIsUnchanged() {
        Map<String, String> facts = facts();
        world.sql.update("UPDATE hire.interview SET remark = NULL, interview_round_summary = NULL");
        world.sql.update("UPDATE hire_ops.talent_sync SET mapping_version = 'that of yesterday'");

        assertThat(replaying.run("replay").exitCode()).isZero();

        assertThat(facts()).isEqualTo(facts);
        Map<String, String> before = world.rowVersions("hire", "hire_raw", "hire_history", "source");
        Program.Ended night = world.program.run("sync", "--full", "--json");
        assertThat(World.json(night.answers()).path("talents").path("unchanged").intValue())
                .isEqualTo(120);
        assertThat(world.rowVersions("hire", "hire_raw", "hire_history", "source"))
                .isEqualTo(before);
    }

    @Test
    void oneTalentAlone() {
        String id = talentWithRecords();
        world.sql.execute("DELETE FROM hire.interview_record");

        Program.Ended ended = replaying.run("replay", "--talent-id", id);

        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.answers()).contains("  talents  1 planned = 0 unchanged + 1 mapped again ");
        assertThat(world.sql.queryForList("SELECT DISTINCT talent_id FROM hire.interview_record", String.class))
                .containsExactly(id);
    }

    @Test
    void aTalentWhoseAnswerIsNotKeptIsNamed() {
        Program.Ended ended = replaying.run("replay", "--talent-id", "nobody");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.answers()).isEmpty();
        assertThat(ended.talk())
                .isEqualTo("hiresync: no answer is kept of talent nobody; it was never accepted or was purged, so ask"
                        + " for it with sync" + System.lineSeparator());
    }

    @Test
    void anAnswerOfNoUseIsNamedAndTheRowsStay() {
        String id = talentWithRecords();
        Map<String, String> facts = facts();
        world.sql.update(
                "UPDATE hire_raw.talent_response SET body = ? WHERE talent_id = ?",
                "<html>".getBytes(StandardCharsets.UTF_8),
                id);

        Program.Ended ended = replaying.run("replay");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.answers())
                .contains("120 planned = 0 unchanged + 119 mapped again + 0 failed + 1 refused + 0 left");
        assertThat(ended.talk()).contains("talent " + id).contains("the kept body is no JSON object");
        assertThat(facts()).isEqualTo(facts);
        assertThat(world.sql.queryForObject(
                        "SELECT status FROM hire_ops.talent_sync WHERE talent_id = ?", String.class, id))
                .isEqualTo("synced");
    }

    @Test
    void stoppedItResumes() throws Exception {
        Map<String, String> facts = facts();
        world.sql.execute("TRUNCATE hire.interview_record");
        Program.Ended stopped;
        try (Connection other = world.database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE hire.interview_record");
            Program.Started started =
                    replaying.with("HIRESYNC_SYNC_CHUNK_SIZE", "10").start("replay");
            awaitWaiting(started);
            started.terminate();
            assertThat(started.awaitTalk("stopping")).contains("stopping");
            other.commit();
            stopped = started.ended();
        }
        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(6);
        assertThat(stopped.answers()).contains("110 left");

        Program.Ended resumed = replaying.run("replay");

        assertThat(resumed.exitCode()).as(resumed.talk()).isZero();
        assertThat(resumed.answers())
                .contains("(resumed)")
                .contains("120 planned = 0 unchanged + 120 mapped again + 0 failed + 0 refused + 0 left");
        assertThat(facts()).isEqualTo(facts);
    }

    private void awaitWaiting(Program.Started started) throws SQLException, InterruptedException {
        while (world.count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0) {
            if (started.process().waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("ended before it waited: " + started.ended());
            }
        }
    }

    private String talentWithRecords() {
        return Objects.requireNonNull(
                world.sql.queryForObject("SELECT min(talent_id) FROM hire.interview_record", String.class));
    }

    private Map<String, String> facts() {
        return rows(FACTS, "t::text");
    }

    /** Without the times: which of many answers was committed first is not the same in order of fetching. */
    private Map<String, String> dimensions() {
        return rows(DIMENSIONS, "(to_jsonb(t) - 'first_seen_at' - 'changed_at')::text");
    }

    private String ledger() {
        return String.valueOf(world.sql.queryForObject(
                "SELECT string_agg(t::text, ',' ORDER BY talent_id) FROM hire_ops.talent_sync t", String.class));
    }

    private Map<String, String> rows(List<String> tables, String row) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(
                    table,
                    String.valueOf(world.sql.queryForObject(
                            "SELECT string_agg(%1$s, chr(10) ORDER BY %1$s) FROM hire.%2$s t".formatted(row, table),
                            String.class)));
        }
        return rows;
    }
}
