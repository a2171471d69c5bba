package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.mapping.Mapping;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers wait in memory or in a file, and come out as they went in. */
class WaitingTest {
    private static final TalentId TALENT = new TalentId("7001");
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");

    @Test
    void whatFindsRoomStaysAsItIs() {
        Outcome answer = answer("iv-1");
        assertThat(new Waiting(answer.weight()).put(answer)).isSameAs(answer);
    }

    @Test
    void anAnswerWithoutRoomIsMappedAnewWhenItIsWritten() {
        Outcome.Answered answer = answer("iv-1");

        Outcome later = new Waiting(answer.weight() - 1).put(answer);

        assertThat(later).isInstanceOf(Outcome.Later.class);
        assertThat(later.talent()).isEqualTo(TALENT);
        assertThat(later.at()).isEqualTo(AT);
        assertThat(later.trouble()).isNull();
        assertThat(later.weight()).isEqualTo(answer.weight());
        Outcome.Answered whole = (Outcome.Answered) later.whole();
        assertThat(whole.body()).isEqualTo(answer.body());
        assertThat(whole.mapped().interviewIds()).containsExactly("iv-1");
        assertThat(whole.at()).isEqualTo(AT);
        assertThat(whole.sha256()).isEqualTo(answer.sha256());
        assertThat(whole.logId()).isEqualTo("log-1");
    }

    @Test
    void aRefusedAnswerWithoutRoomKeepsItsReason() {
        Trouble trouble = new Trouble.Refused("1002002", "no", "log-1");

        Outcome later = new Waiting(0).put(new Outcome.Troubled(TALENT, AT, trouble, new byte[] {1, 2, 3}, "ab12"));

        assertThat(later.trouble()).isEqualTo(trouble);
        Outcome.Troubled whole = (Outcome.Troubled) later.whole();
        assertThat(whole.body()).containsExactly(1, 2, 3);
        assertThat(whole.trouble()).isEqualTo(trouble);
        assertThat(whole.sha256()).isEqualTo("ab12");
    }

    @Test
    void whatHasNoAnswerNeedsNoRoom() {
        Outcome unchanged = new Outcome.Unchanged(TALENT, AT);
        assertThat(new Waiting(0).put(unchanged)).isSameAs(unchanged);
    }

    @Test
    void whoeverIsWrittenLeavesRoomToTheNext() {
        Outcome first = answer("iv-1");
        Outcome second = answer("iv-2");
        Waiting waiting = new Waiting(first.weight());
        waiting.put(first);
        Outcome later = waiting.put(second);
        assertThat(later).isNotSameAs(second);

        waiting.leave(List.of(later));
        assertThat(waiting.put(second)).isNotSameAs(second);

        waiting.leave(List.of(first));
        assertThat(waiting.put(second)).isSameAs(second);
    }

    @Test
    void inTheFileNoneIsWrittenOverAnother() {
        Random random = new Random(11);
        Waiting waiting = new Waiting(0);
        List<Outcome> in = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            byte[] body = new byte[1 + random.nextInt(50_000)];
            random.nextBytes(body);
            in.add(waiting.put(refused(body)));
            bodies.add(body);
            if (in.size() > 20) {
                int leaving = random.nextInt(in.size());
                Outcome out = in.remove(leaving);
                assertThat(((Outcome.Troubled) out.whole()).body()).isEqualTo(bodies.remove(leaving));
                waiting.leave(List.of(out));
            }
        }
    }

    private static Outcome refused(byte[] body) {
        return new Outcome.Troubled(TALENT, AT, new Trouble.Refused("1002002", "no", null), body);
    }

    private static Outcome.Answered answer(String interview) {
        byte[] body =
                "{\"code\":0,\"data\":{\"items\":[{\"application_id\":\"app\",\"interview_list\":[{\"id\":\"%s\"}]}]}}"
                        .formatted(interview)
                        .getBytes(StandardCharsets.UTF_8);
        Document document = (Document) Document.of((ResponseBody.Envelope) ResponseBody.parse(body));
        Mapping.Result.Rows rows = (Mapping.Result.Rows) Mapping.map(TALENT, document.dataOrNothing(), "log-1");
        return new Outcome.Answered(rows.mapped(), AT, body, document.canonicalSha256(), "log-1");
    }
}
