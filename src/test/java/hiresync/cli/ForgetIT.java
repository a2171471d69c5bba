package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import hiresync.testing.TableDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One of 12 talents is forgotten. */
class ForgetIT {
    private static final String[] SCHEMAS = {"source", "hire", "hire_history", "hire_ops", "hire_raw", "batch"};

    @TempDir
    Path directory;

    @AutoClose
    World world;

    private String id = "";

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, 12);
        world.day(0);
        id = world.inOrder(0).stream()
                .filter(talent -> world.document(talent).toString().contains("\"content\""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingOfItStandsAnywhereAndItDoesNotComeBackUntilThatIsLifted() throws IOException {
        world.feishu.fault(Optional.of(id), 502, "<html>", Map.of("X-Tt-Logid", "log-of-the-talent"), 1);
        Program once = world.program.with("HIRESYNC_API_ATTEMPTS", "1");
        assertThat(once.run("sync").exitCode())
                .as("it is an example of a trouble")
                .isEqualTo(3);
        assertThat(world.program.run("backfill", "--talent-id", id).exitCode()).isZero();

        String digest = Objects.requireNonNull(world.sql.queryForObject(
                "SELECT options ->> 'talents_sha256' FROM hire_ops.run WHERE command = 'backfill'", String.class));

        Map<String, List<String>> before = dump();
        Set<String> traces = traces();
        assertThat(before.values().stream().flatMap(List::stream))
                .as("all of them stand somewhere")
                .anyMatch(row -> row.contains(id));

        JsonNode answer = World.json(run(0, "forget", "--yes", "--json", id).answers());

        assertThat(answer.path("known").booleanValue()).isTrue();
        assertThat(answer.path("rows").path("hire_ops.work_item").intValue()).isEqualTo(2);
        Map<String, List<String>> after = dump();
        String all = after.toString();
        assertThat(traces).hasSizeGreaterThan(5).noneMatch(all::contains);
        assertThat(counts()).containsExactly("1 11 11 0", "2 0 0 0");
        assertThat(othersOf(after)).isEqualTo(othersOf(before));
        assertThat(world.count("hire_ops.forgotten")).isEqualTo(1);

        world.sql.update("INSERT INTO source.talent VALUES (?, now())", id);
        assertThat(run(0, "discover", "--full").answers())
                .contains("  skipped  1 forgotten; hiresync forget --undo TALENT_ID lifts that");
        long calls = world.feishu.stats().calls();
        Program.Ended night = run(0, "sync", "--full");
        assertThat(night.talk()).doesNotContain(id);
        assertThat(night.answers())
                .containsPattern(
                        "  talents  11 planned .*; 1 left out, as they were forgotten \\(hiresync forget --undo");
        assertThat(run(0, "backfill", "--talent-id", id).answers())
                .contains("  talents  nobody was chosen; 1 left out, as they were forgotten");
        assertThat(digest).hasSize(64);
        assertThat(dump().toString()).doesNotContain(digest);
        assertThat(world.feishu.stats().calls()).isEqualTo(calls + 11);
        assertThat(world.count("hire.application WHERE talent_id = '" + id + "'"))
                .isZero();

        assertThat(run(0, "forget", "--undo", id).answers())
                .startsWith("hiresync forget: talent " + id + " may come again: hiresync discover");
        assertThat(run(0, "sync").answers()).contains("1 planned = 0 unchanged + 1 changed");
        assertThat(world.sql.queryForList(
                        "SELECT interview_id FROM hire.interview WHERE talent_id = ?", String.class, id))
                .containsExactlyInAnyOrderElementsOf(new Reading(List.of(world.document(id))).keys("interview"));
        assertThat(logs()).noneMatch(log -> log.contains(id));
    }

    /** The source may have such an id, and it is asked for as it is. */
    @Test
    void blanksAroundAnIdBelongToIt() throws Exception {
        world.sql.update("INSERT INTO source.talent VALUES (' p1 ', now()), ('p1', now())");
        assertThat(run(0, "forget", "--yes", " p1 ").answers()).contains("source.talent 1");
        assertThat(world.sql.queryForList(
                        "SELECT talent_id FROM source.talent WHERE talent_id LIKE '%p1%'", String.class))
                .containsExactly("p1");
    }

    /** It waits for a row that another session has when it is killed, with most of it done already. */
    @Test
    void killedItHasDoneNothing() throws Exception {
        run(0, "sync");
        Map<String, List<String>> before = dump();
        try (Connection other = world.database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM source.talent WHERE talent_id = '" + id + "' FOR UPDATE");
            Program.Started forgetting = forgetting().start("forget", "--yes", id);
            while (world.count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                    == 0) {
                assertThat(forgetting.process().waitFor(20, TimeUnit.MILLISECONDS))
                        .isFalse();
            }
            assertThat(forgetting().run("forget", "--yes", id).talk())
                    .startsWith("hiresync: another run is active: hiresync forget, pid ");
            forgetting.kill();
            forgetting.ended();
            other.rollback();
        }
        while (world.count("pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'hiresync%'")
                > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void wrongUseAndWhomNobodyKnows() {
        Map<String, List<String>> before = dump();
        Program.Ended unanswered = typing("", id);
        assertThat(unanswered.exitCode()).isEqualTo(2);
        assertThat(unanswered.talk())
                .startsWith("hiresync forget: this erases talent " + id + " for good, ")
                .endsWith(
                        "hiresync: forget erases for good, and nobody answers here; nothing was erased, give --yes to go on"
                                + " unasked" + System.lineSeparator());
        Program.Ended no = typing("no\n", id);
        assertThat(no.exitCode()).isEqualTo(6);
        assertThat(no.talk()).endsWith("Type yes to go on: hiresync: nothing was erased" + System.lineSeparator());
        assertThat(run(2, "forget", "--yes", " ").talk()).startsWith("hiresync: TALENT_ID names nobody");
        assertThat(dump()).isEqualTo(before);

        assertThat(run(0, "forget", "--undo", "--json", "4711").answers().strip())
                .isEqualTo("{\"talentId\":\"4711\",\"wasForgotten\":false}");
        assertThat(typing("yes\n", "4711").answers())
                .startsWith("hiresync forget: nothing was known of talent 4711: check the id; it is marked")
                .contains("  source   ats.talents is not hiresync's own");
        assertThat(world.count("hire_ops.forgotten")).isEqualTo(1);
    }

    private Program.Ended typing(String answer, String talent) {
        return forgetting()
                .with("SOURCE_TABLE", "ats.talents")
                .runOn(answer.getBytes(StandardCharsets.UTF_8), "forget", talent);
    }

    private Program forgetting() {
        return world.programWithoutFeishu();
    }

    private Program.Ended run(int exitCode, String... arguments) {
        Program program = arguments[0].equals("forget") ? forgetting() : world.program;
        Program.Ended ended = program.run(arguments);
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        return ended;
    }

    /** Its ids and free texts, as they are and as the bytes of an answer that is kept. */
    private Set<String> traces() {
        Set<String> mine = new TreeSet<>(Set.of(id, "log-of-the-talent"));
        Reading reading = new Reading(List.of(world.document(id)));
        mine.addAll(reading.keys("application"));
        mine.addAll(reading.keys("interview"));
        mine.addAll(reading.keys("interview_record"));
        world.document(id).findValues("content").forEach(text -> mine.add(text.asString()));
        world.document(id).findValues("remark").forEach(text -> mine.add(text.asString()));
        String others = world.documents(0).entrySet().stream()
                .filter(talent -> !talent.getKey().equals(id))
                .map(talent -> talent.getValue().toString())
                .collect(Collectors.joining());
        mine.removeIf(text -> text.length() < 8 || others.contains(text));
        return mine.stream()
                .flatMap(text -> Stream.of(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> counts() {
        return world.sql.queryForList(
                "SELECT concat_ws(' ', run_id, planned, changed + unchanged, failed) FROM hire_ops.run ORDER BY run_id",
                String.class);
    }

    private List<String> logs() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> logs = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                logs.add(Files.readString(file));
            }
            return logs;
        }
    }

    private Map<String, List<String>> dump() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String schema : SCHEMAS) {
            tables.putAll(new TableDump(world.sql).schema(schema));
        }
        return tables;
    }

    /** All rows that do not name the talent; of runs what is no count of them. */
    private Map<String, List<String>> othersOf(Map<String, List<String>> tables) {
        Set<String> traces = traces();
        Map<String, List<String>> others = new TreeMap<>();
        tables.forEach((table, rows) -> others.put(
                table,
                rows.stream()
                        .filter(row -> traces.stream().noneMatch(row::contains))
                        .toList()));
        others.remove("hire_ops.forgotten");
        others.put(
                "hire_ops.run",
                new TableDump(world.sql)
                        .table("hire_ops.run", "planned", "changed", "failed", "report", "fingerprint", "options"));
        return others;
    }
}
