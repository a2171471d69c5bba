package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.sandbox.Population;
import hiresync.testing.Program;
import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The commands beside {@code sync}. */
class CommandsIT {
    @TempDir
    Path directory;

    @Test
    void helpNamesTheCommandsAndTheExitCodes() {
        Program.Ended ended = program().run("--help");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.talk()).isEmpty();
        assertThat(ended.answers())
                .contains("Usage: hiresync", "sync ", "migrate ", "demo ", "sandbox ", "Exit codes:")
                .contains("4   another run is active");
    }

    @Test
    void helpOfACommandNamesItsOptionsAndAnExample() {
        Program.Ended ended = program().run("sync", "--help");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.answers())
                .contains(
                        "Usage: hiresync sync", "--full", "--rewrite", "--allow-retire", "--allow-refused", "--config")
                .contains("0 2 * * * /opt/hiresync/scripts/hiresync sync");
    }

    @Test
    void helpOfWhatOnlyReadsSaysSo() {
        for (String command : new String[] {"status", "failures", "doctor"}) {
            Program.Ended ended = program().run(command, "--help");
            assertThat(ended.exitCode()).isZero();
            assertThat(ended.answers())
                    .contains("Usage: hiresync " + command, "--json", "Only reads", "Example", "  hiresync " + command);
        }
    }

    @Test
    void theVersionIsOneLine() {
        Program.Ended ended = program().run("--version");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.answers().lines()).singleElement().asString().matches("hiresync \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void migrateBuildsAnEmptyWarehouseAndHasNothingToDoTheSecondTime() {
        try (TestDatabase database = TestPostgres.database()) {
            Program program = program()
                    .with("WAREHOUSE_URL", database.url())
                    .with("WAREHOUSE_USERNAME", database.username())
                    .with("WAREHOUSE_PASSWORD", database.password());

            Program.Ended first = program.run("migrate");
            assertThat(first.exitCode()).as(first.talk()).isZero();
            assertThat(first.answers().strip()).matches("\\d+ migrations applied: the warehouse is at version \\d+");
            assertThat(first.talk()).isEmpty();
            assertThat(new JdbcTemplate(database.dataSource())
                            .queryForList("SELECT nspname FROM pg_namespace", String.class))
                    .contains("source", "hire", "hire_ops", "hire_raw", "batch");

            Program.Ended second = program.run("migrate", "--json");
            assertThat(second.exitCode()).isZero();
            assertThat(World.json(second.answers()).path("applied").intValue()).isZero();
        }
    }

    @Test
    void theSandboxPrintsItsTalentsForCopy() {
        Program.Ended ended =
                program().run("sandbox", "--print-talents", "--talents", "3", "--day", "2", "--seed", "9");
        Population population = new Population(9, 3, LocalDate.of(2026, 11, 2));
        List<String> lines = population.talentIds(2).stream()
                .map(id -> id + "\t" + population.updatedAt(id, 2))
                .toList();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.answers().lines()).containsExactlyElementsOf(lines);
        assertThat(ended.talk()).isEmpty();
    }

    @Test
    void theSandboxServesUntilItIsTold() throws Exception {
        Program.Started sandbox = program().start("sandbox", "--port", "0", "--talents", "3");
        String url = sandbox.awaitAnswer("FEISHU_APP_SECRET=")
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("export FEISHU_BASE_URL=", "");

        HttpResponse<String> stats = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "/sandbox/stats"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(World.json(stats.body()).path("calls").intValue()).isZero();

        sandbox.terminate();
        Program.Ended ended = sandbox.ended();
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.talk().lines()).hasSize(2).last().isEqualTo("hiresync: stopping");
        assertThat(ended.talk()).contains("serving 3 invented talents, day 0");
    }

    @Test
    void theSandboxWithWrongOptions() {
        for (String[] wrong : new String[][] {{"--talents", "0"}, {"--limits", "many"}, {"--jitter", "2"}}) {
            Program.Ended ended = program().run("sandbox", "--port", "0", wrong[0], wrong[1]);
            assertThat(ended.exitCode()).as(wrong[0] + ended.talk()).isEqualTo(2);
            assertThat(ended.talk().lines()).singleElement().asString().startsWith("hiresync: ");
        }
    }

    private Program program() {
        return Program.in(directory);
    }
}
