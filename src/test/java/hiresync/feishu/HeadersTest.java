package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.HeaderGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @Test
    void readsTheResetInSeconds() {
        assertThat(Headers.reset(headers("x-ogw-ratelimit-reset", " 17 "))).isEqualTo(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "soon", "1.5", "99999999999"})
    void aResetThatAsksForNoPauseIsNone(String value) {
        assertThat(Headers.reset(headers("x-ogw-ratelimit-reset", value))).isNull();
    }

    @Test
    void theLogIdOfTheHeaderComesBeforeThatOfTheBody() {
        assertThat(Headers.logId(headers("X-Tt-Logid", "A1"), "B2")).isEqualTo("A1");
        assertThat(Headers.logId(headers("X-Other", "A1"), "B2")).isEqualTo("B2");
        assertThat(Headers.logId(headers("X-Other", "A1"), null)).isNull();
    }

    @Test
    void whatLooksLikeNoLogIdIsNotPassedOn() {
        assertThat(Headers.logId(headers("X-Tt-Logid", "a b"), "mobile 13333333333, name"))
                .isNull();
    }

    private static MessageHeaders headers(String name, String value) {
        HeaderGroup headers = new HeaderGroup();
        headers.addHeader(new BasicHeader(name, value));
        return headers;
    }
}
