package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** After a night of 12 talents that was 400 days ago. */
class PurgeIT {
    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, 12);
        world.day(0);
    }

    @Test
    void byHandAndAtTheEndOfANight() {
        run(world.program, 0, "sync");
        age();
        Map<String, String> before = world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source");
        Program purging = world.programWithoutFeishu();

        assertThat(run(purging, 0, "purge", "--dry-run").answers())
                .as("the newest run stays")
                .startsWith("hiresync purge: nothing is older than hiresync.retention allows" + System.lineSeparator()
                        + "  kept     raw for ever, refused 90d, runs 365d, batch 90d, history for ever,");
        Program strict =
                purging.with("HIRESYNC_RETENTION_RAW", "30d").with("HIRESYNC_RETENTION_MONTHS_WITHOUT_INTERVIEWS", "1");
        JsonNode counted =
                World.json(run(strict, 0, "purge", "--dry-run", "--json").answers());
        assertThat(counted.path("rows").path("hire_raw.talent_response").intValue())
                .isEqualTo(12);
        assertThat(world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source"))
                .isEqualTo(before);

        Program.Ended night = run(world.program, 0, "sync", "--full");
        assertThat(night.talk())
                .contains("Removed, as hiresync.retention says: batch.batch_job_execution 1, hire_ops.run 1,"
                        + " hire_ops.work_item 12");
        assertThat(night.answers()).contains("12 planned = 12 unchanged");
        assertThat(world.sql.queryForList("SELECT run_id FROM hire_ops.run", Long.class))
                .containsExactly(2L);

        long idle = counted.path("talentsWithoutInterviews").path("talents").longValue();
        assertThat(idle).isPositive();
        assertThat(world.count("hire.interview")).as("a night does not").isPositive();
        JsonNode purged = World.json(run(strict, 0, "purge", "--yes", "--json").answers());
        assertThat(purged.path("talentsWithoutInterviews").path("talents").longValue())
                .isEqualTo(idle);
        assertThat(purged.path("rows").path("hire_raw.talent_response").intValue())
                .isEqualTo(12);
        assertThat(world.count("hire_ops.talent_sync WHERE purged_at IS NOT NULL"))
                .isEqualTo(idle);
        assertThat(run(purging, 0, "verify").answers()).startsWith("hiresync verify: nothing differs");
        assertThat(World.json(run(world.program, 0, "sync", "--full", "--json").answers())
                        .path("talents")
                        .path("planned")
                        .longValue())
                .isEqualTo(12 - idle);

        assertThat(run(purging, 2, "purge", "--dry-run", "--yes").talk())
                .isEqualTo(
                        "hiresync: --dry-run and --yes exclude each other; give one of them" + System.lineSeparator());
        assertThat(run(purging.with("HIRESYNC_RETENTION_RUNS", "7d"), 2, "purge")
                        .talk())
                .startsWith("hiresync: wrong setting: hiresync.retention.runs must be at least 32d");
        assertThat(run(purging.with("HIRESYNC_RETENTION_RAW", "99999999d"), 2, "purge")
                        .talk())
                .startsWith(
                        "hiresync: wrong setting: hiresync.retention.raw must be at most 36500d, or empty for ever");
    }

    private void age() {
        world.sql.update("UPDATE hire_ops.run SET started_at = started_at - interval '400 days',"
                + " heartbeat_at = heartbeat_at - interval '400 days', ended_at = ended_at - interval '400 days'");
        world.sql.update("UPDATE batch.batch_job_execution SET create_time = create_time - interval '400 days'");
        world.sql.update("UPDATE hire_raw.talent_response SET fetched_at = fetched_at - interval '400 days'");
        world.sql.update("UPDATE hire.interview SET begin_time = begin_time - interval '400 days',"
                + " end_time = end_time - interval '400 days', first_seen_at = first_seen_at - interval '400 days'"
                + " WHERE talent_id IN (SELECT talent_id FROM hire.interview ORDER BY 1 LIMIT 4)");
        world.sql.update("UPDATE hire.application SET first_seen_at = first_seen_at - interval '400 days'");
    }

    private static Program.Ended run(Program program, int exitCode, String... arguments) {
        Program.Ended ended = program.run(arguments);
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        return ended;
    }
}
