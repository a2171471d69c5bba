package hiresync.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import hiresync.testing.TableDump;
import hiresync.warehouse.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order in which answers are committed, and in chunks of which size, does not matter. {@code -Dpermutations=100} draws
 * that many orders; a failure names the seed, and {@code -Dpermutations.seed} draws that one alone.
 */
class PermutationTest {
    private static final int DRAWS = Integer.getInteger("permutations", 6);
    private static final int TALENTS = 300;
    private static final int LARGEST_CHUNK = 80;
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");

    private interface Draw {
        void check(long seed);
    }

    /** Names that some of the answers leave out are filled in by the others. */
    @Test
    void answersThatAgreeGiveTheSameTablesInAnyOrder() {
        List<Outcome> answers = agreeing();
        Map<String, List<String>> inOrder = written(answers, new Random(0));
        assertThat(inOrder.get("hire.interview")).hasSizeGreaterThan(TALENTS);
        assertThat(inOrder.get("hire_ops.talent_sync")).hasSize(TALENTS);

        eachSeed(seed -> {
            Random random = new Random(seed);
            List<Outcome> shuffled = new ArrayList<>(answers);
            Collections.shuffle(shuffled, random);
            assertThat(written(shuffled, random)).isEqualTo(inOrder);
        });
    }

    @Test
    void answersThatDisagreeEndAsTheLatestFetchSays() {
        eachSeed(seed -> {
            Random random = new Random(seed);
            Disagreement disagreement = new Disagreement(random);
            try (Night night = new Night()) {
                writeShuffled(night, disagreement.night(AT), random);
                assertThat(disagreement.facts(night.sql())).isEqualTo(disagreement.expectedFacts());
                assertThat(disagreement.fetchTimes(night.sql())).isEqualTo(disagreement.expectedFetchTimes());
                assertThat(disagreement.names(night.sql())).isEqualTo(disagreement.expectedNames());
                assertThat(disagreement.rowCounts(night.sql())).isEqualTo(disagreement.expectedRowCounts());
            }
        });
    }

    /** Half of the talents answer in the second night as they did in the first: then no row's time tells who was last. */
    @Test
    void aSecondNightEndsAsItsLatestFetchSays() {
        eachSeed(seed -> {
            Random random = new Random(seed);
            Disagreement disagreement = new Disagreement(random);
            try (Night night = new Night()) {
                writeShuffled(night, disagreement.night(AT), random);
                writeShuffled(night, disagreement.night(AT.plusSeconds(86_400)), random);
                assertThat(disagreement.facts(night.sql())).isEqualTo(disagreement.expectedFacts());
                assertThat(disagreement.rowCounts(night.sql())).isEqualTo(disagreement.expectedRowCounts());
            }
        });
    }

    private static void eachSeed(Draw draw) {
        Long only = Long.getLong("permutations.seed");
        for (long seed = only == null ? 0 : only; seed < (only == null ? DRAWS : only + 1); seed++) {
            try {
                draw.check(seed);
            } catch (Throwable e) {
                fail("seed " + seed, e);
            }
        }
        System.out.println("permutations: " + (only == null ? "seeds 0 to " + (DRAWS - 1) : "seed " + only));
    }

    private static Map<String, List<String>> written(List<Outcome> answers, Random random) {
        try (Night night = new Night()) {
            writeInChunks(night, answers, random);
            TableDump dump = new TableDump(night.sql());
            Map<String, List<String>> tables = new TreeMap<>(dump.schema("hire"));
            tables.putAll(dump.schema("hire_raw"));
            tables.put("hire_ops.talent_sync", dump.table("hire_ops.talent_sync"));
            return tables;
        }
    }

    private static void writeShuffled(Night night, List<Outcome> answers, Random random) {
        List<Outcome> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        writeInChunks(night, shuffled, random);
    }

    private static void writeInChunks(Night night, List<Outcome> answers, Random random) {
        int largest = 1 + random.nextInt(LARGEST_CHUNK);
        for (int from = 0; from < answers.size(); ) {
            int to = Math.min(answers.size(), from + 1 + random.nextInt(largest));
            night.write(answers.subList(from, to));
            from = to;
        }
    }

    private static List<Outcome> agreeing() {
        Random random = new Random(1);
        ValidAnswers answers = ValidAnswers.invented(TALENTS);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < TALENTS; i++) {
            JsonNode data = answers.get(i).deepCopy();
            data.findValues("name").stream()
                    .filter(ObjectNode.class::isInstance)
                    .forEach(name -> forgetful((ObjectNode) name, random));
            outcomes.add(Objects.requireNonNull(
                    Talent.read("T-" + i, Mutants.body(data), AT).outcome()));
        }
        return outcomes;
    }

    private static void forgetful(ObjectNode name, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> name.remove("zh_cn");
            case 1 -> name.put("zh_cn", "");
            case 2 -> name.putNull("en_us");
            default -> {}
        }
    }
}
