package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** Nights with less time or fewer calls than their 50 talents need. */
@Isolated("times of some seconds are to be kept")
class WindowIT {
    private static final int TALENTS = 50;

    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
    }

    @Test
    void afterItsCallsARunStopsAndTheNextOneGoesOn() {
        JsonNode first = sync(6, "--max-calls", "20");
        assertThat(first.path("outcome").asString()).isEqualTo("stopped");
        assertThat(first.path("message").asString())
                .isEqualTo("stopped after 20 calls, as --max-calls says; what had arrived is committed, who is left"
                        + " comes first in the next run");
        assertThat(first.path("talents").path("changed").intValue()).isEqualTo(20);
        assertThat(first.path("talents").path("left").intValue()).isEqualTo(30);
        assertThat(world.feishu.stats().calls()).isEqualTo(20);
        assertThat(world.sql.queryForObject("SELECT options ->> 'max_calls' FROM hire_ops.run", String.class))
                .isEqualTo("20");

        JsonNode second = sync(0, "--max-calls", "30");
        assertThat(second.path("run").longValue()).isEqualTo(first.path("run").longValue());
        assertThat(world.feishu.stats().calls()).isEqualTo(TALENTS);
        assertThat(world.count("hire_ops.talent_sync")).isEqualTo(TALENTS);
    }

    @Test
    void onlyTheSameCommandGoesOnWithAFullRun() {
        assertThat(sync(6, "--full", "--max-calls", "20").path("message").asString())
                .isEqualTo(
                        "stopped after 20 calls, as --max-calls says; what had arrived is committed, run the same command"
                                + " again to resume: hiresync sync --full");
    }

    @Test
    void afterItsTimeARunStopsThoughItsCallersWaitForTheirTurn() {
        Program slow = world.program.with("HIRESYNC_API_LIMITS", "10/1m");
        Program.Ended ended = slow.run("sync", "--max-duration", "8s");
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(6);
        assertThat(ended.answers()).contains("stopped after 8s, as --max-duration says; ");
        assertThat(world.count("hire_ops.talent_sync")).isLessThan(TALENTS);

        sync(0);
        assertThat(world.count("hire_ops.talent_sync")).isEqualTo(TALENTS);
        assertThat(world.feishu.stats().calls()).isEqualTo(TALENTS);
    }

    @Test
    void aTimeOfDayThatHasComeEndsARun() {
        String soon = LocalTime.now(ZoneId.systemDefault())
                .plusSeconds(8)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Program.Ended ended = world.program.with("HIRESYNC_API_LIMITS", "10/1m").run("sync", "--until", soon);
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(6);
        assertThat(ended.answers()).contains("stopped at " + soon + ", as --until says; ");
    }

    @Test
    void aWrongWindowIsToldInOneSentence() {
        Program.Ended ended = world.program.run("sync", "--until", "six");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.talk().lines())
                .singleElement()
                .asString()
                .isEqualTo("hiresync: Invalid value for option '--until': \"six\" is no time of day such as 06:00;"
                        + " see hiresync sync --help");
    }

    private JsonNode sync(int exitCode, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "sync";
        arguments[1] = "--json";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Program.Ended ended = world.program.run(arguments);
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        return World.json(ended.answers());
    }
}
