package hiresync.job;

import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import java.util.List;
import java.util.Optional;

/** Watches over a run how many talents fail or are refused: so many at once are no talent's own trouble. */
final class RefusalGuard {
    private static final int TROUBLED_AT_LEAST = 50;
    private static final double SHARE = 0.05;
    private static final int JUDGED_AFTER = 1000;

    private final int planned;
    private int done;
    private int troubled;

    RefusalGuard(int planned, int doneBefore, int troubledBefore) {
        this.planned = planned;
        this.done = doneBefore;
        this.troubled = troubledBefore;
    }

    /**
     * Counts a chunk. A talent that the API says is gone is no trouble.
     *
     * @param unstorable those of the answered that PostgreSQL could not hold
     */
    void add(List<? extends Outcome> outcomes, int unstorable) {
        done += outcomes.size();
        troubled += unstorable;
        troubled += (int) outcomes.stream().filter(RefusalGuard::isTroubled).count();
    }

    /** Why the run must stop, or nothing. */
    Optional<String> objection() {
        boolean judged = done >= Math.min(JUDGED_AFTER, planned);
        if (judged && troubled >= TROUBLED_AT_LEAST && troubled > SHARE * done) {
            return Optional.of("%d of %d talents asked so far failed or were refused".formatted(troubled, done));
        }
        return Optional.empty();
    }

    static boolean isTroubled(Outcome outcome) {
        return outcome.trouble() != null && !(outcome.trouble() instanceof Trouble.Gone);
    }
}
