package hiresync.job;

import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import hiresync.warehouse.RunEnd;
import java.util.List;
import java.util.Optional;

/**
 * Watches over a run how many talents fail or are refused: so many at once are no talent's own trouble. As long as talents fail one
 * after the other it waits, since that may be an outage, which ends a run in its own way; one at the very end of the list as well.
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

    /** Why a run must stop, and how it ends then. */
    record Objection(RunEnd end, String sentence) {}

    /** Why the run must stop, or nothing. */
    Optional<Objection> objection() {
        if (done < Math.min(JUDGED_AFTER, planned)) {
            return Optional.empty();
        }
        boolean mayBeOutage = failedInARow >= outageFailures;
        int counted = troubled + (mayBeOutage ? 0 : failedInARow);
        if (isTooMany(counted)) {
            return Optional.of(new Objection(
                    RunEnd.GUARD,
                    ("stopped: %d of %d talents asked so far failed or were refused; see why: hiresync failures; to go on"
                                    + " nevertheless run again with --allow-refused")
                            .formatted(counted, done)));
        }
        if (mayBeOutage && done >= planned && isTooMany(counted + failedInARow)) {
            return Optional.of(new Objection(
                    RunEnd.FAILED,
                    ("the last %d talents failed one after the other, so Feishu or the way to it seems to be down; run"
                                    + " again later: they stay due")
                            .formatted(failedInARow)));
        }
        return Optional.empty();
    }

    private boolean isTooMany(int talents) {
        return talents >= TROUBLED_AT_LEAST && talents > SHARE * done;
    }

    static boolean isTroubled(Outcome outcome) {
        return outcome.trouble() != null && !(outcome.trouble() instanceof Trouble.Gone);
    }
}
