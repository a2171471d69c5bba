package hiresync.feishu;

import static hiresync.testing.HttpLines.answer;
import static hiresync.testing.HttpLines.awaitClose;
import static hiresync.testing.HttpLines.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import hiresync.testing.ConnectProxy;
import hiresync.testing.LoopbackServer;
import hiresync.testing.PrivateCa;
import hiresync.testing.TlsFront;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network as companies have it: a proxy that asks for a login, and a certificate authority of their own. */
@Timeout(60)
class NetworkTest {
    private static final TalentId TALENT = new TalentId("7001");
    private static final String HOST = "open.feishu.example";
    private static final String UNTRUSTED =
            "Feishu cannot be reached, the request for a token met a certificate that is not trusted: if a proxy of"
                    + " your company signs anew, name its CA with hiresync.network.ca-file (PEM); else check"
                    + " FEISHU_BASE_URL.";
    private static final String LOGIN = "Feishu cannot be reached, the request for a token met HTTP 407 of the proxy:"
            + " check user and password in HTTPS_PROXY.";

    @TempDir
    static Path keys;

    static PrivateCa ca;
    static SSLContext feishusKey;
    static SSLContext localKey;

    private final HandTime time = new HandTime();
    private ScriptedServer server;
    private TlsFront front;
    private ConnectProxy proxy;
    private TestSettings given;

    @BeforeAll
    static void makeKeys() throws Exception {
        ca = new PrivateCa(keys);
        feishusKey = ca.keyFor(HOST);
        localKey = ca.keyFor("localhost");
    }

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedServer();
        front = new TlsFront(feishusKey, server.url().getPort());
        proxy = new ConnectProxy(front.port());
        given = new TestSettings(URI.create("https://" + HOST));
    }

    @AfterEach
    void close() {
        proxy.close();
        front.close();
        server.close();
    }

    @Test
    void tokenAndCallsGoThroughTheProxy() throws Exception {
        network(proxy.url(), null);
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(server.tokenRequests).hasSize(1);
        assertThat(server.calls).hasSize(1);
        assertThat(proxy.opened).containsExactly(HOST + ":443");
        assertThat(front.connections()).isEqualTo(1);
    }

    @Test
    void theProxyIsGivenUserAndPasswordAsTheyAreMeant() throws Exception {
        proxy.asking("corp\\jürgen", "p:@/%+ 1");
        network("http://corp%5Cj%C3%BCrgen:p%3A%40%2F%25+%201@127.0.0.1:" + proxy.port(), null);
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(proxy.opened).containsExactly(HOST + ":443");
        assertThat(proxy.turnedAway).hasSize(1); // it is told only when it asks
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://somebody:hidden@", "http://somebody@", "http://"})
    void aLoginThatTheProxyRefusesHaltsAtOnce(String beginning) throws Exception {
        proxy.asking("somebody", "another");
        network(beginning + "127.0.0.1:" + proxy.port(), null);
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn()).contains(new Halt(Halt.Reason.CONFIGURATION, LOGIN));
        }
        assertThat(proxy.opened).isEmpty();
        assertThat(time.slept).isEmpty();
    }

    @Test
    void whatNoProxyNamesIsCalledDirectly() throws Exception {
        try (TlsFront local = new TlsFront(localKey, server.url().getPort())) {
            given.baseUrl = URI.create("https://localhost:" + local.port());
            network(proxy.url(), "example.com,localhost");
            assertThat(ask()).isInstanceOf(Reply.Accepted.class);
            assertThat(local.connections()).isEqualTo(1);
        }
        assertThat(proxy.opened).isEmpty();
    }

    @Test
    void plainHttpDoesNotGoThroughTheProxy() throws Exception {
        given.baseUrl = server.url();
        network(proxy.url(), null);
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(proxy.opened).isEmpty();
    }

    @Test
    void withoutItsCaTheRunHaltsAtOnce() throws Exception {
        time.network = new NetworkSettings(proxy.url(), null, null);
        assertUntrusted();
        assertThat(front.connections()).isEqualTo(1);
    }

    @Test
    void aCertificateOfAnotherHostHaltsAtOnce() throws Exception {
        given.baseUrl = URI.create("https://open.feishu.test");
        network(proxy.url(), null);
        assertUntrusted();
        assertThat(proxy.opened).containsExactly("open.feishu.test:443");
    }

    @Test
    void anotherCompanysCaIsNotTrusted(@TempDir Path elsewhere) throws Exception {
        time.network = new NetworkSettings(proxy.url(), null, new PrivateCa(elsewhere).certificate());
        assertUntrusted();
    }

    @Test
    void aCaFileThatCannotBeReadIsNamed(@TempDir Path directory) throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        Path text = Files.writeString(directory.resolve("text.pem"), "-----BEGIN CERTIFICATE-----\nhello\n");
        for (Path file : new Path[] {empty, text, directory, directory.resolve("nowhere.pem")}) {
            time.network = new NetworkSettings(null, null, file);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> given.feishu(time))
                    .withMessage("hiresync.network.ca-file must name a file of PEM certificates, but none can be read"
                            + " from " + file);
        }
    }

    @Test
    void aProxyThatRefusesTheWayIsAskedAgain() throws Exception {
        given.fixedToken = "t";
        proxy.then(
                Collections.nCopies(4, refusing("502 Bad Gateway", "<html>")).toArray(LoopbackServer.Handler[]::new));
        network(proxy.url(), null);
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(time.slept).hasSize(4);
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void whatAProxySaysIsNeverTakenForFeishusAnswer() throws Exception {
        given.fixedToken = "t";
        given.attempts = 12; // more than there are connections: none of them leaks
        proxy.then(Collections.nCopies(12, refusing("403 Forbidden", "{\"code\":1002102}"))
                .toArray(LoopbackServer.Handler[]::new));
        network(proxy.url(), null);
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Failed(
                        "proxy",
                        "Asked for the interviews of talent 7001, Feishu gave no answer, but the proxy in HTTPS_PROXY"
                                + " refused the way with HTTP 403, tried 12 times; it stays due and is asked again in the"
                                + " next run.",
                        null));
        assertThat(server.calls).isEmpty();
    }

    @Test
    void aProxyThatHangsEndsAtTheDeadlineAndItsConnectionIsClosed() throws Exception {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        proxy.then(client -> {
            awaitClose(client);
            closed.complete(null);
        });
        assertTimeout();
        closed.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aWayThatLeadsNowhereEndsAtTheDeadlineAndItsConnectionIsClosed() throws Exception {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        proxy.then(client -> {
            send(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            awaitClose(client);
            closed.complete(null);
        });
        assertTimeout();
        closed.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aProxyThatHangsUpIsAskedAgain() throws Exception {
        given.fixedToken = "t";
        proxy.then(Socket::close, client -> {
            send(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            client.close();
        });
        network(proxy.url(), null);
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(time.slept).hasSize(2);
    }

    private void assertTimeout() throws InterruptedException {
        given.fixedToken = "t";
        given.attempts = 1;
        given.callTimeout = Duration.ofMillis(300);
        network(proxy.url(), null);
        assertThat(trouble(ask()).code()).isEqualTo("timeout");
        assertThat(server.calls).isEmpty();
    }

    private void assertUntrusted() throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn()).isEqualTo(Optional.of(new Halt(Halt.Reason.CONFIGURATION, UNTRUSTED)));
        }
        assertThat(server.tokenRequests).isEmpty();
        assertThat(time.slept).isEmpty();
    }

    private void network(String httpsProxy, @Nullable String noProxy) {
        time.network = new NetworkSettings(httpsProxy, noProxy, ca.certificate());
    }

    private static LoopbackServer.Handler refusing(String status, String body) {
        return client -> send(client, answer(status, body));
    }

    private Reply ask() throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            return feishu.interviewsOf(TALENT);
        }
    }

    private static Trouble trouble(Reply reply) {
        return ((Reply.Unusable) reply).trouble();
    }
}
