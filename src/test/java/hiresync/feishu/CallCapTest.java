package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.ACCEPTED;
import static hiresync.feishu.ScriptedServer.answer;
import static hiresync.feishu.ScriptedServer.sample;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When so many calls are made, no other is. */
class CallCapTest {
    private static final TalentId TALENT = new TalentId("7001");

    private final ScriptedServer server;
    private final HandTime time = new HandTime();
    private final TestSettings given;

    CallCapTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theLastCallIsMadeAndTheNextOneHaltsEverybody() throws Exception {
        try (Feishu feishu = feishu(2)) {
            assertThat(feishu.signIn()).isEmpty();
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.halt()).as("nobody asked for more").isEmpty();
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt()).contains(new Halt(Halt.Reason.QUOTA, "All calls are made."));
            assertThat(feishu.stats().attempts()).isEqualTo(2);
        }
        assertThat(server.calls).hasSize(2);
    }

    @Test
    void aRepeatedCallCounts() throws Exception {
        server.then(sample("http502_gateway.html"), sample("http502_gateway.html"));
        assertAsksTwiceAndGivesUp();
    }

    @Test
    void aThrottledCallCounts() throws Exception {
        ScriptedServer.Script throttled = answer(429, "{\"code\":99991400}", Map.of("x-ogw-ratelimit-reset", "1"));
        server.then(throttled, throttled);
        assertAsksTwiceAndGivesUp();
    }

    @Test
    void aCallWithANewTokenCounts() throws Exception {
        server.then(answer(400, "{\"code\":99991663}"), answer(200, ACCEPTED));
        try (Feishu feishu = feishu(1)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
        }
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void whereNotOneCallIsLeftNotEvenATokenIsAskedFor() throws Exception {
        try (Feishu feishu = feishu(0)) {
            assertThat(feishu.signIn()).contains(new Halt(Halt.Reason.QUOTA, "All calls are made."));
        }
        assertThat(server.tokenRequests).isEmpty();
    }

    @Test
    void manyCallersTogetherMakeNoMore() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (Feishu feishu = feishu(50)) {
            List<Callable<Reply>> asked = IntStream.range(0, 100)
                    .mapToObj(i -> (Callable<Reply>) () -> feishu.interviewsOf(TALENT))
                    .toList();
            int accepted = 0;
            for (Future<Reply> reply : callers.invokeAll(asked)) {
                accepted += reply.get() instanceof Reply.Accepted ? 1 : 0;
            }
            assertThat(accepted).as("who was called was heard").isEqualTo(50);
        } finally {
            callers.shutdown();
        }
        assertThat(server.calls).hasSize(50);
    }

    private void assertAsksTwiceAndGivesUp() throws InterruptedException {
        try (Feishu feishu = feishu(2)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt().map(Halt::reason)).contains(Halt.Reason.QUOTA);
        }
        assertThat(server.calls).hasSize(2);
    }

    private Feishu feishu(long calls) {
        return new Feishu(
                given.settings(),
                List.of(),
                new CallCap(calls, Halt.Reason.QUOTA, "All calls are made."),
                time.outside());
    }
}
