package hiresync.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import hiresync.mapping.Mapped;
import hiresync.mapping.Rows;
import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import hiresync.warehouse.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Answers changed at random are mapped whole or refused, as the contract says. {@code -Dmutations=100000} draws that
 * many; a failure names the seed, and {@code -Dmutations.seed} draws that one alone.
 */
class MutationTest {
    private static final int DRAWS = Integer.getInteger("mutations", 3000);
    private static final Pattern WHERE = Pattern.compile("(data\\S*) \\(column [a-z_.]+\\): .+", Pattern.DOTALL);

    @Test
    void everyAnswerIsMappedAsTheContractSaysOrRefusedWithPathAndColumn() {
        ValidAnswers answers = ValidAnswers.all();
        Counts counts = new Counts();
        Long only = Long.getLong("mutations.seed");
        for (long seed = only == null ? 0 : only; seed < (only == null ? DRAWS : only + 1); seed++) {
            try {
                judge(seed, answers.get(seed), counts);
            } catch (Throwable e) {
                fail("seed " + seed, e);
            }
        }
        System.out.println(counts.line("mapped"));
        assertThat(counts.hasEach()).isTrue();
    }

    private static void judge(long seed, JsonNode valid, Counts counts) {
        Talent talent = Talent.read("T-" + seed, Mutants.of(seed, valid), Instant.EPOCH);
        if (talent.outcome() instanceof Outcome.Answered answered && talent.data() != null) {
            Judgement judgement = new Judgement(talent.data());
            assertThat(judgement.unfit()).as("accepted in spite of").isEmpty();
            assertThat(keys(answered.mapped())).isEqualTo(judgement.keys());
            counts.accepted();
        } else if (talent.outcome() instanceof Outcome.Troubled troubled) {
            if (talent.data() == null) {
                assertThat(troubled.trouble().message()).startsWith("$.data is of kind ");
            } else {
                refusedFor(new Judgement(talent.data()), troubled.trouble().message());
            }
            counts.refused();
        } else {
            counts.unreadable();
        }
    }

    private static void refusedFor(Judgement judgement, String message) {
        Matcher where = WHERE.matcher(message);
        assertThat(where.matches()).as("names a path and a column: " + message).isTrue();
        assertThat(judgement.mayBeRefusedFor(where.group(1)))
                .as("refused without cause: " + message)
                .isTrue();
    }

    private static Map<String, Set<String>> keys(Mapped mapped) {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (Table table : Tables.FACTS) {
            for (Rows.Row row : mapped.rows(table).rows()) {
                String first = String.valueOf(row.value(0));
                keys.computeIfAbsent(table.name(), t -> new TreeSet<>())
                        .add(table.key().size() == 1 ? first : first + " " + row.value(1));
            }
        }
        return keys;
    }
}
