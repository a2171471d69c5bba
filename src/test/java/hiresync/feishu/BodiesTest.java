package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.ACCEPTED;
import static hiresync.feishu.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final TalentId TALENT = new TalentId("7001");
    private static final int MIB = 1 << 20;

    private final ScriptedServer server;
    private final TestSettings given;

    BodiesTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
        given.fixedToken = "t";
        given.attempts = 1;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void unpacksGzipAndKeepsTheDecodedBytes() throws Exception {
        byte[] packed = gzip(ACCEPTED.getBytes(StandardCharsets.UTF_8));
        server.then(answer(200, packed, Map.of("Content-Encoding", "gzip")));
        Reply.Accepted accepted = (Reply.Accepted) ask();
        assertThat(accepted.body()).isEqualTo(ACCEPTED.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void brokenGzipFailsInPassing() throws Exception {
        byte[] packed = gzip(ACCEPTED.getBytes(StandardCharsets.UTF_8));
        server.then(answer(200, Arrays.copyOf(packed, packed.length - 9), Map.of("Content-Encoding", "gzip")));
        assertThat(trouble(ask())).isInstanceOf(Trouble.Failed.class);
    }

    @Test
    void aBodyOfExactlyTheLimitIsAccepted() throws Exception {
        given.bodyLimit = ACCEPTED.length();
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
    }

    @Test
    void aBodyOfOneByteMoreIsRefused() throws Exception {
        given.bodyLimit = ACCEPTED.length() - 1;
        assertThat(trouble(ask())).isInstanceOf(Trouble.Refused.class);
    }

    @Test
    void aBodyOfAHundredMegabytesIsNotReadToItsEnd() throws Exception {
        CompletableFuture<Long> sent = new CompletableFuture<>();
        server.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            sent.complete(writeUntilClosed(exchange, 100L * MIB));
        });
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Refused(
                        "too-large",
                        "Asked for the interviews of talent 7001, Feishu gave HTTP 200 with a body that is larger than 4194304"
                                + " bytes; its old rows stay, and it is asked again when something changed.",
                        null));
        assertThat(sent.get(20, TimeUnit.SECONDS)).isLessThan(50L * MIB);
    }

    @Test
    void theLimitHoldsForUnpackedBytes() throws Exception {
        byte[] packed = gzip(new byte[100 * MIB]);
        assertThat(packed.length).isLessThan(MIB);
        server.then(answer(200, packed, Map.of("Content-Encoding", "gzip")));
        assertThat(trouble(ask()).code()).isEqualTo("too-large");
    }

    @Test
    void largeBodiesWaitForEachOthersRoom() throws Exception {
        given.bodyLimit = 2 * MIB;
        given.bodyBudget = 2 * MIB;
        String large = "{\"code\":0,\"data\":{\"remark\":\"" + "x".repeat(MIB) + "\"}}";
        server.then(answer(200, large), answer(200, large), answer(200, large), answer(200, large));
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (Feishu feishu = given.feishu(new HandTime())) {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                replies.add(callers.submit(() -> {
                    try {
                        return feishu.interviewsOf(TALENT);
                    } finally {
                        feishu.done();
                    }
                }));
            }
            for (Future<Reply> reply : replies) {
                assertThat(((Reply.Accepted) reply.get(20, TimeUnit.SECONDS)).body())
                        .hasSize(large.length());
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aLargeAnswerKeepsItsRoomUntilItIsDoneWith() throws Exception {
        given.bodyLimit = 2 * MIB;
        given.bodyBudget = 2 * MIB;
        String large = "{\"code\":0,\"data\":{\"remark\":\"" + "x".repeat(MIB) + "\"}}";
        server.then(answer(200, large), answer(200, large));
        try (Feishu feishu = given.feishu(new HandTime())) {
            feishu.interviewsOf(TALENT);
            FutureTask<Reply> second = new FutureTask<>(() -> feishu.interviewsOf(TALENT));
            Thread other = new Thread(second);
            other.start();

            await().until(() -> waitsForRoom(other) || second.isDone());
            assertThat(second.isDone()).isFalse();

            feishu.done();
            assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(Reply.Accepted.class);
        }
    }

    private static boolean waitsForRoom(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(Room.class.getName()));
    }

    @Test
    void aTruncatedBodyIsAskedForAgain() throws Exception {
        given.attempts = 2;
        server.then(exchange -> {
            exchange.sendResponseHeaders(200, ACCEPTED.length() + 5);
            exchange.getResponseBody().write(ACCEPTED.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(server.calls).hasSize(2);
    }

    @Test
    void aBodyThatStallsEndsAtTheDeadlineAndItsConnectionIsClosed() throws Exception {
        given.callTimeout = Duration.ofMillis(300);
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Long> sent = new CompletableFuture<>();
        server.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            goOn.join();
            sent.complete(writeUntilClosed(exchange, 100L * MIB));
        });
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Failed(
                        "timeout",
                        "Asked for the interviews of talent 7001, Feishu gave no whole answer within 300 ms, tried once; it"
                                + " stays due and is asked again in the next run.",
                        null));
        goOn.complete(null);
        assertThat(sent.get(20, TimeUnit.SECONDS)).isLessThan(50L * MIB);
    }

    @Test
    void aServerThatSaysNothingEndsAtTheDeadlineAndItsConnectionIsClosed() throws Exception {
        given.callTimeout = Duration.ofMillis(300);
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Long> sent = new CompletableFuture<>();
        server.then(exchange -> {
            goOn.join();
            sent.complete(answerUntilClosed(exchange, 100L * MIB));
        });
        assertThat(trouble(ask()).code()).isEqualTo("timeout");
        goOn.complete(null);
        assertThat(sent.get(20, TimeUnit.SECONDS)).isLessThan(50L * MIB);
    }

    private static long answerUntilClosed(HttpExchange exchange, long most) {
        try {
            exchange.sendResponseHeaders(200, 0);
        } catch (IOException e) {
            return 0; // the client closed the connection
        }
        return writeUntilClosed(exchange, most);
    }

    private static long writeUntilClosed(HttpExchange exchange, long most) {
        byte[] piece = new byte[MIB];
        Arrays.fill(piece, (byte) ' ');
        long written = 0;
        try (OutputStream body = exchange.getResponseBody()) {
            while (written < most) {
                body.write(piece);
                written += piece.length;
            }
        } catch (IOException e) {
            return written; // the client closed the connection
        }
        return written;
    }

    private Reply ask() throws InterruptedException {
        try (Feishu feishu = given.feishu(new HandTime())) {
            return feishu.interviewsOf(TALENT);
        }
    }

    private static Trouble trouble(Reply reply) {
        return ((Reply.Unusable) reply).trouble();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
