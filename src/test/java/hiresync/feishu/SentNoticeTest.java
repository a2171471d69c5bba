package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.testing.ConnectProxy;
import hiresync.testing.HttpLines;
import hiresync.testing.PrivateCa;
import hiresync.testing.TlsFront;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a call has left: behind a proxy that asks for a login, a call is the third request. */
@Timeout(60)
class SentNoticeTest {
    private static final String HOST = "open.feishu.example";

    @TempDir
    Path keys;

    private final List<String> told = new ArrayList<>();

    @Test
    void aCallHasLeftOnceWhenTheWayIsOpen() throws Exception {
        PrivateCa ca = new PrivateCa(keys);
        try (ScriptedServer server = new ScriptedServer();
                TlsFront front = new TlsFront(ca.keyFor(HOST), server.url().getPort());
                ConnectProxy proxy = new ConnectProxy(front.port()).asking("me", "word")) {
            send(new NetworkSettings("http://me:word@127.0.0.1:" + proxy.port(), null, ca.certificate()), proxy);
        }
        assertThat(told).containsExactly("sent, 1 turned away, 1 opened", "arrived");
    }

    @Test
    void aCallThatTheProxyLetsNotPassHasNotLeft() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy(0)) {
            proxy.then(client -> HttpLines.send(client, HttpLines.answer("504 Gateway Timeout", "")));
            send(new NetworkSettings(proxy.url(), null, null), proxy);
        }
        assertThat(told).containsExactly("arrived");
    }

    @Test
    void theWholeRequestLeavesAtOnceWithoutAProxy() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                ConnectProxy proxy = new ConnectProxy(0)) {
            send(server.url(), NetworkSettings.DIRECT, proxy);
        }
        assertThat(told).containsExactly("sent, 0 turned away, 0 opened", "arrived");
    }

    private void send(NetworkSettings network, ConnectProxy proxy) throws Exception {
        send(URI.create("https://" + HOST), network, proxy);
    }

    private void send(URI baseUrl, NetworkSettings network, ConnectProxy proxy) throws Exception {
        FeishuSettings settings = new TestSettings(baseUrl).settings();
        try (Http http = new Http(
                HttpClients.of(baseUrl, network, settings.connectTimeout(), 1, null),
                Peer.of(baseUrl, network),
                new Bodies(() -> HandTime.BEGIN, settings.bodyLimit(), settings.bodyBudget()))) {
            Token token = new Token("t", 0, Long.MAX_VALUE);
            http.send(
                    new Requests(settings).interviews(new TalentId("7001"), token),
                    Duration.ofSeconds(30),
                    new Underway() {
                        @Override
                        public void sent() {
                            told.add("sent, %d turned away, %d opened"
                                    .formatted(proxy.turnedAway.size(), proxy.opened.size()));
                        }

                        @Override
                        public void arrived() {
                            told.add("arrived");
                        }
                    });
        }
    }
}
