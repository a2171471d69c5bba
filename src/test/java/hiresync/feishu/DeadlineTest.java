package hiresync.feishu;

import static hiresync.testing.HttpLines.answer;
import static hiresync.testing.HttpLines.awaitClose;
import static hiresync.testing.HttpLines.request;
import static hiresync.testing.HttpLines.send;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.testing.LoopbackServer;
import hiresync.testing.PrivateCa;
import hiresync.testing.TlsFront;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slow and stuck told apart: a call ends at its deadline wherever it is, and its connection with it. */
@Timeout(60)
class DeadlineTest {
    private static final TalentId TALENT = new TalentId("7001");
    private static final String ACCEPTED = answer("200 OK", ScriptedServer.ACCEPTED);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final HandTime time = new HandTime();

    @Test
    void whileConnecting() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<SocketChannel> callers = new ArrayList<>();
            for (int i = 0; i < 16; i++) { // whoever comes after them is not let in
                SocketChannel caller = SocketChannel.open();
                caller.configureBlocking(false);
                caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()));
                callers.add(caller);
            }
            assertTimeout(URI.create("http://127.0.0.1:" + full.getLocalPort()));
            for (SocketChannel caller : callers) {
                caller.close();
            }
        }
    }

    @Test
    void inTheTlsHandshake() throws Exception {
        try (LoopbackServer silent = new LoopbackServer(this::awaitEnd)) {
            assertTimeout(URI.create("https://127.0.0.1:" + silent.port()));
            awaitClosed();
        }
    }

    @Test
    void whileHeadersTrickle() throws Exception {
        try (LoopbackServer slow = trickling("HTTP/1.1 200 OK\r\n", "X: y\r\n")) {
            assertTimeout(URI.create("http://127.0.0.1:" + slow.port()));
            awaitClosed();
        }
    }

    @Test
    void whileTheBodyTrickles() throws Exception {
        try (LoopbackServer slow = trickling("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{", " ")) {
            assertTimeout(URI.create("http://127.0.0.1:" + slow.port()));
            awaitClosed();
        }
    }

    @Test
    void whileTheBodyTricklesThroughTls(@TempDir Path keys) throws Exception {
        PrivateCa ca = new PrivateCa(keys);
        time.network = new NetworkSettings(null, null, ca.certificate());
        try (LoopbackServer slow = trickling("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{", " ");
                TlsFront front = new TlsFront(ca.keyFor("localhost"), slow.port())) {
            assertTimeout(URI.create("https://localhost:" + front.port()));
            awaitClosed();
        }
    }

    @Test
    void aSlowAnswerThatIsThereInTimeIsAccepted() throws Exception {
        try (LoopbackServer slow = new LoopbackServer(client -> {
            request(client);
            for (int i = 0; i < ACCEPTED.length() && !isClosed(client); i++) {
                send(client, ACCEPTED.substring(i, i + 1));
            }
        })) {
            TestSettings given = given(URI.create("http://127.0.0.1:" + slow.port()));
            given.callTimeout = Duration.ofSeconds(50);
            try (Feishu feishu = given.feishu(time)) {
                assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
                assertThat(feishu.stats().attempts()).isEqualTo(1);
            }
        }
    }

    @Test
    void aConnectionClosedInsteadOfAnAnswerIsACallOfItsOwn() throws Exception {
        try (LoopbackServer server = new LoopbackServer(client -> {
            while (!request(client).isEmpty()) {
                if (requests.incrementAndGet() == 2) {
                    client.close();
                    return;
                }
                send(client, ACCEPTED);
            }
        })) {
            assertThat(attemptsForTwo(server)).isEqualTo(3);
        }
        assertThat(requests).hasValue(3);
    }

    @Test
    void aConnectionClosedBetweenTwoCallsCarriesNone() throws Exception {
        try (LoopbackServer server = new LoopbackServer(client -> {
            request(client);
            requests.incrementAndGet();
            send(client, ACCEPTED);
            client.close();
        })) {
            assertThat(attemptsForTwo(server)).isGreaterThanOrEqualTo(2); // one may meet the closed connection
        }
        assertThat(requests).hasValue(2);
    }

    private long attemptsForTwo(LoopbackServer server) throws InterruptedException {
        try (Feishu feishu =
                given(URI.create("http://127.0.0.1:" + server.port())).feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            return feishu.stats().attempts();
        }
    }

    private void assertTimeout(URI baseUrl) throws InterruptedException {
        TestSettings given = given(baseUrl);
        given.attempts = 1;
        given.callTimeout = Duration.ofMillis(500);
        try (Feishu feishu = given.feishu(time)) {
            Reply.Unusable failed = (Reply.Unusable) feishu.interviewsOf(TALENT);
            assertThat(failed.trouble().message()).contains("no whole answer within 500 ms");
        }
    }

    private static TestSettings given(URI baseUrl) {
        TestSettings given = new TestSettings(baseUrl);
        given.fixedToken = "t";
        return given;
    }

    private LoopbackServer trickling(String beginning, String piece) throws IOException {
        return new LoopbackServer(client -> {
            request(client);
            send(client, beginning);
            while (!isClosed(client)) {
                send(client, piece);
            }
            closed.countDown();
        });
    }

    /** Waits a moment for the client to close. */
    private static boolean isClosed(Socket client) throws IOException {
        client.setSoTimeout(10);
        try {
            return client.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private void awaitEnd(Socket client) {
        awaitClose(client);
        closed.countDown();
    }

    private void awaitClosed() throws InterruptedException {
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
