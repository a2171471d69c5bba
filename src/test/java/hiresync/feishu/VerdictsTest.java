package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.response.ResponseBody;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {
    @ParameterizedTest
    @CsvSource({
        "0, ACCEPTED",
        "99991400, THROTTLED",
        "1000004, THROTTLED",
        "1000005, THROTTLED",
        "1002001, TRANSIENT",
        "1000003, TRANSIENT",
        "2200, TRANSIENT",
        "5000, TRANSIENT",
        "1500, TRANSIENT",
        "1503, TRANSIENT",
        "99991663, TOKEN",
        "99991665, TOKEN",
        "99991671, TOKEN",
        "1002002, REFUSED",
        "1002003, REFUSED",
        "1000002, REFUSED",
        "1002208, REFUSED",
        "1002216, REFUSED",
        "1002103, REFUSED",
        "1002209, REFUSED",
        "1002403, REFUSED",
        "1002201, REFUSED",
        "1002801, REFUSED",
        "1002102, GONE",
        "99991403, QUOTA",
        "99991401, FATAL",
        "99991543, FATAL",
        "99991661, FATAL",
        "99991662, FATAL",
        "99991664, FATAL",
        "99991668, FATAL",
        "99991672, FATAL",
        "99991673, FATAL",
        "99991674, FATAL",
        "99991675, FATAL",
        "99991676, FATAL",
        "99991679, FATAL",
        "99992402, FATAL",
        "10003, FATAL",
        "10005, FATAL",
        "10014, FATAL",
        "10015, FATAL",
        "1000001, FATAL",
        "4711, REFUSED",
        "-1, REFUSED",
    })
    void theCodeDecidesWhateverTheStatus(long code, Verdict verdict) {
        for (int status : new int[] {200, 400, 429, 500}) {
            assertThat(Verdicts.of(status, body("{\"code\":" + code + "}"))).isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{}|TRANSIENT",
                "500|{}|TRANSIENT",
                "200|{\"code\":null}|TRANSIENT",
                "502|<html></html>|TRANSIENT",
                "404|404 page not found|TRANSIENT",
                "200|{\"code\":0,\"da|TRANSIENT",
                "301|moved|TRANSIENT",
                "429|too many|THROTTLED",
                "429|{}|THROTTLED",
            })
    void theStatusDecidesWithoutACode(int status, String body, Verdict verdict) {
        assertThat(Verdicts.of(status, body(body))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"200, REFUSED", "400, REFUSED", "429, THROTTLED", "503, TRANSIENT"})
    void aBodyBeyondTheBoundsIsNotAskedForAgain(int status, Verdict verdict) {
        assertThat(Verdicts.of(status, new ResponseBody.Excessive("is larger than 9 bytes")))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"field\":\"talent_id\"}]|REFUSED",
                "[{\"field\":\"user_id_type\"}]|FATAL",
                "[{\"field\":\"talent_id\"},{\"field\":\"user_id_type\"}]|FATAL",
                "[]|FATAL",
            })
    void aFieldViolationConcernsTheTalentOrEverybody(String violations, Verdict verdict) {
        assertThat(Verdicts.of(400, body("{\"code\":99992402,\"error\":{\"field_violations\":" + violations + "}}")))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(longs = {99991403, 99991401, 99991543, 99991661, 99991662, 99991672, 99991675, 10003, 10014, 1000001})
    void whoeverStopsEverybodySaysWhatToDo(long code) {
        assertThat(Verdicts.advice(code)).isNotBlank();
    }

    @Test
    void anUnknownCodeComesWithoutAdvice() {
        assertThat(Verdicts.advice(4711)).isEmpty();
    }

    private static ResponseBody body(String text) {
        return ResponseBody.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
