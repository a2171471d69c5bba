package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.ConnectProxy;
import hiresync.testing.HttpLines;
import hiresync.testing.LoopbackServer;
import hiresync.testing.PrivateCa;
import hiresync.testing.Program;
import hiresync.testing.TlsFront;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a company's network: behind a proxy with a login, and a certificate authority of its own. */
class NetworkIT {
    private static final String HOST = "open.feishu.example";
    private static final String USER = "proxy-user-never-shown";
    private static final String PASSWORD = "word-never-shown";

    @TempDir
    static Path directory;

    static World world;
    static PrivateCa ca;
    static SSLContext localKey;
    static TlsFront front;

    private ConnectProxy proxy;
    private Program program;

    @BeforeAll
    static void begin() throws Exception {
        world = new World(directory, 3);
        world.day(0);
        ca = new PrivateCa(Files.createDirectory(directory.resolve("keys")));
        localKey = ca.keyFor("localhost");
        front = new TlsFront(ca.keyFor(HOST), feishusPort());
    }

    @AfterAll
    static void end() {
        front.close();
        world.close();
    }

    @BeforeEach
    void open() throws IOException {
        proxy = new ConnectProxy(front.port()).asking(USER, PASSWORD);
        program = world.program
                .with("FEISHU_BASE_URL", "https://" + HOST)
                .with("HTTPS_PROXY", proxyWith(PASSWORD))
                .with("HIRESYNC_NETWORK_CAFILE", ca.certificate().toString());
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void aRunGoesThroughTheProxy() {
        long before = world.feishu.stats().answered();
        Program.Ended ended = program.run("sync", "--full");
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(world.feishu.stats().answered() - before).isEqualTo(3);
        assertThat(proxy.opened).isNotEmpty().containsOnly(HOST + ":443");
        assertThat(ended.answers() + ended.talk()).doesNotContain(USER, PASSWORD);
    }

    @Test
    void aHostThatNoProxyNamesIsCalledDirectly() throws Exception {
        try (TlsFront local = new TlsFront(localKey, feishusPort())) {
            Program.Ended ended = program.with("FEISHU_BASE_URL", "https://localhost:" + local.port())
                    .with("NO_PROXY", "localhost")
                    .run("migrate", "--accept-identity");
            assertThat(ended.exitCode()).as(ended.talk()).isZero();
            ended = program.with("FEISHU_BASE_URL", "https://localhost:" + local.port())
                    .with("NO_PROXY", "localhost")
                    .run("sync", "--full");
            assertThat(ended.exitCode()).as(ended.talk()).isZero();
            assertThat(local.connections()).isPositive();
        }
        assertThat(proxy.opened).isEmpty();
        assertThat(program.run("migrate", "--accept-identity").exitCode()).isZero();
    }

    @Test
    void aWrongLoginAtTheProxy() {
        assertSentence(
                program.with("HTTPS_PROXY", proxyWith("wrong-" + PASSWORD)).run("sync"),
                2,
                "HTTP 407 of the proxy: check user and password in HTTPS_PROXY");
    }

    @Test
    void aProxyThatCannotBeRead() {
        assertSentence(
                program.with("HTTPS_PROXY", "http://" + USER + ":" + PASSWORD + "@@proxy")
                        .run("sync"),
                2,
                "HTTPS_PROXY must be an address");
        assertThat(proxy.opened).isEmpty();
    }

    @Test
    void aProxyThatLetsNobodyPass() {
        proxy.then(Collections.nCopies(1000, (LoopbackServer.Handler)
                        client -> HttpLines.send(client, HttpLines.answer("502 Bad", "<html>")))
                .toArray(LoopbackServer.Handler[]::new));
        assertSentence(
                program.with("HIRESYNC_API_TOKENWITHIN", "2s").run("sync"),
                1,
                "No token could be had within 2 s",
                "the proxy in HTTPS_PROXY refused the way with HTTP 502");
    }

    @Test
    void aCertificateThatNobodyTrusts() {
        assertSentence(
                program.without("HIRESYNC_NETWORK_CAFILE").run("sync"),
                2,
                "a certificate that is not trusted",
                "hiresync.network.ca-file");
    }

    @Test
    void aCaFileThatIsNone() throws IOException {
        Path file = Files.writeString(directory.resolve("no-ca.pem"), "hello");
        assertSentence(
                program.with("HIRESYNC_NETWORK_CAFILE", file.toString()).run("sync"),
                2,
                "hiresync.network.ca-file must name a file of PEM certificates",
                "no-ca.pem");
        assertSentence(
                program.with("HIRESYNC_NETWORK_CAFILE", "nowhere.pem").run("sync"),
                2,
                "hiresync.network.ca-file must name a file of PEM certificates",
                "nowhere.pem");
    }

    @Test
    void theCaFileIsTrustedBesideTheSystems() throws Exception {
        PrivateCa another = new PrivateCa(Files.createDirectory(directory.resolve("others-keys")));
        Program.Ended ended = program.with(
                        "HIRESYNC_NETWORK_CAFILE", another.certificate().toString())
                .with(
                        "JAVA_TOOL_OPTIONS",
                        "-Djavax.net.ssl.trustStorePassword=changeit -Djavax.net.ssl.trustStore=" + ca.store())
                .run("sync");
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
    }

    @Test
    void aRunThatWaitsForItsTokenStopsWhenItIsTold() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (LoopbackServer silent = new LoopbackServer(client -> {
            HttpLines.request(client);
            asked.countDown();
        })) {
            Program.Started started = world.program
                    .with("FEISHU_BASE_URL", "http://127.0.0.1:" + silent.port())
                    .with("HIRESYNC_API_CALLTIMEOUT", "1h")
                    .with("HIRESYNC_API_TOKENWITHIN", "1h")
                    .start("sync");
            asked.await();
            started.terminate();
            Program.Ended ended = started.ended();
            assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(6);
            assertThat(ended.talk()).contains("stopped by a signal", "run the same command again");
        }
    }

    @Test
    void theDoctorSaysWhichProxyAndWhoseCertificateItMet() {
        Program.Ended trusted = program.run("doctor");
        assertThat(line(trusted, "network"))
                .startsWith("  ok ")
                .contains("https://" + HOST + ", through the proxy http://127.0.0.1:" + proxy.port())
                .contains("was issued by CN=Company CA and is valid until 20");
        Program.Ended untrusted = program.without("HIRESYNC_NETWORK_CAFILE")
                .with("WAREHOUSE_URL", "embedded:none")
                .run("doctor");
        assertThat(untrusted.exitCode()).isEqualTo(2);
        assertThat(line(untrusted, "network"))
                .startsWith("  wrong ")
                .contains(
                        "a certificate that is not trusted", "was issued by CN=Company CA", "hiresync.network.ca-file");
        assertThat(line(untrusted, "database")).startsWith("  warn ").contains("hiresync migrate");
        assertThat(directory.resolve("none")).doesNotExist();
        assertThat(trusted.answers() + untrusted.answers()).doesNotContain(USER, PASSWORD, World.SECRET);
    }

    /** What the doctor says of a subject, in one line. */
    private static String line(Program.Ended ended, String subject) {
        return ended.answers()
                .replaceAll("\\R {10,}", " ")
                .lines()
                .filter(line -> line.matches("  \\w+ +" + subject + " .*"))
                .findFirst()
                .orElseGet(() -> ended.answers() + ended.talk());
    }

    private String proxyWith(String password) {
        return "http://" + USER + ":" + password + "@127.0.0.1:" + proxy.port();
    }

    /** One line on standard error, nothing on standard output, no stack trace, no login. */
    private static void assertSentence(Program.Ended ended, int exitCode, String... parts) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        assertThat(ended.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: ")
                .contains(parts)
                .doesNotContain(USER, PASSWORD, World.SECRET, "Exception");
        assertThat(ended.answers()).isEmpty();
    }

    private static int feishusPort() {
        return URI.create(world.feishu.baseUrl()).getPort();
    }
}
