package hiresync.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a comparison of a warehouse found, table by table. */
final class Differences {
    private static final int EXAMPLES = 3;

    /**
     * What was found in one table; a row with another content is both lost and unexpected.
     *
     * @param compared rows that must be there
     * @param lost those of them that are not
     * @param unexpected rows that are there and must not be
     */
    record Tally(long compared, long lost, long unexpected, List<String> examples) {
        private Tally plus(Tally other) {
            List<String> some = Stream.of(examples, other.examples)
                    .flatMap(Collection::stream)
                    .limit(2 * EXAMPLES)
                    .toList();
            return new Tally(compared + other.compared, lost + other.lost, unexpected + other.unexpected, some);
        }
    }

    private final Map<String, Tally> tables = new TreeMap<>();

    void add(String table, Tally tally) {
        tables.merge(table, tally, Tally::plus);
    }

    Tally of(String table) {
        return tables.getOrDefault(table, new Tally(0, 0, 0, List.of()));
    }

    long compared() {
        return sum(Tally::compared);
    }

    long lost() {
        return sum(Tally::lost);
    }

    long unexpected() {
        return sum(Tally::unexpected);
    }

    private long sum(ToLongFunction<Tally> count) {
        return tables.values().stream().mapToLong(count).sum();
    }

    /** Of each table that is not as it must be, how much is not, with a few examples. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        tables.forEach((table, tally) -> {
            if (tally.lost() + tally.unexpected() > 0) {
                lines.add("%s: of %d rows %d lost, %d unexpected"
                        .formatted(table, tally.compared(), tally.lost(), tally.unexpected()));
                tally.examples().forEach(example -> lines.add("  " + example));
            }
        });
        return lines.isEmpty()
                ? "no differences in " + compared() + " rows"
                : lines.stream().collect(Collectors.joining("\n"));
    }
}
