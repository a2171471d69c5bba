package hiresync.job;

import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Watches over a run how many talents fail or are refused: so many at once are no talent's own trouble. As long as talents fail one
 * after the other it waits, since that may be an outage, which ends a run in its own way.
 */
final class RefusalGuard {
    private static final int TROUBLED_AT_LEAST = 50;
    private static final double SHARE = 0.05;
    private static final int JUDGED_AFTER = 1000;

    private final int planned;
    private final int outageFailures;
    private int done;
    private int troubled;
    private int failedInARow;

    /** @param outageFailures so many failures in a row may be an outage's */
    RefusalGuard(int planned, int doneBefore, int troubledBefore, int outageFailures) {
        this.planned = planned;
        this.done = doneBefore;
        this.troubled = troubledBefore;
        this.outageFailures = outageFailures;
    }

    /**
     * Counts a chunk. A talent that the API says is gone is no trouble.
     *
     * @param unstorable those of the answered that PostgreSQL could not hold
     */
    void add(List<? extends Outcome> outcomes, int unstorable) {
        done += outcomes.size();
        troubled += unstorable;
        outcomes.forEach(this::add);
    }

    private void add(Outcome outcome) {
        if (outcome.trouble() instanceof Trouble.Failed) {
            failedInARow++;
            return;
        }
        troubled += failedInARow + (isTroubled(outcome) ? 1 : 0);
        failedInARow = 0;
    }

    /** Why the run must stop, or nothing. */
    Optional<String> objection() {
        boolean judged = done >= Math.min(JUDGED_AFTER, planned);
        int counted = troubled + (mayBeOutage() ? 0 : failedInARow);
        if (judged && counted >= TROUBLED_AT_LEAST && counted > SHARE * done) {
            return Optional.of("%d of %d talents asked so far failed or were refused".formatted(counted, done));
        }
        return Optional.empty();
    }

    private boolean mayBeOutage() {
        return failedInARow >= outageFailures && done < planned;
    }

    static boolean isTroubled(Outcome outcome) {
        return outcome.trouble() != null && !(outcome.trouble() instanceof Trouble.Gone);
    }
}
