package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers that a careful pipeline does not simply believe. */
class TroubleIT {
    private static final String SENTINEL = "Sentinel Person 13900001111";
    private static final String HAVE_INTERVIEWS = "SELECT talent_id FROM hire.interview";
    private static final String SCOPE_MISSING = """
            {"code":99991672,"msg":"Access denied","error":{"log_id":"2026","permission_violations":
            [{"type":"action_scope_required","subject":"hire:interview:readonly"}]}}
            """;

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // each test makes one of its own size
    @AutoClose
    World world;

    @Test
    void emptiedAnswersStopBeforeTheyRetireAnything() throws IOException {
        begin(120);
        assertThat(world.program.run("sync").exitCode()).isZero();
        long interviews = world.count("hire.interview");
        Map<String, String> before = ofInterviews();
        List<String> emptied = world.inOrder(0).subList(0, 100);
        emptied.forEach(id -> world.feishu.answerWith(id, World.json("{\"items\":[]}")));

        Program.Ended stopped = world.program.run("sync", "--full");

        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(5);
        assertThat(stopped.answers()).contains("live rows of hire.", "would be retired", "--allow-retire");
        assertThat(ofInterviews()).isEqualTo(before);
        assertThat(world.count(
                        "hire.application WHERE deleted_at IS NOT NULL AND talent_id IN (" + HAVE_INTERVIEWS + ")"))
                .isZero();
        assertThat(world.count("hire_history.application WHERE talent_id IN (" + HAVE_INTERVIEWS + ")"))
                .isZero();
        assertThat(world.count("hire_raw.talent_response WHERE talent_id IN (" + HAVE_INTERVIEWS + ")"
                        + " AND convert_from(body, 'UTF8') LIKE '%\"items\":[]%'"))
                .isZero();

        Program.Ended allowed = world.program.run("sync", "--full", "--allow-retire", "--json");
        assertThat(allowed.exitCode()).as(allowed.talk()).isZero();
        assertThat(World.json(allowed.answers()).path("resumed").booleanValue()).isTrue();
        Map<String, JsonNode> documents = world.documents(0);
        documents.keySet().removeAll(emptied);
        assertThat(world.count("hire.interview WHERE deleted_at IS NULL"))
                .isEqualTo(new Reading(documents.values()).keys("interview").size());
        assertThat(world.count("hire.interview")).isEqualTo(interviews);
    }

    @Test
    void manyRefusedTalentsStopTheRunAfterAThousand() throws IOException {
        begin(1300);
        List<String> refused = world.inOrder(0).subList(0, 60);
        refused.forEach(id -> world.feishu.answerWith(id, World.json("\"no object\"")));

        Program.Ended stopped = world.program.run("sync");

        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(5);
        assertThat(stopped.answers())
                .contains("60 of 1000 talents asked so far failed or were refused", "--allow-refused");
        // of the other 300, a chunk and one for each of 96 callers were being asked already: what arrives is kept
        assertThat(world.count("hire_ops.work_item WHERE outcome IS NULL")).isBetween(300L - 50 - 96, 300L);

        Program.Ended allowed = world.program.run("sync", "--allow-refused", "--json");
        assertThat(allowed.exitCode()).as(allowed.talk()).isEqualTo(3);
        JsonNode talents = World.json(allowed.answers()).path("talents");
        assertThat(talents.path("refused").intValue()).isEqualTo(60);
        assertThat(talents.path("changed").intValue()).isEqualTo(1240);
        assertThat(talents.path("left").intValue()).isZero();
    }

    @Test
    void manyRefusedTalentsOfAShortListAreJudgedAtItsEnd() throws IOException {
        begin(60);
        world.inOrder(0).subList(0, 50).forEach(id -> world.feishu.answerWith(id, World.json("\"no object\"")));

        Program.Ended stopped = world.program.run("sync");

        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(5);
        assertThat(stopped.answers()).contains("50 of 60 talents asked so far failed or were refused");
        assertThat(world.count("hire_ops.talent_sync WHERE status = 'synced'")).isEqualTo(10);
    }

    @Test
    void oneStrangeDocumentRefusesOneTalent() throws IOException {
        begin(60);
        String strange = withInterviews(0);
        ObjectNode document = world.document(strange);
        interview(document).put("begin_time", "soon");
        world.feishu.answerWith(strange, document);

        Program.Ended ended = world.program.run("sync");

        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(3);
        assertThat(ended.answers())
                .contains("complete with failures")
                .contains("59 changed + 0 failed + 1 refused")
                .contains("data.items[0].interview_list[0].begin_time", "interview.begin_time", strange);
        assertThat(world.count("hire_raw.talent_response")).isEqualTo(59);
        assertThat(world.count("hire_raw.refused_response")).isEqualTo(1);
        assertThat(world.count("hire.interview WHERE talent_id = '" + strange + "'"))
                .isZero();
    }

    @Test
    void aMissingScopeIsNamedAndTheRunResumedOnceItIsGranted() throws IOException {
        begin(60);
        world.feishu.fault(Optional.of(world.inOrder(0).get(29)), 400, SCOPE_MISSING, Map.of(), 1);

        Program.Ended stopped = world.program.run("sync");

        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(2);
        assertThat(stopped.answers()).contains("99991672", "hire:interview:readonly");
        assertThat(stopped.talk()).doesNotContain("99991672"); // it is told once

        Program.Ended resumed = world.program.run("sync", "--json");
        assertThat(resumed.exitCode()).as(resumed.talk()).isZero();
        assertThat(World.json(resumed.answers()).path("run").intValue()).isEqualTo(1);
        assertThat(World.json(resumed.answers()).path("talents").path("changed").intValue())
                .isEqualTo(60);
    }

    @Test
    void noPersonalDatumLeavesTheDatabase() throws IOException {
        begin(60);
        List<String> ids = world.inOrder(0);
        ids.forEach(id -> world.feishu.answerWith(id, withSentinels(world.document(id))));
        String refused = withInterviews(0);
        ObjectNode misplaced = withSentinels(world.document(refused));
        interview(misplaced)
                .put("begin_time", SENTINEL)
                .set("remark", JsonNodeFactory.instance.arrayNode().add(SENTINEL));
        world.feishu.answerWith(refused, misplaced);
        String tooLong = withInterviews(1);
        ObjectNode endless = withSentinels(world.document(tooLong));
        interview(endless).put("id", SENTINEL + random(10_000));
        world.feishu.answerWith(tooLong, endless);

        Program.Ended text = world.program.run("sync");
        Program.Ended json = world.program.run("sync", "--json");

        assertThat(text.answers()).contains(refused);
        assertThat(world.count("hire.interview WHERE remark = '" + SENTINEL + "'"))
                .isPositive();
        Stream.of(text, json)
                .flatMap(ended -> Stream.of(ended.answers(), ended.talk()))
                .forEach(this::assertSilent);
        assertSilent(everyFile());
        assertSilent(String.join(
                "\n",
                world.sql.queryForList("SELECT t::text FROM hire_ops.talent_sync t", String.class).stream()
                        .map(line -> line.replaceAll("\\{.*\\}", ""))
                        .toList()));
        assertThat(text.exitCode()).as(text.answers() + text.talk()).isEqualTo(3);
        assertThat(json.exitCode()).as(json.answers() + json.talk()).isZero();
    }

    @Test
    void theDetailsOfAnUnexpectedErrorGoElsewhereWhereTheProgramMayNotWriteBesideItself() throws Exception {
        begin(3);
        Files.writeString(directory.resolve("logs"), "no directory");
        world.sql.execute("DROP TABLE hire_raw.talent_response CASCADE");
        Program.Ended ended = world.program
                .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + Files.createDirectory(directory.resolve("temporary")))
                .run("sync");
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(1);
        Matcher sentence = Pattern.compile(
                        "hiresync: an unexpected error \\(\\w+\\); the details are in (\\S+); run the same"
                                + " command again to resume")
                .matcher(ended.talk());
        assertThat(sentence.find()).as(ended.talk()).isTrue();
        assertThat(ended.talk()).doesNotContain("\tat ");
        Path file = Path.of(sentence.group(1));
        assertThat(file.getParent()).isEqualTo(directory.resolve("temporary"));
        assertThat(file).content().contains("\tat hiresync.");
    }

    /** Where each row lies that says something of interviews. */
    private Map<String, String> ofInterviews() {
        Map<String, String> versions = world.rowVersions("hire", "hire_history");
        versions.keySet().removeAll(Set.of("hire.application", "hire_history.application")); // of others they may go
        return versions;
    }

    private void assertSilent(String text) {
        assertThat(text).doesNotContain("Sentinel", "13900001111", World.SECRET, "tenant_access_token");
    }

    private String everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).map(TroubleIT::content).collect(Collectors.joining("\n"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(int talents) throws IOException {
        world = new World(directory, talents);
        world.day(0);
    }

    /** The talents that have interviews, in order. */
    private String withInterviews(int n) {
        return world.inOrder(0).stream()
                .filter(id -> !world.document(id)
                        .at("/items/0/interview_list/0/id")
                        .asString("")
                        .isEmpty())
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode interview(JsonNode document) {
        return (ObjectNode) document.at("/items/0/interview_list/0");
    }

    private static ObjectNode withSentinels(JsonNode document) {
        for (String member : new String[] {"contact_mobile", "remark", "content"}) {
            document.findParents(member).forEach(parent -> ((ObjectNode) parent).put(member, SENTINEL));
        }
        document.findParents("interview_list")
                .forEach(item -> item.path("interview_list")
                        .forEach(interview ->
                                ((ObjectNode) interview).put("remark", SENTINEL).put("nickname", SENTINEL)));
        document.findParents("name").forEach(parent -> ((ObjectNode) parent).put("name", SENTINEL));
        return (ObjectNode) document;
    }

    private static String random(int length) {
        return new Random(20)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
