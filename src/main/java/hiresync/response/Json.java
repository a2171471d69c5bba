package hiresync.response;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one reader of JSON: exact, strict and bounded. */
final class Json {
    /** Far above the documented 8 levels, far below what recursion over a tree can take. */
    static final int DEEPEST = 200;

    private static final int LONGEST_NUMBER = 1000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ResponseBody read(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(characters(bytes));
            return root instanceof ObjectNode object
                    ? new ResponseBody.Envelope(object)
                    : new ResponseBody.Unreadable();
        } catch (StreamConstraintsException e) {
            return new ResponseBody.Excessive("nests deeper than " + DEEPEST + " levels or holds a number of more than "
                    + LONGEST_NUMBER + " digits");
        } catch (NumberFormatException e) {
            // Not a JacksonException: an exponent that BigDecimal cannot hold.
            return new ResponseBody.Excessive("holds a number beyond what can be read exactly");
        } catch (JacksonException e) {
            return new ResponseBody.Unreadable();
        }
    }

    /**
     * Jackson's own decoder takes some malformed bytes for characters, and no name in which an escape stands for half a
     * surrogate pair: this one takes nothing but UTF-8, and leaves every escape to the reader of characters.
     */
    private static Reader characters(byte[] bytes) {
        int mark = startsWithByteOrderMark(bytes) ? 3 : 0;
        InputStream text = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
        return new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder());
    }

    private static boolean startsWithByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
