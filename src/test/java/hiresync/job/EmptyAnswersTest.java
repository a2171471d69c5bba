package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.feishu.CallCap;
import hiresync.feishu.Feishu;
import hiresync.feishu.FeishuSettings;
import hiresync.feishu.NetworkSettings;
import hiresync.feishu.Outside;
import hiresync.feishu.Sleeper;
import hiresync.plan.WorkItem;
import hiresync.sandbox.FeishuSandbox;
import hiresync.sandbox.Population;
import hiresync.sandbox.SandboxSettings;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** An answer without {@code data} is believed at once only of a talent that has nothing to lose. */
class EmptyAnswersTest {
    private static final TalentId TALENT = new TalentId("7001");

    private final FeishuSandbox sandbox =
            FeishuSandbox.start(SandboxSettings.of(new Population(1, 1, LocalDate.of(2026, 11, 1))));
    private final Feishu feishu = new Feishu(
            settings(sandbox.baseUrl()),
            List.of(),
            CallCap.NONE,
            new Outside(InstantSource.system(), System::nanoTime, Sleeper.REAL, new Random(1), NetworkSettings.DIRECT));
    private final AskAndMap asked = new AskAndMap(feishu, new Brake(), InstantSource.system(), new Waiting(1 << 20));

    EmptyAnswersTest() throws IOException {
        sandbox.answerWithoutData(TALENT.value());
    }

    @AfterEach
    void close() {
        feishu.close();
        sandbox.close();
    }

    @Test
    void aTalentWithoutInterviewsHasNone() throws InterruptedException {
        assertThat(interviewsIn(ask(false, 0))).isEmpty();
    }

    @Test
    void aTalentWithInterviewsHasFailed() throws InterruptedException {
        assertThat(troubleOf(ask(true, 0))).isInstanceOf(Trouble.Failed.class);
        assertThat(troubleOf(ask(true, 1)).code()).isEqualTo("no_data");
    }

    @Test
    void theThirdTimeInARowItHasNone() throws InterruptedException {
        assertThat(interviewsIn(ask(true, 2))).isEmpty();
    }

    @Test
    void nullIsNoDataEither() throws InterruptedException {
        sandbox.answerWith(TALENT.value(), JsonNodeFactory.instance.nullNode());
        assertThat(troubleOf(ask(true, 0)).code()).isEqualTo("no_data");
    }

    @Test
    void anEmptyObjectIsAnAnswer() throws InterruptedException {
        sandbox.answerWith(TALENT.value(), JsonNodeFactory.instance.objectNode());
        assertThat(interviewsIn(ask(true, 0))).isEmpty();
    }

    private Outcome ask(boolean hadInterviews, int emptyAnswers) throws InterruptedException {
        Outcome outcome = asked.process(new WorkItem(1, TALENT, null, hadInterviews, emptyAnswers));
        assertThat(outcome).isNotNull();
        return outcome;
    }

    private static List<String> interviewsIn(Outcome outcome) {
        return ((Outcome.Answered) outcome).mapped().interviewIds();
    }

    private static Trouble troubleOf(Outcome outcome) {
        return ((Outcome.Troubled) outcome).trouble();
    }

    private static FeishuSettings settings(String url) {
        Duration second = Duration.ofSeconds(1);
        Duration minute = Duration.ofMinutes(1);
        return new FeishuSettings(
                URI.create(url),
                "cli_sandbox",
                "sandbox-secret",
                null,
                null,
                null,
                null,
                "open_id",
                "job_level_id",
                "",
                "",
                null,
                1,
                Duration.ofMillis(75),
                minute,
                minute,
                1,
                minute,
                second,
                second,
                minute,
                minute,
                20,
                minute,
                1 << 20,
                1 << 20,
                1);
    }
}
