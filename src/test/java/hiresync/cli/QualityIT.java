package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a night tells of the quality of its data. The answers of the pretend Feishu have five fields that no column takes. */
class QualityIT {
    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, 30);
        world.day(0);
        world.sql.update(
                "UPDATE hire_bi.quality_rule SET threshold = CASE threshold_kind WHEN 'share' THEN 1 ELSE 5 END");
    }

    @Test
    void whatIsOverItsThresholdIsInReportAndStatus() {
        world.sql.update("UPDATE hire_bi.quality_rule SET threshold = 4 WHERE rule = 'unknown_field'");

        Program.Ended night = world.program.run("sync");

        assertThat(night.exitCode()).as(night.talk()).isZero();
        assertThat(night.answers())
                .contains("  quality  1 rule over the threshold; what each means:")
                .contains("unknown_field: 5, at most 4");
        JsonNode report = World.json(
                String.valueOf(world.sql.queryForObject("SELECT report::text FROM hire_ops.run", String.class)));
        assertThat(report.path("quality").size()).isOne();
        assertThat(report.path("quality").path(0).path("rule").asString()).isEqualTo("unknown_field");
        assertThat(report.path("quality").path(0).path("found").intValue()).isEqualTo(5);
        Program.Ended status = world.program.run("status");
        assertThat(status.answers())
                .startsWith("hiresync status: all is well")
                .contains("  quality   unknown_field over the threshold; how much: SELECT * FROM");
        assertThat(World.json(world.program.run("status", "--json").answers())
                        .path("quality")
                        .path(0)
                        .path("threshold")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void aRaisedThresholdIsQuietFromTheNextNightOn() {
        world.sql.update("UPDATE hire_bi.quality_rule SET threshold = 4 WHERE rule = 'unknown_field'");
        assertThat(world.program.run("sync").answers()).contains("unknown_field");
        world.sql.update("UPDATE hire_bi.quality_rule SET threshold = 5 WHERE rule = 'unknown_field'");

        Program.Ended night = world.program.run("sync", "--json");

        assertThat(World.json(night.answers()).path("quality").isEmpty()).isTrue();
        assertThat(World.json(night.answers()).path("quality").isArray()).isTrue();
        assertThat(world.program.run("status").answers()).doesNotContain("quality");
    }

    @Test
    void aNightIsNoWorseWhenItCannotBeCounted() {
        world.sql.execute("DROP VIEW hire_bi.quality_counted CASCADE");

        Program.Ended night = world.program.run("sync", "--json");

        assertThat(night.exitCode()).isZero();
        assertThat(night.talk()).contains("The quality of the data was not counted");
        assertThat(World.json(night.answers()).path("quality").isNull()).isTrue();
    }
}
