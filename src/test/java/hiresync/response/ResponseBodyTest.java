package hiresync.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":0}|0",
                "{\"code\":99991400,\"msg\":\"x\"}|99991400",
                "{\"code\":\"10014\"}|10014",
                "{\"code\":2.0}|2",
                "{\"code\":1e3}|1000",
                "{\"code\":-1}|-1",
            })
    void readsTheCode(String json, long code) {
        assertThat(parse(json).code()).isEqualTo(OptionalLong.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\":null}",
                "{\"code\":true}",
                "{\"code\":\"\"}",
                "{\"code\":\"ok\"}",
                "{\"code\":0.5}",
                "{\"code\":[0]}",
                "{\"code\":1e999999999}",
                "{\"code\":99999999999999999999}",
                "{\"data\":{\"code\":0}}",
            })
    void seesNoCodeWhereThereIsNone(String json) {
        assertThat(parse(json)).isInstanceOf(ResponseBody.Envelope.class);
        assertThat(parse(json).code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "0",
                "\"text\"",
                "<html><body>502</body></html>",
                "404 page not found",
                "{\"code\":0,\"data\":{\"items\":[",
                "{\"code\":0}{\"code\":1}",
                "{'code':0}",
                "{code:0}",
                "{\"code\":0,}",
                "{\"code\":NaN}",
                "{\"code\":007}",
                "{\"code\":0 /* ok */}",
            })
    void whatIsNoJsonObjectIsUnreadable(String text) {
        assertThat(parse(text)).isEqualTo(new ResponseBody.Unreadable());
    }

    @Test
    void invalidUtf8IsUnreadable() {
        byte[] bytes = "{\"msg\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xff;
        assertThat(ResponseBody.parse(bytes)).isEqualTo(new ResponseBody.Unreadable());
    }

    @Test
    void keepsEveryDigitOfANumber() {
        ResponseBody.Envelope body =
                readable("{\"a\":12345678901234567890123,\"b\":0.1000000000000000055511151231257827}");
        assertThat(body.root().path("a").bigIntegerValue()).hasToString("12345678901234567890123");
        assertThat(body.root().path("b").decimalValue()).hasToString("0.1000000000000000055511151231257827");
    }

    @Test
    void readsTwoHundredLevelsAndRefusesMore() {
        assertThat(parse(nested(199))).isInstanceOf(ResponseBody.Envelope.class);
        assertThat(parse(nested(200))).isInstanceOf(ResponseBody.Excessive.class);
        assertThat(parse(nested(1_000_000))).isInstanceOf(ResponseBody.Excessive.class);
    }

    @Test
    void refusesANumberOfAThousandAndOneDigits() {
        assertThat(parse("{\"a\":" + "1".repeat(1000) + "}")).isInstanceOf(ResponseBody.Envelope.class);
        assertThat(parse("{\"a\":" + "1".repeat(1001) + "}")).isInstanceOf(ResponseBody.Excessive.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1e99999999999", "1e-99999999999"})
    void refusesAnExponentBeyondWhatIsHeldExactly(String number) {
        assertThat(parse("{\"a\":" + number + "}"))
                .isEqualTo(new ResponseBody.Excessive("holds a number beyond what can be read exactly"));
    }

    @Test
    void namesMissingScopesWrongFieldsAndTheLogId() {
        ResponseBody.Envelope body = readable("""
                {"code":1,"error":{"log_id":"L1",
                  "permission_violations":[{"subject":"a:b"},{"subject":7},"x",{"subject":"c:d"}],
                  "field_violations":[{"field":"talent_id","value":"secret"}]}}""");
        assertThat(body.missingScopes()).containsExactly("a:b", "c:d");
        assertThat(body.wrongFields()).containsExactly("talent_id");
        assertThat(body.logId()).isEqualTo("L1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"error\":null}", "{\"error\":[]}", "{\"error\":{\"log_id\":5}}", "{\"error\":\"x\"}"})
    void aBodyWithoutErrorDetailsHasNone(String json) {
        assertThat(readable(json).missingScopes()).isEmpty();
        assertThat(readable(json).wrongFields()).isEmpty();
        assertThat(readable(json).logId()).isNull();
    }

    @Test
    void showsNoContent() {
        assertThat(readable("{\"code\":0,\"data\":{\"contact_mobile\":\"13333333333\"}}")
                        .toString())
                .doesNotContain("13333333333");
    }

    private static String nested(int lists) {
        return "{\"a\":" + "[".repeat(lists) + "]".repeat(lists) + "}";
    }

    private static ResponseBody.Envelope readable(String json) {
        return (ResponseBody.Envelope) parse(json);
    }

    private static ResponseBody parse(String text) {
        return ResponseBody.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
