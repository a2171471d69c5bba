package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.sandbox.SandboxSettings;
import hiresync.testing.HttpLines;
import hiresync.testing.LoopbackServer;
import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where a run gets its token, and what becomes of the run when the token, or what it is given for, is no longer good. */
class TokensIT {
    private static final int TALENTS = 60;
    private static final String TICKET = "ticket-never-shown-77";
    private static final String NEXT_TICKET = "next-ticket-never-shown-78";
    private static final String TENANT = "tenant-never-shown-79";
    private static final String JWT = "eyJ." + "never-shown-".repeat(683) + ".s_-"; // 8 KB

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // each test makes its own
    @AutoClose
    World world;

    @Test
    void eightCallersWhoseTokenIsRevokedCauseOneRequest() throws Exception {
        begin(settings -> settings);
        Program.Started run = heldInItsFirstChunk(world.program);
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(1);

        world.feishu.revokeTokens();
        world.feishu.release();

        assertComplete(run.ended());
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(2);
    }

    @Test
    void tokensOfFiveSecondsLastForALongerRun() throws Exception {
        begin(settings -> settings.withTokenSeconds(5));
        assertComplete(slow(world.program).run("sync", "--json"));
        // the first sign-in, and one every four seconds: 60 calls at 7.84 a second take 7.5 s at least
        assertThat(world.feishu.stats().tokenCalls()).isGreaterThanOrEqualTo(2);
        assertThat(world.feishu.stats().calls()).isEqualTo(TALENTS); // none with a token that was over
        assertThat(world.feishu.stats().answered()).isEqualTo(TALENTS);
    }

    @Test
    void aTokenMayBeAJwtOfEightKilobytes() throws Exception {
        begin(settings -> settings);
        world.feishu.giveNext(JWT);
        assertComplete(world.program.run("sync", "--json"));
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(1);
    }

    @Test
    void aFixedTokenIsUsedAsItIsUntilItIsRefused() throws Exception {
        begin(settings -> settings);
        world.feishu.giveNext(JWT);
        assertComplete(world.program.run("sync", "--json"));
        Program fixed = world.programWithoutFeishu()
                .with("FEISHU_BASE_URL", world.feishu.baseUrl())
                .with("FEISHU_TENANT_ACCESS_TOKEN", JWT);
        assertThat(silent(fixed.run("migrate", "--accept-identity")).exitCode()).isZero();
        assertComplete(fixed.run("sync", "--full", "--json"));
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(1);

        Program.Started run = heldInItsFirstChunk(fixed, "--full");
        world.feishu.revokeTokens();
        world.feishu.release();
        assertEndsWith(
                2, run.ended(), "Feishu refuses the token with code 99991663", "FEISHU_TENANT_ACCESS_TOKEN is wrong");
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(1);
    }

    @Test
    void aTokenEndpointThatIsDownEndsWith1() throws Exception {
        begin(settings -> settings);
        try (LoopbackServer broken = new LoopbackServer(client -> {
            while (!HttpLines.request(client).isEmpty()) {
                HttpLines.send(client, HttpLines.answer("502 Bad Gateway", "<html>"));
            }
        })) {
            Program.Ended ended = silent(world.program
                    .with("FEISHU_BASE_URL", "http://127.0.0.1:" + broken.port())
                    .with("HIRESYNC_API_TOKENWITHIN", "2s")
                    .run("sync"));
            assertSentence(ended, 1, "No token could be had within 2 s", "run again to resume");
        }
        assertThat(world.count("hire_ops.talent_sync")).isZero();
    }

    @Test
    void aStoreAppSignsInWithTheTicketOfItsSetting() throws Exception {
        begin(TokensIT::storeApp);
        assertComplete(storeProgram().with("FEISHU_APP_TICKET", TICKET).run("sync", "--json"));
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(2);
    }

    @Test
    void aStoreAppsTokensOfFiveSecondsLastForALongerRun() throws Exception {
        begin(settings -> storeApp(settings).withTokenSeconds(5));
        assertComplete(slow(storeProgram().with("FEISHU_APP_TICKET", TICKET)).run("sync", "--json"));
        assertThat(world.feishu.stats().tokenCalls()).isGreaterThanOrEqualTo(4);
        assertThat(world.feishu.stats().calls()).isEqualTo(TALENTS);
    }

    @Test
    void aTicketThatGoesStaleInMidRunIsReadFromItsRenewedFile() throws Exception {
        begin(TokensIT::storeApp);
        Path file = Files.writeString(directory.resolve("ticket"), TICKET + "\n");
        Program.Started run = heldInItsFirstChunk(storeProgram().with("FEISHU_APP_TICKET_FILE", file.toString()));

        Files.writeString(file, NEXT_TICKET + "\n");
        world.feishu.pushTicket(NEXT_TICKET);
        world.feishu.revokeTokens();
        world.feishu.release();

        assertComplete(run.ended());
        // two to begin with; the kept app_access_token is refused; then both anew
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(5);
    }

    @Test
    void aTicketThatGoesStaleInMidRunEndsWith2AndTheRunResumesWithTheNext() throws Exception {
        begin(TokensIT::storeApp);
        Program.Started run = heldInItsFirstChunk(storeProgram().with("FEISHU_APP_TICKET", TICKET));

        world.feishu.pushTicket(NEXT_TICKET);
        world.feishu.revokeTokens();
        world.feishu.release();

        assertEndsWith(2, run.ended(), "Feishu refuses the app ticket with code 10012", "set FEISHU_APP_TICKET");
        Program.Ended resumed =
                silent(storeProgram().with("FEISHU_APP_TICKET", NEXT_TICKET).run("sync", "--json"));
        assertComplete(resumed);
        assertThat(World.json(resumed.answers()).path("run").intValue()).isEqualTo(1);
    }

    @Test
    void whatAStoreAppLacksIsToldBeforeAnythingIsAsked() throws Exception {
        begin(TokensIT::storeApp);
        assertSentence(storeProgram().run("sync"), 2, "its app ticket is missing", "FEISHU_APP_TICKET_FILE");
        assertSentence(
                world.program.with("FEISHU_APP_TICKET", TICKET).run("sync"), 2, "but FEISHU_TENANT_KEY is missing");
        assertSentence(
                storeProgram().with("FEISHU_APP_TICKET_FILE", "nowhere").run("sync"),
                2,
                "the file named by FEISHU_APP_TICKET_FILE cannot be read: nowhere");
        Files.writeString(directory.resolve("blank"), " \n");
        assertSentence(
                storeProgram().with("FEISHU_APP_TICKET_FILE", "blank").run("sync"),
                2,
                "the file named by FEISHU_APP_TICKET_FILE holds no app ticket: blank");
        assertThat(world.feishu.stats().tokenCalls()).isZero();
    }

    @Test
    void whatFeishuRefusesAStoreAppIsTold() throws Exception {
        begin(TokensIT::storeApp);
        assertSentence(
                storeProgram().with("FEISHU_APP_TICKET", NEXT_TICKET).run("sync"),
                2,
                "Feishu refuses the app ticket with code 10012");
        assertSentence(
                storeProgram()
                        .with("FEISHU_APP_TICKET", TICKET)
                        .with("FEISHU_TENANT_KEY", TENANT + "x")
                        .run("sync"),
                2,
                "the tenant is not known or has not installed the app: check FEISHU_TENANT_KEY");
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(3);
    }

    private void begin(UnaryOperator<SandboxSettings> change) throws IOException {
        world = new World(directory, TALENTS, change);
        world.day(0);
    }

    private static SandboxSettings storeApp(SandboxSettings settings) {
        return settings.withStoreApp(TICKET, TENANT);
    }

    private Program storeProgram() {
        return world.program.with("FEISHU_TENANT_KEY", TENANT);
    }

    /** At the default concurrency a caller waits for its turn for longer than such a token is good. */
    private static Program slow(Program program) {
        return program.with("HIRESYNC_API_LIMITS", "8/1s");
    }

    /** Started, and the first answer kept back: the second chunk of ten talents comes after that. */
    private Program.Started heldInItsFirstChunk(Program program, String... options) throws Exception {
        var arrived = world.feishu.hold(Optional.empty());
        String[] arguments = new String[options.length + 2];
        arguments[0] = "sync";
        arguments[1] = "--json";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Program.Started run = program.with("HIRESYNC_API_CONCURRENCY", "8").start(arguments);
        arrived.get();
        return run;
    }

    private static void assertComplete(Program.Ended ended) {
        silent(ended);
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isZero();
        JsonNode talents = World.json(ended.answers()).path("talents");
        assertThat(talents.path("failed").intValue()).isZero();
        assertThat(talents.path("left").intValue()).isZero();
    }

    private static void assertEndsWith(int exitCode, Program.Ended ended, String... sentence) {
        silent(ended);
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(exitCode);
        assertThat(World.json(ended.answers()).path("message").asString()).contains(sentence);
    }

    private static void assertSentence(Program.Ended ended, int exitCode, String... parts) {
        silent(ended);
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        assertThat(ended.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: ")
                .contains(parts);
        assertThat(ended.answers()).isEmpty();
    }

    /** Of everything that is secret. */
    private static Program.Ended silent(Program.Ended ended) {
        assertThat(ended.answers() + ended.talk()).doesNotContain("never-shown", "a-never", "Exception");
        return ended;
    }
}
