package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two nights, a while apart, leave in hire_history what the documents of the first say and those of the second do not. */
class HistoryIT {
    private static final int LATER = 14;

    @TempDir
    Path directory;

    @AutoClose
    private World world;

    private Instant between = Instant.MIN;

    @BeforeEach
    void twoNights() throws IOException {
        world = new World(directory, 120);
        world.day(0);
        succeeds(world.program.run("sync"));
        between = Instant.now();
        world.day(LATER);
        succeeds(world.program.run("sync", "--full"));
    }

    @Test
    void whatTheFirstNightBroughtIsKeptAndAReplayAfterANewColumnAddsNothing() {
        assertKept("application", "application_id");
        assertKept(
                "interview",
                "interview_id",
                "application_id",
                "begin_time",
                "end_time",
                "biz_modify_time",
                "round",
                "interview_round_summary");
        assertKept(
                "interview_record",
                "interview_record_id",
                "interview_id",
                "commit_status",
                "conclusion",
                "feedback_submit_time",
                "content");
        assertKept("interview_meeting_room", "interview_id, room_id", "reserved_status");
        assertThat(world.count("hire_history.interview")).isGreaterThan(20);
        assertThat(world.count("hire_history.interview_record")).isGreaterThan(20);
        assertThat(world.count("hire_history.interview_meeting_room")).isPositive();

        asBeforeTheColumn();
        Map<String, String> before = world.rowVersions("hire_history");
        long changedThisDay = changedThisDay();

        succeeds(world.programWithoutFeishu().run("replay"));

        assertThat(world.count("hire.interview WHERE unmapped IS NOT NULL AND deleted_at IS NULL"))
                .isZero();
        assertThat(changedThisDay())
                .as("interviews with a later time, by other changes of their talents' answers")
                .isGreaterThan(changedThisDay);
        assertThat(world.rowVersions("hire_history")).isEqualTo(before);
        succeeds(world.programWithoutFeishu().run("verify"));
    }

    /** All was written by a mapping that had no {@code interview.remark}. */
    private void asBeforeTheColumn() {
        world.sql.execute("""
                INSERT INTO hire_ops.mapping
                SELECT 'yesterday', table_name, array_remove(columns, 'remark') FROM hire_ops.mapping;
                UPDATE hire_ops.talent_sync SET mapping_version = 'yesterday';
                UPDATE hire.interview SET remark = NULL, unmapped = jsonb_build_object('remark', remark)
                """);
    }

    private long changedThisDay() {
        return world.count("hire.interview WHERE changed_at > '" + between + "'");
    }

    private static void succeeds(Program.Ended ended) {
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isZero();
    }

    /** Each version stood from the first night until the row became what it is. */
    private void assertKept(String table, String key, String... members) {
        Timestamp then = Timestamp.from(between);
        assertThat(world.sql.queryForList("""
                        SELECT v.valid_from < ? AND v.valid_to > ? AND v.valid_to = t.changed_at
                        FROM hire_history.%1$s v JOIN hire.%1$s t USING (%2$s)
                        """.formatted(table, key), Boolean.class, then, then))
                .doesNotContain(false);
        String columns = Stream.of(members).map(HistoryIT::column).collect(Collectors.joining());
        assertThat(world.sql.queryForList(
                        "SELECT concat_ws(' | ', %s%s) FROM hire_history.%s".formatted(key, columns, table),
                        String.class))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(superseded(table, members));
    }

    /** A time as the documents have it. */
    private static String column(String member) {
        String value = member.endsWith("_time") ? "(extract(epoch FROM " + member + ") * 1000)::bigint" : member;
        return ", coalesce(" + value + "::text, '')";
    }

    /** What the first day's documents say of each object that the later ones do not have, or have otherwise. */
    private List<String> superseded(String table, String... members) {
        Map<String, ObjectNode> later = objects(table, LATER);
        List<String> lines = new ArrayList<>();
        objects(table, 0).forEach((key, object) -> {
            if (!object.equals(later.get(key))) {
                lines.add(Stream.concat(
                                Stream.of(key),
                                Stream.of(members)
                                        .map(member -> object.path(member).asString("")))
                        .collect(Collectors.joining(" | ")));
            }
        });
        return lines;
    }

    /** A day's documents read with a pencil: each object's own members, and in what it stands, but not in which place. */
    private Map<String, ObjectNode> objects(String table, int day) {
        Map<String, Map<String, ObjectNode>> objects = new TreeMap<>();
        for (JsonNode document : world.documents(day).values()) {
            for (JsonNode item : document.path("items")) {
                String application = item.path("application_id").asString();
                put(objects, "application", application, item);
                for (JsonNode interview : item.path("interview_list")) {
                    String id = interview.path("id").asString();
                    put(objects, "interview", id, interview).put("application_id", application);
                    for (JsonNode entry : interview.path("interview_record_list")) {
                        put(objects, "interview_record", entry.path("id").asString(), entry)
                                .put("interview_id", id);
                    }
                    for (JsonNode room : interview.path("meeting_room_list")) {
                        String key = id + " | " + room.path("room_id").asString();
                        put(objects, "interview_meeting_room", key, room);
                    }
                }
            }
        }
        return objects.getOrDefault(table, Map.of());
    }

    private static ObjectNode put(
            Map<String, Map<String, ObjectNode>> objects, String table, String key, JsonNode object) {
        ObjectNode own = ((ObjectNode) object).deepCopy();
        own.remove(List.of("interview_list", "interview_record_list", "meeting_room_list"));
        objects.computeIfAbsent(table, t -> new TreeMap<>()).put(key, own);
        return own;
    }
}
