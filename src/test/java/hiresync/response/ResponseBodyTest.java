package hiresync.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.Collectors;
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

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "eda080", "f5808080", "e4b8"})
    void invalidUtf8IsUnreadable(String bytes) {
        assertThat(ResponseBody.parse(around("{\"msg\":\"", bytes, "\"}"))).isEqualTo(new ResponseBody.Unreadable());
        assertThat(ResponseBody.parse(around("{\"", bytes, "\":0}"))).isEqualTo(new ResponseBody.Unreadable());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(ResponseBody.parse(around("", "efbbbf", "{\"code\":7}")).code())
                .isEqualTo(OptionalLong.of(7));
        assertThat(ResponseBody.parse(around("", "efbbbfefbbbf", "{\"code\":7}")))
                .isEqualTo(new ResponseBody.Unreadable());
    }

    /** As values with them always were: what cannot be stored of them is decided where rows are made. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\udc00\ud800", "\0", "\ud83d\ude00"})
    void readsEveryNameThatCanBeEscaped(String name) {
        String escaped = name.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        assertThat(readable("{\"" + escaped + "\":\"" + escaped + "\"}").text(name))
                .isEqualTo(name);
    }

    @Test
    void ofAMemberThatComesTwiceTheLastCounts() {
        assertThat(parse("{\"code\":1,\"msg\":\"x\",\"code\":0}").code()).isEqualTo(OptionalLong.of(0));
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

    private static byte[] around(String before, String hex, String after) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        ByteBuffer all = ByteBuffer.allocate(before.length() + bytes.length + after.length());
        all.put(before.getBytes(StandardCharsets.UTF_8)).put(bytes).put(after.getBytes(StandardCharsets.UTF_8));
        return all.array();
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
