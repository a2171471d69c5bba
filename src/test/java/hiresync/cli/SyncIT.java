package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nights as they follow each other. */
class SyncIT {
    private static final int TALENTS = 120;
    /** The key of each fact table as one text. */
    private static final Map<String, String> KEYS = Map.of(
            "application", "application_id",
            "interview", "interview_id",
            "interview_record", "interview_record_id",
            "interview_meeting_room", "interview_id || ' ' || room_id");

    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
    }

    @Test
    void theFirstNightBringsWhatTheDocumentsHold() {
        Program.Ended ended = world.program.run("sync");

        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.answers())
                .startsWith("hiresync sync, run 1: complete after ")
                .contains("  talents  120 planned = 0 unchanged + 120 changed + 0 failed + 0 refused + 0 left")
                .contains("  because  120 new")
                .contains("  calls    120 ");
        assertThat(ended.talk()).doesNotContain("hiresync sync, run");
        Reading reading = new Reading(world.documents(0).values());
        KEYS.forEach((table, key) -> assertThat(live(table)).as(table).isEqualTo(reading.keys(table)));
        assertThat(live("interview")).hasSizeGreaterThan(100);
        assertThat(world.sql.queryForMap(
                        "SELECT outcome, exit_code, planned, changed, remaining, calls FROM hire_ops.run"))
                .isEqualTo(Map.of(
                        "outcome",
                        "complete",
                        "exit_code",
                        0,
                        "planned",
                        120,
                        "changed",
                        120,
                        "remaining",
                        0,
                        "calls",
                        120L));
    }

    @Test
    void theSameAnswersAgainWriteNothing() {
        assertThat(world.program.run("sync").exitCode()).isZero();
        Map<String, String> before = world.rowVersions("hire", "hire_raw", "hire_history", "source");

        Program.Ended second = world.program.run("sync", "--full", "--json");

        assertThat(second.exitCode()).as(second.talk()).isZero();
        assertThat(world.rowVersions("hire", "hire_raw", "hire_history", "source"))
                .isEqualTo(before);
        assertThat(before).containsKeys("hire.interview", "hire_raw.talent_response", "source.talent");
        JsonNode talents = World.json(second.answers()).path("talents");
        assertThat(talents.path("planned").intValue()).isEqualTo(120);
        assertThat(talents.path("unchanged").intValue()).isEqualTo(120);
        JsonNode rows = World.json(second.answers()).path("rows");
        assertThat(rows.path("inserted").intValue()
                        + rows.path("updated").intValue()
                        + rows.path("retired").intValue())
                .isZero();
    }

    @Test
    void aSecondNightOnTheSameDayAsksOnlyWhoIsDue() {
        assertThat(world.program.run("sync").exitCode()).isZero();
        long calls = world.feishu.stats().calls();

        Program.Ended second = world.program.run("sync", "--json");

        assertThat(second.exitCode()).as(second.talk()).isZero();
        assertThat(World.json(second.answers()).path("talents").path("planned").intValue())
                .isZero();
        assertThat(world.feishu.stats().calls()).isEqualTo(calls);
    }

    @Test
    void theNextDayBringsWhatTheDocumentsOfTheTwoDaysDifferIn() {
        assertThat(world.program.run("sync").exitCode()).isZero();
        Timestamp between = Timestamp.from(Instant.now());
        world.day(1);

        Program.Ended second = world.program.run("sync", "--full", "--json");

        assertThat(second.exitCode()).as(second.talk()).isZero();
        Reading yesterday = new Reading(world.documents(0).values());
        Reading today = new Reading(world.documents(1).values());
        KEYS.forEach((table, key) -> {
            assertThat(live(table)).as(table).isEqualTo(today.keys(table));
            assertThat(keys(table, "first_seen_at > ?", between))
                    .as("new in " + table)
                    .isEqualTo(today.goneIn(yesterday, table));
            assertThat(keys(table, "first_seen_at <= ? AND changed_at > first_seen_at AND deleted_at IS NULL", between))
                    .as("changed in " + table)
                    .isEqualTo(yesterday.changedIn(today, table));
            assertThat(keys(table, "deleted_at > ?", between))
                    .as("retired in " + table)
                    .isEqualTo(yesterday.goneIn(today, table));
        });
        assertThat(yesterday.changedIn(today, "interview")).isNotEmpty();
        assertCountsAddUp(World.json(second.answers()));
    }

    /** One talent was merged into another: the document of the one is the other's answer too. */
    @Test
    void whatPassesToAnotherTalentIsListed() {
        assertThat(world.program.run("sync").exitCode()).isZero();
        String former = world.sql
                .queryForList("SELECT talent_id FROM hire.interview GROUP BY 1 HAVING count(*) > 2", String.class)
                .get(0);
        String heir = world.inOrder(0).stream()
                .filter(id -> world.count("hire.application WHERE talent_id = '" + id + "'") == 0)
                .findFirst()
                .orElseThrow();
        ObjectNode document = world.document(former);
        world.feishu.answerWith(heir, document);

        Program.Ended ended = world.program.run("backfill", "--talent-id", heir, "--json");

        Set<String> rows = new TreeSet<>();
        Reading reading = new Reading(Set.of(document));
        KEYS.keySet().forEach(table -> reading.keys(table).forEach(key -> rows.add(table + " " + key)));
        JsonNode report = World.json(ended.answers());
        assertThat(report.path("takenOver").valueStream().map(SyncIT::row)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(report.path("takenOver").valueStream())
                .allMatch(row -> row.path("formerTalentId").stringValue().equals(former)
                        && row.path("talentId").stringValue().equals(heir));
        assertThat(report.path("rows").path("takeOvers").intValue()).isEqualTo(rows.size());
        assertThat(ended.exitCode()).as(ended.talk()).isZero();

        world.feishu.answerWith(former, document.put("new_field", "or it would be an answer as before"));
        Program.Ended back = world.program.run("backfill", "--talent-id", former);
        assertThat(back.answers())
                .contains("%d passed to another talent%n             talent %s to %s: %d, such as interview "
                        .formatted(rows.size(), heir, former, rows.size()));
    }

    private static String row(JsonNode passed) {
        return passed.path("table").stringValue() + " "
                + passed.path("key").valueStream().map(JsonNode::stringValue).collect(Collectors.joining(" "));
    }

    @Test
    void jsonIsOneDocumentWhoseCountsAddUp() {
        Program.Ended ended = world.program.run("sync", "--json");

        JsonNode report = World.json(ended.answers()); // a second document would be refused
        assertThat(ended.exitCode()).isZero();
        assertThat(report.path("exitCode").intValue()).isZero();
        assertThat(report.path("outcome").asString()).isEqualTo("complete");
        assertThat(report.path("talents").path("planned").intValue()).isEqualTo(120);
        assertThat(report.path("reasons").toString()).isEqualTo("{\"new\":120}");
        assertCountsAddUp(report);
        assertThat(World.json(String.valueOf(
                        world.sql.queryForObject("SELECT report::text FROM hire_ops.run", String.class))))
                .isEqualTo(report);
    }

    private static void assertCountsAddUp(JsonNode report) {
        JsonNode talents = report.path("talents");
        int sum = 0;
        for (String count : new String[] {"unchanged", "changed", "failed", "refused", "left"}) {
            sum += talents.path(count).intValue();
        }
        assertThat(sum).isEqualTo(talents.path("planned").intValue());
        int reasons = 0;
        for (JsonNode reason : report.path("reasons")) {
            reasons += reason.intValue();
        }
        assertThat(reasons).isEqualTo(sum);
    }

    private Set<String> live(String table) {
        return keys(table, "deleted_at IS NULL");
    }

    private Set<String> keys(String table, String condition, Object... values) {
        return new TreeSet<>(world.sql.queryForList(
                "SELECT %s FROM hire.%s WHERE %s".formatted(KEYS.get(table), table, condition), String.class, values));
    }
}
