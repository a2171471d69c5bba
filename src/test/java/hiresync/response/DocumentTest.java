package hiresync.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    @Test
    void holdsTheDataObject() {
        assertThat(document("{\"items\":[]}").data()).hasToString("{\"items\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":0}", "{\"code\":0,\"data\":null}"})
    void dataCanBeAbsent(String body) {
        assertThat(check(body)).isEqualTo(new Document(null));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"[], array", "\"x\", string", "1, number", "true, boolean"})
    void dataOfAnotherKindIsUnfit(String data, String kind) {
        assertThat(check("{\"code\":0,\"data\":" + data + "}"))
                .isEqualTo(new Checked.Unfit("$.data is of kind " + kind + " where an object is due"));
    }

    @Test
    void hashesTheCanonicalForm() {
        // printf '{"a":[2e0,null,true,],"b":"x\\"\\u0001"}' | sha256sum
        assertThat(document(" { \"b\" : \"x\\\"\\u0001\", \"a\": [2.0, null, true] } ")
                        .canonicalSha256())
                .isEqualTo("9e56eaef8e8af57e9c9e74652f8b3b9b64ddae19aeb4885d37a677e6f07cb58e");
    }

    @Test
    void absentDataHasAHashOfItsOwn() {
        // printf 'absent' | sha256sum
        assertThat(new Document(null).canonicalSha256())
                .isEqualTo("5ad38304b535c2987dbd24657c1a11b884984ff600d9f389deb0d4e634fee792");
        assertThat(document("{}").canonicalSha256())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":2}|{ \"b\" : 2, \"a\":1 }",
                "{\"a\":2}|{\"a\":2.0}",
                "{\"a\":2}|{\"a\":20e-1}",
                "{\"a\":1618899376474}|{\"a\":1.618899376474E12}",
                "{\"a\":0}|{\"a\":-0.0e7}",
                "{\"a\":\"é/\"}|{\"a\":\"\\u00e9\\/\"}",
                "{\"a\":{\"x\":1,\"y\":[]}}|{\"a\":{\"y\":[],\"x\":1}}",
            })
    void theSameContentHasOneHash(String one, String other) {
        assertThat(document(one).canonicalSha256()).isEqualTo(document(other).canonicalSha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}|{\"a\":\"1\"}",
                "{\"a\":1}|{\"a\":1,\"b\":null}",
                "{\"a\":[1,2]}|{\"a\":[2,1]}",
                "{\"a\":[[1],2]}|{\"a\":[[1,2]]}",
                "{\"a\":null}|{\"a\":\"null\"}",
                "{\"a\":true}|{\"a\":false}",
                "{\"a\":9007199254740992}|{\"a\":9007199254740993}",
                "{\"a\":0.1}|{\"a\":0.1000000000000000055511151231257827}",
                "{\"a\":1e999999999}|{\"a\":1e999999998}",
                "{\"a\":1}|{\"a\":-1}",
                "{\"a\":\"\\ud800\"}|{\"a\":\"\\ud801\"}",
                "{\"a\":\"\\ud800\"}|{\"a\":\"?\"}",
                "{\"a\":\"\\\\u0000\"}|{\"a\":\"\\u0000\"}",
                "{\"a\":\"b\\\",\\\"c\"}|{\"a\":\"b\",\"c\":\"\"}",
            })
    void otherContentHasAnother(String one, String other) {
        assertThat(document(one).canonicalSha256()).isNotEqualTo(document(other).canonicalSha256());
    }

    @Test
    void hashesNumbersAtTheEdgeOfTheirRange() {
        assertThat(document("{\"a\":1000e2147483647}").canonicalSha256()).hasSize(64);
        assertThat(document("{\"a\":1e-2147483647}").canonicalSha256()).hasSize(64);
    }

    @Test
    void showsNoContent() {
        assertThat(document("{\"remark\":\"private\"}").toString()).doesNotContain("private");
    }

    private static Document document(String data) {
        return (Document) check("{\"code\":0,\"data\":" + data + "}");
    }

    private static Checked check(String body) {
        return Document.of((ResponseBody.Envelope) ResponseBody.parse(body.getBytes(StandardCharsets.UTF_8)));
    }
}
