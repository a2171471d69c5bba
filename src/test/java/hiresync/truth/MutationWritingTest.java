package hiresync.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import hiresync.warehouse.Outcome;
import hiresync.warehouse.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers changed at random are written whole or not at all, also beside others in the same chunk. */
class MutationWritingTest {
    private static final int DRAWS = Math.max(8, Integer.getInteger("mutations", 3000) / 10);
    private static final int CHUNK = 8;
    private static final Instant FIRST = Instant.parse("2026-11-21T18:00:00Z");

    private final Counts counts = new Counts();

    @Test
    void everyTalentHasAllRowsOfItsAnswerOrTheOldOnes() {
        ValidAnswers answers = ValidAnswers.invented(DRAWS);
        try (Night night = new Night()) {
            for (int seed = 0; seed < DRAWS; seed += CHUNK) {
                try {
                    chunk(night, answers, seed);
                } catch (Throwable e) {
                    fail("the chunk of seed " + seed, e);
                }
            }
        }
        System.out.println(counts.line("written"));
        assertThat(counts.hasEach()).isTrue();
    }

    private void chunk(Night night, ValidAnswers answers, int firstSeed) {
        List<Talent> valid = new ArrayList<>();
        List<Talent> changed = new ArrayList<>();
        for (int seed = firstSeed; seed < Math.min(firstSeed + CHUNK, DRAWS); seed++) {
            String id = "T-" + seed;
            valid.add(Talent.read(id, Mutants.body(answers.get(seed)), FIRST.plusSeconds(2L * seed)));
            changed.add(Talent.read(id, Mutants.of(seed, answers.get(seed)), FIRST.plusSeconds(2L * seed + 1)));
        }
        night.write(outcomes(valid));
        Map<String, List<String>> before = new HashMap<>();
        valid.forEach(talent -> before.put(talent.id(), night.rows(talent.id())));

        Written written = night.write(outcomes(changed));
        assertThat(written.unstorable())
                .as("answers that only PostgreSQL refused")
                .isZero();
        changed.forEach(talent -> judge(night, talent, before.getOrDefault(talent.id(), List.of())));
    }

    private void judge(Night night, Talent talent, List<String> before) {
        if (talent.outcome() instanceof Outcome.Answered && talent.data() != null) {
            Map<String, Set<String>> expected = new Judgement(talent.data()).keys();
            assertThat(night.liveKeys(talent.id())).as(talent.id()).isEqualTo(expected);
            assertThat(night.status(talent.id())).isEqualTo("synced");
            counts.accepted();
            return;
        }
        assertThat(night.rows(talent.id())).as(talent.id()).isEqualTo(before);
        if (talent.outcome() == null) {
            counts.unreadable();
        } else {
            assertThat(night.status(talent.id())).isEqualTo("refused");
            counts.refused();
        }
    }

    private static List<Outcome> outcomes(List<Talent> talents) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Talent talent : talents) {
            Outcome outcome = talent.outcome();
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }
}
