package hiresync.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherTest {
    private static final String BODY = "{\"code\":0,\"data\":{\"items\":[]}}";
    private static final String ANSWER = HttpLines.answer("200 OK", BODY);
    private static final String TOKEN =
            "POST /open-apis/auth/v3/tenant_access_token/internal HTTP/1.1\r\n" + "Content-Length: 2\r\n\r\n{}";

    private LoopbackServer feishu;
    private Weather weather;

    @BeforeEach
    void begin() throws IOException {
        feishu = new LoopbackServer(socket -> {
            while (!HttpMessage.read(socket).isEnd()) {
                HttpLines.send(socket, ANSWER);
            }
        });
        weather = new Weather(feishu.port(), 1);
    }

    @AfterEach
    void end() {
        weather.close();
        feishu.close();
    }

    @Test
    void passesOnWhatComesUnlessItIsToldOtherwise() throws IOException {
        assertThat(ask("7001")).isEqualTo(ANSWER);
        assertThat(weather.passed()).isEqualTo(1);
        assertThat(weather.asked()).containsExactly("7001");
        assertThat(weather.injected()).isZero();
    }

    @Test
    void doesNotTouchCallsForTokens() throws IOException {
        weather.is(Map.of(Misfortune.BARE_500, 1.0));
        assertThat(send(TOKEN)).isEqualTo(ANSWER);
        assertThat(weather.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SYSTEM_ERROR  | 500 | {\"code\":1002001}",
                "BAD_GATEWAY   | 502 | <html><h1>502 Bad Gateway</h1></html>",
                "BARE_500      | 500 | {}",
                "BARE_200      | 200 | {}",
                "EMPTY_200     | 200 | ''",
                "THROTTLED     | 429 | {\"code\":99991400,\"msg\":\"request trigger frequency limit\"}",
                "TOKEN_INVALID | 400 | {\"code\":99991663}"
            })
    void answersInFeishusPlace(Misfortune misfortune, int status, String body) throws IOException {
        weather.always("7001", misfortune);
        assertThat(ask("7001")).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n" + body);
        assertThat(ask("7002")).isEqualTo(ANSWER);
        assertThat(weather.befallen()).isEqualTo(Map.of(misfortune, 1L));
        weather.spare("7001");
        assertThat(ask("7001")).isEqualTo(ANSWER);
    }

    @Test
    void breaksOffABody() throws IOException {
        weather.always("7001", Misfortune.TRUNCATED);
        assertThat(ask("7001")).endsWith(BODY.substring(0, BODY.length() / 2)).contains("Length: " + BODY.length());
    }

    @Test
    void resetsAmidTheAnswer() {
        weather.always("7001", Misfortune.RESET);
        assertThatThrownBy(() -> ask("7001"))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void keepsSilentUntilTheClientGivesUp() throws IOException {
        weather.always("7001", Misfortune.STALLED);
        try (Socket socket = connected()) {
            socket.setSoTimeout(300);
            HttpLines.send(socket, get("7001"));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void sendsAHundredMegabytesToWhoeverReadsThem() throws IOException {
        weather.always("7001", Misfortune.ENDLESS);
        try (Socket socket = connected()) {
            HttpLines.send(socket, get("7001"));
            HttpMessage answer = HttpMessage.read(socket);
            assertThat(answer.body()).hasSizeGreaterThan(100_000_000);
            assertThat(new String(Arrays.copyOf(answer.body(), 30), StandardCharsets.UTF_8))
                    .startsWith("{\"code\":0,\"data\":{\"items\":[  ");
            assertThat(answer.body()).endsWith("]}}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void isDownUntilItComesUpAtTheSameAddress() throws IOException {
        weather.goDown();
        assertThatThrownBy(() -> ask("7001")).isInstanceOf(ConnectException.class);
        assertThat(weather.asked()).isEmpty();
        weather.comeUp();
        assertThat(ask("7001")).isEqualTo(ANSWER);
    }

    @Test
    void goesDownWithTheNextCallWhenSoManyHavePassed() throws IOException {
        weather.goDownAfter(1);
        assertThat(ask("7001")).isEqualTo(ANSWER);
        assertThatThrownBy(() -> ask("7002")).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> ask("7003")).isInstanceOf(ConnectException.class);
        assertThat(weather.asked()).containsExactly("7001", "7002");
        weather.comeUp();
        assertThat(ask("7003")).isEqualTo(ANSWER);
    }

    @Test
    void resetsEverythingInAStormAndCountsWhoWasAskedFor() throws IOException {
        weather.stormAfter(1, 2);
        assertThat(ask("7001")).isEqualTo(ANSWER);
        assertThatThrownBy(() -> ask("7002")).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> send(TOKEN)).isInstanceOf(SocketException.class);
        assertThat(ask("7003")).isEqualTo(ANSWER);
        assertThat(weather.asked()).containsExactly("7001", "7002", "7003");
        assertThat(weather.calls()).isEqualTo(3);
        assertThat(weather.resets()).isEqualTo(2);
        assertThat(weather.injected()).isEqualTo(2);
        assertThat(weather.passed()).isEqualTo(2);
    }

    @Test
    void theStormWithoutAnEndLastsUntilItComesUp() throws IOException {
        weather.stormAfter(0);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> ask("7001")).isInstanceOf(SocketException.class);
        }
        weather.comeUp();
        assertThat(ask("7001")).isEqualTo(ANSWER);
    }

    @Test
    void theSameSeedBringsTheSameWeatherAndAnotherSeedAnother() {
        Map<Misfortune, Double> mixture = Map.of(Misfortune.RESET, 0.2, Misfortune.BARE_500, 0.1);
        List<Optional<Misfortune>> drawn = drawn(mixture, 1);
        assertThat(drawn(mixture, 1)).isEqualTo(drawn);
        assertThat(drawn(mixture, 2)).isNotEqualTo(drawn);
        assertThat(drawn.stream().filter(Optional.of(Misfortune.RESET)::equals).count())
                .isBetween(1700L, 2300L);
        assertThat(drawn.stream()
                        .filter(Optional.of(Misfortune.BARE_500)::equals)
                        .count())
                .isBetween(800L, 1200L);
        assertThat(drawn.stream().filter(Optional::isEmpty).count()).isBetween(6600L, 7400L);
    }

    /** For 2,500 talents, asked for four times each. */
    private static List<Optional<Misfortune>> drawn(Map<Misfortune, Double> mixture, long seed) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> Weather.roll(mixture, seed, "700" + i / 4, i % 4))
                .toList();
    }

    private String ask(String talent) throws IOException {
        return send(get(talent));
    }

    private static String get(String talent) {
        return "GET /open-apis/hire/v1/interviews/get_by_talent?talent_id=" + talent
                + "&user_id_type=open_id HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private String send(String request) throws IOException {
        try (Socket socket = connected()) {
            HttpLines.send(socket, request);
            HttpMessage answer = HttpMessage.read(socket);
            return answer.head() + new String(answer.body(), StandardCharsets.UTF_8);
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(weather.url().replaceFirst(".*:", "")));
        socket.setSoTimeout(60_000);
        return socket;
    }
}
