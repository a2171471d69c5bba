package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers near the limit of their size, which together do not fit into the heap, not even as bytes: a quarter of what an
 * answer may have by default, and three eighths of the heap of the launch script.
 */
class LargeAnswersIT {
    private static final int TALENTS = 100;
    private static final int RECORDS = 60;
    /** Characters, so that an answer has 0.9 MB. */
    private static final int CONTENT = 15_000;

    @TempDir
    Path directory;

    @AutoClose
    World world;

    Path temporary;
    Program program;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
        temporary = Files.createDirectory(directory.resolve("temporary"));
        program = world.program
                .with("JAVA_TOOL_OPTIONS", "-Xmx96m -Djava.io.tmpdir=" + temporary)
                .with("HIRESYNC_API_BODY_LIMIT", "1048576")
                .with("HIRESYNC_API_BODY_BUDGET", "8388608")
                .with("HIRESYNC_SYNC_WAITING_BUDGET", "4194304")
                .with("HIRESYNC_SYNC_CHUNK_SIZE", "100");
        String content = content();
        world.inOrder(0).forEach(id -> world.feishu.answerWith(id, document(id, content)));
    }

    @Test
    void areFetchedVerifiedAndReplayedInASmallHeap() throws IOException {
        assertComplete(program.run("sync"));
        assertThat(world.feishu.stats().calls()).isEqualTo(TALENTS);
        assertThat(recordsWithContent()).isEqualTo((long) TALENTS * RECORDS);

        assertComplete(program.run("verify"));

        world.sql.execute("TRUNCATE hire.interview_record");
        assertComplete(program.run("replay"));
        assertThat(recordsWithContent()).isEqualTo((long) TALENTS * RECORDS);
        assertThat(filesLeft()).isZero();
    }

    @Test
    void leaveNothingOnTheDiskOfAProgramThatIsKilled() throws Exception {
        Program.Started started = program.with("HIRESYNC_SYNC_WAITING_BUDGET", "0")
                .with("HIRESYNC_SYNC_CHUNK_SIZE", "10")
                .start("sync");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> world.count("hire.interview_record") > 0
                        || !started.process().isAlive());

        assertThat(started.process().isAlive()).isTrue();
        started.kill();

        started.ended();
        assertThat(filesLeft()).isZero();
    }

    @Test
    void thatFindNoFileEndTheRunWithASentence() {
        Path nowhere = directory.resolve("nowhere");

        Program.Ended ended = program.with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + nowhere)
                .with("HIRESYNC_SYNC_WAITING_BUDGET", "0")
                .run("sync");

        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(1);
        assertThat(ended.answers()).contains("in a file in " + nowhere, "-Djava.io.tmpdir");
        assertThat(ended.talk()).doesNotContain("unexpected");
    }

    private static void assertComplete(Program.Ended ended) {
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
    }

    private long recordsWithContent() {
        return world.count("hire.interview_record WHERE length(content) = " + CONTENT);
    }

    private long filesLeft() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".waiting"))
                    .count();
        }
    }

    private static ObjectNode document(String talent, String content) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode records = data.putArray("items")
                .addObject()
                .put("application_id", "application-" + talent)
                .putArray("interview_list")
                .addObject()
                .put("id", "interview-" + talent)
                .putArray("interview_record_list");
        for (int i = 0; i < RECORDS; i++) {
            records.addObject().put("id", "record-" + talent + "-" + i).put("content", content);
        }
        return data;
    }

    private static String content() {
        return new Random(20)
                .ints(CONTENT, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
