package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.sandbox.EmbeddedServer;
import hiresync.testing.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Wrong use gets one sentence and its exit code. */
class WrongUseIT {
    private static final String WRONG_SECRET = "wrong-and-not-shown-either";

    @TempDir
    static Path directory;

    static World world;

    @BeforeAll
    static void begin() throws IOException {
        world = new World(directory, 3);
        world.day(0);
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void anUnknownOption() {
        assertSentence(world.program.run("sync", "--ful"), 2, "--ful", "did you mean --full?", "hiresync sync --help");
    }

    @Test
    void anUnknownCommand() {
        assertSentence(world.program.run("synk"), 2, "synk", "did you mean sync?", "hiresync --help");
    }

    @Test
    void noCommand() {
        assertSentence(world.program.run(), 2, "name a command", "hiresync --help");
    }

    @Test
    void rewriteWithoutFull() {
        assertSentence(world.program.run("sync", "--rewrite"), 2, "--rewrite goes with --full");
    }

    @Test
    void noWarehouse() {
        assertSentence(world.program.without("WAREHOUSE_URL").run("sync"), 2, "WAREHOUSE_URL is not set");
        assertSentence(world.program.without("WAREHOUSE_URL").run("migrate"), 2, "WAREHOUSE_URL is not set");
    }

    @Test
    void aWarehouseThatIsNoJdbcUrl() {
        assertSentence(
                world.program.with("WAREHOUSE_URL", "postgres://db/warehouse").run("sync"),
                2,
                "WAREHOUSE_URL must be a JDBC URL such as jdbc:postgresql://host:5432/database");
    }

    @Test
    void noCredentials() {
        assertSentence(
                world.program
                        .without("FEISHU_APP_ID")
                        .without("FEISHU_APP_SECRET")
                        .run("sync"),
                2,
                "FEISHU_APP_ID and FEISHU_APP_SECRET are not set");
        assertSentence(
                world.program.without("FEISHU_APP_SECRET").run("sync"),
                2,
                "FEISHU_APP_SECRET (or FEISHU_APP_SECRET_FILE) is not set");
    }

    @Test
    void aWrongSecret() {
        assertSentence(world.program.with("FEISHU_APP_SECRET", WRONG_SECRET).run("sync"), 2, "10014");
    }

    @Test
    void aWrongAppDoesNotBecomeTheWarehousesOwn() {
        assertSentence(world.program.with("FEISHU_APP_ID", "cli_mistyped").run("sync"), 2, "10003");
        assertThat(world.sql.queryForList("SELECT app_id FROM hire_ops.warehouse", String.class))
                .doesNotContain("cli_mistyped");
    }

    @Test
    void anUnreachableDatabase() throws IOException {
        String server = "127.0.0.1:" + closedPort();
        assertSentence(
                world.program
                        .with("WAREHOUSE_URL", "jdbc:postgresql://" + server + "/warehouse")
                        .run("sync"),
                1,
                "the warehouse is not reachable (" + server + ": connection refused); check WAREHOUSE_URL");
        assertSentence(
                world.program
                        .with("WAREHOUSE_URL", "jdbc:postgresql://no-such-host.invalid/warehouse")
                        .run("status"),
                1,
                "the warehouse is not reachable (no-such-host.invalid:5432: this machine finds no address for that name)");
    }

    /** Waits as long as a user would. */
    @Test
    void aDatabaseThatTakesConnectionsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            String server = "127.0.0.1:" + silent.getLocalPort();
            assertSentence(
                    world.program
                            .with("WAREHOUSE_URL", "jdbc:postgresql://" + server + "/warehouse?password=hidden-1f6d")
                            .run("status"),
                    1,
                    "the warehouse is not reachable (" + server
                            + ": Connection attempt timed out); check WAREHOUSE_URL and the server, then run the same"
                            + " command again");
        }
    }

    @Test
    void aWrongPassword() {
        assertSentence(
                world.program.with("WAREHOUSE_PASSWORD", WRONG_SECRET).run("sync"),
                2,
                "the warehouse refused the login",
                "password authentication failed for user \"" + world.database.username() + "\"",
                "WAREHOUSE_PASSWORD");
    }

    @Test
    void noPassword() {
        assertSentence(
                world.program.with("WAREHOUSE_PASSWORD", "").run("sync"),
                2,
                "the warehouse refused the login",
                "WAREHOUSE_PASSWORD");
    }

    @Test
    void anUnknownDatabase() {
        String url = world.database.url().replace(world.database.name(), "nowhere");
        assertSentence(
                world.program.with("WAREHOUSE_URL", url).run("sync"),
                2,
                "the database named in WAREHOUSE_URL does not exist (",
                ": database \"nowhere\" does not exist); create it first");
    }

    @Test
    void aMissingSourceTable() {
        assertSentence(
                world.program.with("SOURCE_TABLE", "crm.talents").run("sync"),
                2,
                "the source table crm.talents does not exist in the warehouse",
                "SOURCE_TABLE");
        assertThat(world.sql.queryForMap("SELECT outcome, exit_code FROM hire_ops.run ORDER BY run_id DESC LIMIT 1"))
                .isEqualTo(Map.of("outcome", "failed", "exit_code", 2));
    }

    @Test
    void anEmptySourceTable() {
        world.sql.execute("CREATE TABLE no_talents (talent_id text, updated_at timestamptz)");
        Program program = world.program.with("SOURCE_TABLE", "no_talents");
        assertSentence(program.run("sync"), 2, "the source table has no talent ids");
        assertDocument(program.run("sync", "--json"), 2, "the source table has no talent ids");
    }

    @Test
    void aSourceColumnThatIsNotThere() {
        assertSentence(
                world.program.with("HIRESYNC_SOURCE_IDCOLUMN", "person").run("sync"),
                2,
                "source.talent lacks the column person",
                "hiresync.source.id-column");
    }

    @Test
    void aSettingOutOfRange() {
        assertSentence(
                world.program.with("HIRESYNC_API_SHARE", "1.5").run("sync"), 2, "hiresync.api.share must be", "1.5");
        assertSentence(
                world.program.with("HIRESYNC_SYNC_CHUNKSIZE", "0").run("sync"),
                2,
                "hiresync.sync.chunk-size must be from 1 to 5000, but is 0");
    }

    @Test
    void aSettingThatCannotBeRead() {
        assertSentence(
                world.program.with("HIRESYNC_SYNC_CHUNKSIZE", "abc").run("sync"),
                2,
                "hiresync.sync.chunk-size must be a whole number up to 2147483647 without a unit, but is 'abc' (set in",
                "HIRESYNC_SYNC_CHUNKSIZE");
        assertSentence(
                world.program.with("HIRESYNC_API_RETRY_WITHIN", "5 minutes").run("sync"),
                2,
                "hiresync.api.retry-within must be a time such as 500ms, 30s, 10m, 12h or 7d, but is '5 minutes'");
        assertSentence(
                world.program.with("HIRESYNC_DISCOVER_BEFORE_SYNC", "nightly").run("sync"),
                2,
                "hiresync.discover.before-sync must be true or false, but is 'nightly'");
        assertSentence(
                world.program.with("HIRESYNC_WAREHOUSE_GONE", "delete").run("sync"),
                2,
                "hiresync.warehouse.gone must be keep or retire or forget, but is 'delete'");
        assertSentence(
                world.program.with("HIRESYNC_API_MONTHLY_CALLS", "abc").run("status"),
                2,
                "hiresync.api.monthly-calls must be a whole number up to 2147483647 without a unit, but is 'abc'");
    }

    @Test
    void theEmbeddedDatabaseHasNoDirectory() {
        assertSentence(
                world.program.with("WAREHOUSE_URL", "embedded:").run("status"),
                2,
                "WAREHOUSE_URL names no directory; give one, such as embedded:.hiresync/warehouse");
    }

    @Test
    void whoOnlyReadsMakesNoEmbeddedDatabase() {
        Path none = directory.resolve("none");
        for (String command : new String[] {"status", "plan", "failures", "verify"}) {
            assertSentence(
                    world.program.with("WAREHOUSE_URL", "embedded:" + none).run(command),
                    2,
                    "there is no warehouse yet at embedded:" + none
                            + "; the first run makes it, or now: hiresync migrate");
        }
        assertThat(none).doesNotExist();
    }

    @Test
    void theEmbeddedDatabaseIsInUse() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(directory.resolve("db"))) {
            Program second = world.program.with("WAREHOUSE_URL", "embedded:" + directory.resolve("db"));
            assertThat(server.url()).startsWith("jdbc:");
            assertSentence(
                    second.run("sync"),
                    4,
                    "in use by process " + ProcessHandle.current().pid());
            assertThat(second.run("doctor").answers()).contains("in use by", "wait until that has ended");
        }
    }

    @Test
    void aTimeWithoutItsUnit() throws IOException {
        assertSentence(
                world.program.with("HIRESYNC_API_CALL_TIMEOUT", "30").run("sync"),
                2,
                "hiresync.api.call-timeout must have a unit, such as 500ms, 30s, 10m, 12h or 7d, but is 30");
        Files.writeString(directory.resolve("own.yml"), "hiresync:\n  plan:\n    resume-within: 12\n");
        assertSentence(
                world.program.run("status", "--config", "own.yml"),
                2,
                "hiresync.plan.resume-within must have a unit, such as 500ms, 30s, 10m, 12h or 7d, but is 12");
        Files.writeString(directory.resolve("own.yml"), "hiresync:\n  plan:\n    resume-within: 0\n");
        assertThat(world.program.run("status", "--config", "own.yml").exitCode())
                .isZero();
    }

    @Test
    void aSecretFileThatIsNotThere() {
        assertSentence(
                world.program.with("WAREHOUSE_PASSWORD_FILE", "nowhere").run("status"),
                2,
                "the file named by WAREHOUSE_PASSWORD_FILE (hiresync.warehouse.password-file) is not there: "
                        + world.program.directory().toAbsolutePath().resolve("nowhere"));
    }

    @Test
    void moreThanOneWrongSetting() {
        Program both = world.program.with("HIRESYNC_API_SHARE", "2").with("HIRESYNC_SYNC_CHUNK_SIZE", "0");
        assertSentence(
                both.run("sync"),
                2,
                "hiresync.api.share must be above 0 and at most 1, but is 2.0 (and that is not all: hiresync doctor names"
                        + " the others)");
        assertThat(both.run("doctor").answers()).contains("hiresync.api.share must", "hiresync.sync.chunk-size must");
    }

    @Test
    void anUnknownSettingInOnesOwnFile() throws IOException {
        Files.writeString(directory.resolve("own.yml"), "hiresync:\n  api:\n    shore: 0.5\n");
        assertSentence(
                world.program.run("sync", "--config", "own.yml"),
                2,
                "own.yml sets what hiresync does not know: hiresync.api.shore, line 3 (did you mean hiresync.api.share?); see");
        Files.writeString(directory.resolve("own.yml"), "api:\n  share: 0.5\n");
        assertSentence(
                world.program.run("sync", "--config", "own.yml"),
                2,
                "own.yml sets what hiresync does not know: api.share, line 2 (did you mean hiresync.api.share?); see");
        for (String noObject : new String[] {"share 0.5\n", "- hiresync\n"}) {
            Files.writeString(directory.resolve("own.yml"), noObject);
            assertSentence(
                    world.program.run("sync", "--config", "own.yml"),
                    2,
                    "own.yml holds no settings with names, but a text or a list; it begins with hiresync: as");
        }
    }

    @Test
    void aFileThatSetsNothingIsNoWrongUse() throws IOException {
        for (String empty : new String[] {"", "# nothing yet\n", "---\n", "{}\n", "hiresync:\n  # api:\n"}) {
            Files.writeString(world.program.directory().resolve("own.yml"), empty);
            Program.Ended ended = world.program.run("migrate", "--config", "own.yml");
            assertThat(ended.exitCode()).as(empty + ended.talk()).isZero();
        }
    }

    @Test
    void onesOwnFileIsNotThere() {
        assertSentence(
                world.program.run("sync", "--config", "nowhere.yml"),
                2,
                "the file given with --config is not there: /",
                "/nowhere.yml");
        assertSentence(
                world.program.run("sync", "--config", directory.toString()),
                2,
                "the file given with --config is a directory: " + directory);
    }

    @Test
    void onesOwnFileIsNoYaml() throws IOException {
        Files.writeString(directory.resolve("torn.yml"), "hiresync: [");
        assertSentence(
                world.program.run("sync", "--config", "torn.yml"),
                2,
                "torn.yml is no YAML that can be read, line 1, column ");
    }

    @Test
    void feishuIsUnreachable() throws IOException {
        assertSentence(
                world.program
                        .with("FEISHU_BASE_URL", "http://127.0.0.1:" + closedPort())
                        .with("HIRESYNC_API_TOKENWITHIN", "2s")
                        .run("sync"),
                1,
                "No token could be had within 2 s",
                "FEISHU_BASE_URL");
    }

    @Test
    void aWarehouseOfAnotherAppUntilItIsAccepted() throws IOException {
        try (World other = new World(directory, 3)) {
            other.day(0);
            assertThat(other.program.run("sync").exitCode()).isZero();
            other.sql.update("UPDATE hire_ops.warehouse SET app_id = 'cli_before'");

            assertSentence(
                    other.program.run("sync"),
                    2,
                    "FEISHU_APP_ID was cli_before and is cli_world",
                    "hiresync migrate --accept-identity");
            assertThat(other.program.run("migrate", "--accept-identity").exitCode())
                    .isZero();
            Program.Ended again = other.program.run("sync", "--full", "--json");
            assertThat(again.exitCode()).as(again.talk()).isZero();
            assertThat(World.json(again.answers())
                            .path("talents")
                            .path("changed")
                            .intValue())
                    .isEqualTo(3);
        }
    }

    /** One line on standard error, nothing on standard output, no stack trace, no secret. */
    /** Whoever reads the answer as JSON reads the error so as well: of a wrong option, a wrong setting and a question. */
    @Test
    void inJsonItIsADocument() {
        assertDocument(world.program.run("sync", "--json", "--ful"), 2, "Unknown option: '--ful'");
        assertDocument(world.program.without("WAREHOUSE_URL").run("status", "--json"), 2, "WAREHOUSE_URL is not set");
        assertDocument(world.program.runOn(new byte[0], "forget", "--json", "7"), 2, "give --yes to go on unasked");
        assertDocument(
                world.program
                        .with("WAREHOUSE_URL", "jdbc:postgresql://127.0.0.1:1/x")
                        .run("sync", "--json"),
                1,
                "the warehouse is not reachable");
    }

    private static void assertDocument(Program.Ended ended, int exitCode, String part) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        JsonNode document = World.json(ended.answers());
        assertThat(document.path("exitCode").intValue()).isEqualTo(exitCode);
        assertThat(document.path("error").stringValue()).contains(part);
        assertThat(ended.talk().strip())
                .endsWith("hiresync: " + document.path("error").stringValue());
    }

    @Test
    void aPortThatIsNone() {
        assertSentence(world.program.run("sandbox", "--port", "99999"), 2, "--port must be from 0 to 65535");
    }

    private static void assertSentence(Program.Ended ended, int exitCode, String... parts) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        assertThat(ended.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: ")
                .contains(parts)
                .doesNotContain(World.SECRET, WRONG_SECRET, "Exception", "\tat ");
        assertThat(ended.answers()).isEmpty();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
