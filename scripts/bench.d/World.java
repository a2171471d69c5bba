package hiresync.bench;

import hiresync.sandbox.Population;
import java.time.LocalDate;
import java.util.List;

/** The invented talents, the same in the sandbox and in the source table. */
record World(int talents) {
    private static final long SEED = 1;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);
    private static final int DAY = 0;

    Population population() {
        return new Population(SEED, talents, FIRST_DAY);
    }

    List<String> ids() {
        return population().talentIds(DAY);
    }

    /** When the source last saw each of them change. */
    List<String> updates() {
        Population population = population();
        return population.talentIds(DAY).stream()
                .map(id -> population.updatedAt(id, DAY).toString())
                .toList();
    }

    /** Makes a sandbox in another process invent the same ones. */
    List<String> options() {
        return List.of(
                "--talents", "" + talents, "--seed", "" + SEED, "--first-day", "" + FIRST_DAY, "--day", "" + DAY);
    }
}
