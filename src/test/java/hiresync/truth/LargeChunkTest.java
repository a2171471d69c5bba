package hiresync.truth;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.TableDump;
import hiresync.warehouse.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A chunk whose answers are large is written in groups, which nobody can tell afterwards. */
class LargeChunkTest {
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");
    /** Bytes; 13 of them are the most that stay within 4 MiB, so 60 are five groups. */
    private static final int LARGE = 300 * 1024;

    private static final int TALENTS = 60;
    private static final int GROUPS = 5;

    /** Each group has a savepoint of its own, and so a number of its own in its rows. */
    private static final String PARTS = "SELECT count(DISTINCT xmin::text) FROM hire_raw.talent_response";

    @Test
    void inGroupsItLeavesTheSameTablesAsAtOnce() {
        assertSame(large(invented()), line -> true);
    }

    /** What lost within the chunk was live in between, as it is between two chunks, and so leaves a retired row. */
    @Test
    void ofAnswersThatDisagreeItLeavesTheSameLiveRows() {
        assertSame(
                large(new Disagreement(new Random(3)).night(AT)),
                line -> !line.contains("deleted_at") || line.contains("\"deleted_at\": null"));
    }

    private static void assertSame(List<Outcome> answers, Predicate<String> compared) {
        try (Night inGroups = new Night();
                Night atOnce = Night.undivided()) {
            inGroups.write(answers);
            atOnce.write(answers);

            assertThat(tables(inGroups, compared)).isEqualTo(tables(atOnce, compared));
            assertThat(parts(inGroups)).isEqualTo(GROUPS);
            assertThat(parts(atOnce)).isEqualTo(1);
        }
    }

    private static List<Outcome> invented() {
        ValidAnswers answers = ValidAnswers.invented(TALENTS);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < TALENTS; i++) {
            Talent talent = Talent.read("T-" + i, Mutants.body(answers.get(i)), AT.plusSeconds((7L * i) % TALENTS));
            outcomes.add(Objects.requireNonNull(talent.outcome()));
        }
        return outcomes;
    }

    @Test
    void ofOrdinaryAnswersItIsNotDivided() {
        try (Night night = new Night()) {
            night.write(new Disagreement(new Random(3)).night(AT));

            assertThat(parts(night)).isEqualTo(1);
        }
    }

    private static List<Outcome> large(List<Outcome> answers) {
        return answers.stream()
                .map(Outcome.Answered.class::cast)
                .map(LargeChunkTest::large)
                .toList();
    }

    /** White space makes the body large and changes nothing else. */
    private static Outcome large(Outcome.Answered answer) {
        byte[] body = Arrays.copyOf(answer.body(), LARGE);
        Arrays.fill(body, answer.body().length, LARGE, (byte) ' ');
        return new Outcome.Answered(answer.mapped(), answer.at(), body, answer.sha256(), answer.logId());
    }

    private static int parts(Night night) {
        return Objects.requireNonNull(night.sql().queryForObject(PARTS, Integer.class));
    }

    private static Map<String, List<String>> tables(Night night, Predicate<String> compared) {
        TableDump dump = new TableDump(night.sql());
        Map<String, List<String>> tables = new TreeMap<>(dump.schema("hire"));
        tables.putAll(dump.schema("hire_raw", "body"));
        tables.put("hire_ops.talent_sync", dump.table("hire_ops.talent_sync"));
        tables.replaceAll((table, lines) -> lines.stream().filter(compared).toList());
        return tables;
    }
}
