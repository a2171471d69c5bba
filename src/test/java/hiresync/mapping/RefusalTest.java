package hiresync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What makes an answer unusable, and the message: where, which column, and nothing about a person. */
class RefusalTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern REPEATED = Pattern.compile("\\{(\\S)\\*(\\d+)}");
    private static final String SOUND = """
            {"items": [{"application_id": "app-1", "interview_list": [{"id": "iv-1",
              "interview_record_list": [{"id": "rec-1"}], "meeting_room_list": [{"room_id": "room-1"}]}]}]}
            """;

    static List<Arguments> refusals() throws IOException {
        List<Arguments> refusals = new ArrayList<>();
        String answer = "";
        for (String line : Resource.lines("refusals.txt")) {
            if (line.startsWith(" ")) {
                refusals.add(Arguments.of(answer, line.strip()));
            } else {
                answer = line;
            }
        }
        return refusals;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void namesPathAndColumn(String answer, String message) {
        Trouble.Refused refused = refusal(written(answer));
        assertThat(refused.message())
                .isEqualTo(
                        written(message) + "; its rows stay as they were, and it is asked again when its source value"
                                + " or the mapping changes, or after 30 days");
        assertThat(refused.code()).isEqualTo("unmappable");
        assertThat(refused.logId()).isEqualTo("log-1");
    }

    private static Trouble.Refused refusal(String answer) {
        int space = answer.indexOf(' ');
        ObjectNode data = (ObjectNode) JSON.readTree(SOUND);
        ObjectNode members = (ObjectNode) JSON.readTree(answer.substring(space));
        ((ObjectNode) data.requiredAt(pointer(answer.substring(0, space)))).setAll(members);
        Mapping.Result result = Mapping.map(new TalentId("T-1"), data, "log-1");
        return ((Mapping.Result.Refused) result).trouble();
    }

    private static String pointer(String where) {
        return switch (where) {
            case "data" -> "";
            case "item" -> "/items/0";
            case "interview" -> "/items/0/interview_list/0";
            case "record" -> "/items/0/interview_list/0/interview_record_list/0";
            case "room" -> "/items/0/interview_list/0/meeting_room_list/0";
            default -> throw new IllegalArgumentException(where);
        };
    }

    private static String written(String text) {
        return REPEATED.matcher(text).replaceAll(RefusalTest::repeat);
    }

    private static String repeat(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2))));
    }
}
