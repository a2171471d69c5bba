package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.sandbox.FeishuSandbox;
import hiresync.testing.HttpLines;
import hiresync.testing.LoopbackServer;
import hiresync.testing.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code doctor} finds before the first night of 30 talents, and after somebody has changed something. */
class DoctorIT {
    private static final int TALENTS = 30;
    private static final String WRONG_SECRET = "wrong-and-not-shown-either";
    private static final String SCOPE = "hire:interview:readonly";

    @TempDir
    Path directory;

    @AutoClose
    World world;

    Program program;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
        program = world.program.with("HIRESYNC_API_LIMITS", "1000/1m,50/1s").with("HIRESYNC_API_TOKENWITHIN", "1s");
    }

    @Test
    void allIsWell() {
        Map<String, String> before = world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source");

        Program.Ended ended = program.with("HIRESYNC_API_MONTHLYCALLS", "10000").run("doctor");

        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isZero();
        assertThat(ended.talk()).isEmpty();
        String text = ended.answers().replaceAll("\\s*\\R {10,}", " ");
        assertThat(text.lines().map(line -> line.replaceAll("^  (\\S+) +(\\S+).*", "$1 $2")))
                .containsExactly(
                        "ok settings",
                        "ok database",
                        "ok lock",
                        "ok migrations",
                        "ok privileges",
                        "ok roles",
                        "ok zone",
                        "ok identity",
                        "ok source",
                        "ok network",
                        "ok token",
                        "ok scope",
                        "ok clock",
                        "ok limits",
                        "hiresync doctor: all is well; next: hiresync plan");
        assertThat(text)
                .containsPattern("database +PostgreSQL 1[5-8].*, database test_\\d+, user \\w+")
                .contains("the first run makes it that of http://127.0.0.1, cli_world, open_id, job_level_id")
                .contains("source.talent in the warehouse: 30 talent ids")
                .contains("good for 7200 s")
                .contains("within a second of the database's")
                .contains(
                        "1000/1m,50/1s, of which 0.98 is ours: 980 calls a minute; talents asked for in the last minute: 0;")
                .contains("this month: 0 of 10,000 calls made, 10,000 left until ");
        assertThat(ended.answers().lines().mapToInt(String::length).max().orElse(0))
                .isLessThanOrEqualTo(80);
        assertThat(world.feishu.stats().calls()).isEqualTo(1);
        assertThat(world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source"))
                .isEqualTo(before);
    }

    @Test
    void aWrongSecretAndAnUnknownTableAndAMisspeltVariable() {
        Map<String, JsonNode> checks = checks(
                2,
                program.with("FEISHU_APP_SECRET", WRONG_SECRET)
                        .with("SOURCE_TABLE", "crm.talents")
                        .with("HIRESYNC_API_SHAER", "0.5"));

        assertCheck(
                checks,
                "settings 2",
                "warn",
                "HIRESYNC_API_SHAER (did you mean HIRESYNC_API_SHARE?)",
                "config/application.yml");
        assertCheck(
                checks,
                "source",
                "wrong",
                "the source table crm.talents does not exist in the warehouse",
                "SOURCE_TABLE");
        assertCheck(checks, "network", "ok", "127.0.0.1", "");
        assertCheck(checks, "token", "wrong", ": the app secret is wrong", "check FEISHU_APP_ID and");
        assertCheck(checks, "scope", "skipped", "there is no token", "");
        assertCheck(checks, "clock", "ok", "within a second of Feishu's", "");
    }

    @Test
    void aMissingScopeAndAnotherAppsWarehouseAndARoleThatMayNotRead() {
        world.sql.update("REVOKE USAGE ON SCHEMA hire_bi FROM hire_bi_reader");
        world.sql.update(
                "INSERT INTO hire_ops.warehouse (base_url, app_id, user_id_type, job_level_id_type, schema_version,"
                        + " mapping_version) VALUES ('http://127.0.0.1', 'cli_before', 'open_id', 'job_level_id', '7', 'm')");
        world.feishu.fault(
                Optional.empty(),
                400,
                "{\"code\":99991672,\"error\":{\"permission_violations\":[{\"subject\":\"" + SCOPE + "\"}]}}",
                Map.of("X-Tt-Logid", "L77"),
                1);

        Map<String, JsonNode> checks = checks(2, program);

        assertCheck(
                checks,
                "identity",
                "wrong",
                "FEISHU_APP_ID was cli_before and is cli_world",
                "migrate --accept-identity");
        assertCheck(checks, "roles", "warn", "there should be hire_bi_reader,", "db/roles.sql");
        assertCheck(checks, "token", "ok", "given", "");
        assertCheck(
                checks,
                "scope",
                "wrong",
                "log id L77: the app lacks a permission",
                "any one of these will do: " + SCOPE);
    }

    @Test
    void anEmptySourceThatEachSyncFillsFirst() {
        world.sql.update("DELETE FROM source.talent");
        Program discovers = program.with("HIRESYNC_DISCOVER_BEFORE_SYNC", "true");

        Map<String, JsonNode> checks = checks(0, discovers);

        assertCheck(checks, "source", "ok", "source.talent in the warehouse: empty; sync fills it first", "");
        assertCheck(checks, "scope", "skipped", "no talent to ask for", "");
        assertCheck(checks, "discover", "ok", "Feishu lists talents", "");
        assertCheck(checks(2, program), "source", "wrong", "has no talent ids", "hiresync discover");
    }

    @Test
    void aScopeThatIsMissingForTheListOnly() {
        world.feishu.fault(
                Optional.of(FeishuSandbox.LISTS),
                400,
                "{\"code\":99991672,\"error\":{\"permission_violations\":[{\"subject\":\"hire:talent:readonly\"}]}}",
                Map.of(),
                1);
        Program discovers = program.with("HIRESYNC_DISCOVER_BEFORE_SYNC", "true");

        Map<String, JsonNode> checks = checks(2, discovers);

        assertCheck(checks, "scope", "ok", "get_by_talent answers", "");
        assertCheck(checks, "discover", "wrong", "the app lacks a permission", "hire:talent:readonly");
        world.sql.execute("CREATE VIEW public.talents AS SELECT * FROM source.talent");
        assertCheck(
                checks(2, discovers.with("SOURCE_TABLE", "public.talents")),
                "discover",
                "wrong",
                "the talents are read from elsewhere",
                "SOURCE_TABLE");
        assertThat(checks(0, program)).doesNotContainKey("discover");
    }

    @Test
    void nothingCanBeReached() throws IOException {
        Map<String, JsonNode> checks = checks(
                1,
                program.with("WAREHOUSE_URL", "jdbc:postgresql://127.0.0.1:" + closedPort() + "/warehouse")
                        .with("FEISHU_BASE_URL", "http://127.0.0.1:" + closedPort()));

        assertCheck(checks, "database", "wrong", "the warehouse is not reachable", "check WAREHOUSE_URL");
        for (String subject :
                new String[] {"lock", "migrations", "privileges", "roles", "zone", "identity", "source"}) {
            assertCheck(checks, subject, "skipped", "cannot be asked", "");
        }
        assertCheck(checks, "network", "wrong", "No token could be had within 1 s", "check FEISHU_BASE_URL");
        assertCheck(checks, "token", "skipped", "see network", "");
        assertCheck(checks, "scope", "skipped", "there is no token", "");
        assertCheck(checks, "clock", "skipped", "", "");
        assertThat(check(checks, "database").path("outage").booleanValue()).isTrue();
        assertThat(check(checks, "network").path("outage").booleanValue()).isTrue();
    }

    @Test
    void pendingMigrationsAndAClockThatIsAnHourOff() throws IOException {
        world.sql.update("DELETE FROM batch.flyway_schema_history"
                + " WHERE installed_rank = (SELECT max(installed_rank) FROM batch.flyway_schema_history)");
        try (LoopbackServer ahead = new LoopbackServer(DoctorIT::anHourAhead)) {
            Program there = program.with("FEISHU_BASE_URL", "http://127.0.0.1:" + ahead.port());

            Map<String, JsonNode> checks = checks(0, there);

            assertCheck(checks, "migrations", "warn", "the warehouse lacks 1 migration", "run hiresync migrate first");
            assertCheck(checks, "identity", "skipped", "not today's", "");
            assertCheck(checks, "clock", "warn", " s behind Feishu's (its Date header)", "NTP");
            assertThat(check(checks, "clock").path("finding").asString())
                    .containsPattern("clock is 3(599|60[01]) s behind");
            assertCheck(
                    checks(2, there.with("HIRESYNC_WAREHOUSE_MIGRATE", "false")),
                    "migrations",
                    "wrong",
                    "lacks 1 migration",
                    "run hiresync migrate first");
        }
    }

    @Test
    void everySettingWithItsOriginAndWithoutItsSecret() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), WRONG_SECRET);
        Files.writeString(
                directory.resolve("own.yml"),
                "hiresync:\n  api:\n    share: 0.5\n    call-timeout: 7s\n    base-url: https://own.example\n");
        Program settings = program.without("FEISHU_APP_SECRET")
                .with("FEISHU_APP_SECRET_FILE", secret.toString())
                .with("HIRESYNC_API_CALL_TIMEOUT", "9s")
                .with("https_proxy", "http://user:" + WRONG_SECRET + "@proxy:3128");

        Program.Ended ended = settings.run("doctor", "--settings", "--config", "own.yml");

        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.talk()).isEmpty();
        assertThat(ended.answers().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "hiresync.api.base-url " + world.feishu.baseUrl() + " (environment variable FEISHU_BASE_URL)",
                        "hiresync.api.app-secret *** (the file that is named by environment variable FEISHU_APP_SECRET_FILE)",
                        "hiresync.api.share 0.5 (own.yml, line 3)",
                        "hiresync.api.call-timeout 9s (environment variable HIRESYNC_API_CALL_TIMEOUT)",
                        "hiresync.api.travel 75ms (default)",
                        "hiresync.api.tenant-key not set (default)",
                        "hiresync.network.https-proxy http://***@proxy:3128 (environment variable https_proxy)",
                        "hiresync.warehouse.password *** (environment variable WAREHOUSE_PASSWORD)");
        assertThat(ended.answers()).doesNotContain(WRONG_SECRET, World.SECRET);
        assertThat(world.feishu.stats().tokenCalls()).isZero();
    }

    @Test
    void settingsThatAreWrongAreToldOneByOne() throws IOException {
        Map<String, JsonNode> checks = checks(
                2,
                program.with("HIRESYNC_API_SHARE", "1.5")
                        .with("SOURCE_URL", "jdbc:mysql://db/ats")
                        .without("WAREHOUSE_URL"));
        assertCheck(checks, "settings", "wrong", "hiresync.api.share must be above 0", "doctor --settings");
        assertCheck(checks, "settings 2", "wrong", "SOURCE_URL must be a JDBC URL", "doctor --settings");
        assertCheck(checks, "database", "wrong", "WAREHOUSE_URL is not set", "give the warehouse's address");
        assertCheck(checks, "scope", "skipped", "the settings for it are wrong", "");
        Files.writeString(directory.resolve("own.yml"), "hiresync:\n  api:\n    shore: 0.5\n");
        checks = checks(2, program, "--config", "own.yml");
        assertCheck(checks, "settings", "wrong", "hiresync.api.shore", "see config/application.yml");
        assertCheck(checks, "database", "skipped", "the settings cannot be read", "");
    }

    /** A whole answer of Feishu's to each request, from a server whose clock is wrong. */
    private static void anHourAhead(Socket client) throws IOException {
        for (String request = HttpLines.request(client); !request.isEmpty(); request = HttpLines.request(client)) {
            String body = request.startsWith("POST")
                    ? "{\"code\":0,\"tenant_access_token\":\"t-1\",\"expire\":7200}"
                    : "{\"code\":0,\"data\":{}}";
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plusSeconds(3600).atOffset(ZoneOffset.UTC));
            HttpLines.send(client, HttpLines.answer("200 OK", body).replaceFirst("\r\n", "\r\nDate: " + date + "\r\n"));
            if (request.startsWith("POST")) {
                client.getInputStream().skipNBytes(length(request));
            }
        }
    }

    private static long length(String request) {
        return Long.parseLong(request.replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
    }

    /** By subject; a second line of one as "settings 2". */
    private static Map<String, JsonNode> checks(int exitCode, Program program, String... options) {
        String[] command = new String[options.length + 2];
        command[0] = "doctor";
        command[1] = "--json";
        System.arraycopy(options, 0, command, 2, options.length);
        Program.Ended ended = program.run(command);
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(exitCode);
        assertThat(ended.talk()).isEmpty();
        assertThat(ended.answers()).doesNotContain(WRONG_SECRET, World.SECRET);
        JsonNode answer = World.json(ended.answers());
        assertThat(answer.path("exitCode").intValue()).isEqualTo(exitCode);
        Map<String, JsonNode> checks = new LinkedHashMap<>();
        answer.path("checks").forEach(check -> {
            String subject = check.path("subject").asString();
            checks.put(checks.containsKey(subject) ? subject + " 2" : subject, check);
        });
        return checks;
    }

    private static void assertCheck(
            Map<String, JsonNode> checks, String subject, String mark, String finding, String remedy) {
        JsonNode check = check(checks, subject);
        assertThat(check.path("mark").asString("")).as(check.toString()).isEqualTo(mark);
        assertThat(check.path("finding").asString("")).contains(finding);
        assertThat(check.path("remedy").asString("")).contains(remedy);
    }

    private static JsonNode check(Map<String, JsonNode> checks, String subject) {
        return checks.getOrDefault(subject, World.json("{}"));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
