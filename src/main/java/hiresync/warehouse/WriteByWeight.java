package hiresync.warehouse;

import java.util.Comparator;
import java.util.List;

/**
 * Writes a chunk whose answers are large in groups, one after the other in the caller's transaction: what a group becomes
 * on its way to PostgreSQL takes several times the memory of its answers. Other chunks are written at once.
 */
public final class WriteByWeight implements Writing {
    /** Bytes of a group's answers; a larger answer is a group of its own. */
    private static final long HEAVIEST = 4L << 20;

    private final Writing writing;

    public WriteByWeight(Writing writing) {
        this.writing = writing;
    }

    /** Writes in the order of their fetch, as within a chunk that is written at once: so nothing is seen first too late. */
    @Override
    public Written write(long runId, List<Outcome> chunk) {
        List<Outcome> outcomes =
                chunk.stream().sorted(Comparator.comparing(Outcome::at)).toList();
        Written written = Written.NOTHING;
        int from = 0;
        while (from < outcomes.size()) {
            int to = end(outcomes, from);
            written = written.plus(writing.write(runId, outcomes.subList(from, to)));
            from = to;
        }
        return written;
    }

    private static int end(List<Outcome> outcomes, int from) {
        long weight = outcomes.get(from).weight();
        int to = from + 1;
        while (to < outcomes.size() && weight + outcomes.get(to).weight() <= HEAVIEST) {
            weight += outcomes.get(to).weight();
            to++;
        }
        return to;
    }
}
