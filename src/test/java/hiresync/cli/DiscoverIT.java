package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.sandbox.FeishuSandbox;
import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The source of talent ids, filled by what Feishu lists. */
class DiscoverIT {
    private static final int TALENTS = 300;
    private static final String SCOPE_MISSING = """
            {"code":99991672,"msg":"Access denied","error":{"log_id":"L-9","permission_violations":[
              {"type":"action_privilege_required","subject":"hire:talent:readonly"}]}}""";

    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
    }

    @Test
    void everybodyIsFoundOnceAndWhoChangedIsFoundAgain() {
        JsonNode first = discover(0);
        assertThat(source()).isEqualTo(world.feishu.changeTimes());
        assertThat(first.path("discovered").path("added").intValue()).isEqualTo(TALENTS);
        assertThat(first.path("calls").path("sent").longValue())
                .isEqualTo(world.feishu.listStats().calls());
        assertThat(world.feishu.stats().calls()).isZero();

        Map<String, String> versions = world.rowVersions("source", "hire");
        Program.Ended second = world.program.run("discover");
        assertThat(second.exitCode()).as(second.talk()).isZero();
        assertThat(second.answers().lines().toList())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).matches("hiresync discover, run 2: complete after .*"),
                        line -> assertThat(line)
                                .startsWith(
                                        "  source   0 new, 0 changed, 0 unchanged talents, all that changed before 2"),
                        line -> assertThat(line).startsWith("  calls    1 "));
        assertThat(world.rowVersions("source", "hire")).isEqualTo(versions);

        // Many of whom change in the same millisecond: more than a page, in a window that cannot be split.
        world.feishu.moveTo(60);
        JsonNode third = discover(0);
        assertThat(source()).isEqualTo(world.feishu.changeTimes());
        assertThat(third.path("discovered").path("added").intValue()).isEqualTo(245);
        assertThat(third.path("discovered").path("changed").intValue()).isGreaterThan(20);

        world.sql.update("DELETE FROM source.talent");
        assertThat(discover(0, "--full").path("discovered").path("added").intValue())
                .isEqualTo(545);
    }

    @Test
    void stoppedOrKilledItGoesOnAndLosesNobody() throws Exception {
        Program slow = world.program.with("HIRESYNC_API_TALENTS_LIMITS", "10/1s");

        Program.Started terminated = slow.start("discover");
        awaitMoreThan(0);
        terminated.terminate();
        Program.Ended stopped = terminated.ended();
        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(6);
        assertThat(stopped.answers()).contains("stopped by a signal; what had arrived is committed, run the same");
        long found = world.count("source.talent");
        assertThat(found).isBetween(1L, TALENTS - 1L);

        Program.Started killed = slow.start("discover");
        awaitMoreThan(found);
        killed.kill();
        killed.ended();
        Instant until = until();
        assertThat(world.count("source.talent WHERE updated_at > '" + until + "'"))
                .as("a window commits with how far it came")
                .isZero();
        assertThat(world.count("source.talent")).isLessThan(TALENTS);

        JsonNode rest = discover(0);
        assertThat(source()).isEqualTo(world.feishu.changeTimes());
        assertThat(rest.path("discovered").path("added").longValue()
                        + rest.path("discovered").path("unchanged").longValue())
                .as("it began where the killed one came to")
                .isLessThan(TALENTS - found);
        assertThat(world.sql.queryForList("SELECT outcome FROM hire_ops.run ORDER BY run_id", String.class))
                .containsExactly("stopped", "killed", "complete");
    }

    @Test
    void whatKeepsItFromBeginningIsToldInOneSentence() {
        Program.Ended elsewhere =
                world.program.with("SOURCE_TABLE", "crm.candidates").run("discover");
        assertThat(elsewhere.exitCode()).isEqualTo(2);
        assertThat(elsewhere.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: discover fills source.talent of the warehouse, and the talents are read from"
                        + " elsewhere, from crm.candidates; ");

        world.feishu.fault(Optional.of(FeishuSandbox.LISTS), 400, SCOPE_MISSING, Map.of(), 1);
        JsonNode scope = discover(2);
        assertThat(scope.path("message").asString())
                .startsWith("Feishu answered a call for the list of talents with code 99991672 (HTTP 400), log id ")
                .endsWith("; any one of these will do: hire:talent:readonly.");

        world.feishu.fault(Optional.of(FeishuSandbox.LISTS), 502, "<html>", Map.of(), 1);
        Program.Ended failed = world.program.with("HIRESYNC_API_ATTEMPTS", "1").run("discover", "--json");
        assertThat(failed.exitCode()).as(failed.talk()).isEqualTo(1);
        assertThat(World.json(failed.answers()).path("message").asString())
                .startsWith("Asked for the talents that changed from the beginning to ")
                .contains("Feishu gave HTTP 502 without a readable code", ", tried once; ");
        assertThat(world.count("source.talent")).isZero();
    }

    @Test
    void eachSyncDiscoversFirstWhenThatIsSwitchedOn() {
        Program program =
                world.program.with("HIRESYNC_DISCOVER_BEFORE_SYNC", "true").with("HIRESYNC_API_MONTHLY_CALLS", "1000");
        assertThat(world.program.run("migrate").exitCode()).isZero();
        assertThat(world.program.run("plan").exitCode()).as("without it").isEqualTo(2);
        assertThat(program.run("plan").answers().lines())
                .startsWith(
                        "hiresync plan: sync would ask for nobody",
                        "  first    discover fills the source, as"
                                + " hiresync.discover.before-sync says: whoever is new or changed since comes on top");

        world.feishu.fault(Optional.of(FeishuSandbox.LISTS), 400, SCOPE_MISSING, Map.of(), 1);
        Program.Ended withoutScope = program.run("sync");
        assertThat(withoutScope.exitCode()).as(withoutScope.talk()).isEqualTo(2);
        assertThat(withoutScope.answers()).contains("any one of these will do: hire:talent:readonly.");
        assertThat(world.feishu.stats().calls()).isZero();

        Program.Ended night = program.run("sync", "--json");
        assertThat(night.exitCode()).as(night.talk()).isZero();
        JsonNode report = World.json(night.answers());
        assertThat(report.path("discovered").path("added").intValue()).isEqualTo(TALENTS);
        assertThat(report.path("talents").path("changed").intValue()).isEqualTo(TALENTS);
        assertThat(report.path("month").path("made").longValue())
                .isEqualTo(TALENTS + world.feishu.listStats().calls());
        assertThat(world.count("hire_ops.talent_sync WHERE status = 'synced'")).isEqualTo(TALENTS);

        long lists = world.feishu.listStats().calls();
        Program.Ended backfill = program.run("backfill", "--all", "--json");
        assertThat(World.json(backfill.answers()).path("discovered").isNull()).isTrue();
        assertThat(world.feishu.listStats().calls()).isEqualTo(lists);
    }

    private JsonNode discover(int exitCode, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "discover";
        arguments[1] = "--json";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Program.Ended ended = world.program.run(arguments);
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        return World.json(ended.answers());
    }

    private Map<String, Instant> source() {
        Map<String, Instant> source = new HashMap<>();
        world.sql.query("SELECT talent_id, updated_at FROM source.talent", row -> {
            source.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return source;
    }

    private Instant until() {
        return Objects.requireNonNull(
                        world.sql.queryForObject("SELECT discovered_until FROM hire_ops.discovery", Timestamp.class))
                .toInstant();
    }

    private void awaitMoreThan(long talents) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> world.count("source.talent") > talents);
    }
}
