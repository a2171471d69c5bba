package hiresync.warehouse;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Watches over a run how many live rows would be retired, so that a broken answer of the API cannot empty the warehouse.
 *
 * @param covered live rows of the talents seen so far, by fact table
 * @param retired how many of them were retired
 * @param withInterviews talents seen so far that had a live interview
 * @param emptied how many of them lost every one
 */
public record RetireGuard(Map<String, Long> covered, Map<String, Long> retired, long withInterviews, long emptied) {
    private static final long ROWS_AT_LEAST = 50;
    private static final double SHARE = 0.20;
    private static final long TALENTS_AT_LEAST = 5;

    public RetireGuard {
        covered = Map.copyOf(covered);
        retired = Map.copyOf(retired);
    }

    public static RetireGuard atStart() {
        return new RetireGuard(Map.of(), Map.of(), 0, 0);
    }

    public RetireGuard plus(RetireGuard chunk) {
        return new RetireGuard(
                sum(covered, chunk.covered),
                sum(retired, chunk.retired),
                withInterviews + chunk.withInterviews,
                emptied + chunk.emptied);
    }

    /** Why the run must stop, or nothing. */
    public Optional<String> objection() {
        for (Map.Entry<String, Long> table : new TreeMap<>(retired).entrySet()) {
            long of = covered.getOrDefault(table.getKey(), 0L);
            if (table.getValue() >= ROWS_AT_LEAST && table.getValue() > SHARE * of) {
                return Optional.of("%d of %d live rows of hire.%s seen so far would be retired"
                        .formatted(table.getValue(), of, table.getKey()));
            }
        }
        if (emptied >= TALENTS_AT_LEAST && emptied == withInterviews) {
            return Optional.of(
                    "every talent seen so far that had interviews (%d) would lose all of them".formatted(emptied));
        }
        return Optional.empty();
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((table, count) -> sum.merge(table, count, Long::sum));
        return sum;
    }
}
