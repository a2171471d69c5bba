package hiresync.sandbox;

import hiresync.sandbox.TalentsEndpoint.Changed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When each talent last changed, as lists of talents have it: at first what the population says; whoever is new or changed on a
 * day that the sandbox moves to has changed at that moment, so that whoever asks since when finds them.
 */
final class ChangeTimes {
    private static final Comparator<Changed> LATEST_FIRST =
            Comparator.comparingLong(Changed::at).reversed().thenComparing(Changed::id);

    private final Population population;
    private final InstantSource clock;
    private final Map<String, Long> moved = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private int day;
    private List<Changed> inOrder = List.of();

    ChangeTimes(Population population, int day, InstantSource clock) {
        this.population = population;
        this.day = day;
        this.clock = clock;
    }

    /** From a moment on it is another day. */
    private record Move(int day, long at) {}

    /** What that changes is not worked out before somebody asks. */
    synchronized void moveTo(int newDay) {
        moves.add(new Move(newDay, clock.millis()));
    }

    /** The latest first. */
    synchronized List<Changed> latestFirst() {
        if (inOrder.isEmpty() || !moves.isEmpty()) {
            moves.forEach(this::apply);
            moves.clear();
            inOrder = sorted();
        }
        return inOrder;
    }

    private void apply(Move move) {
        List<String> before = population.talentIds(day);
        List<String> after = population.talentIds(move.day());
        for (int i = 0; i < after.size(); i++) {
            String id = after.get(i);
            if (i >= before.size() || !population.updatedAt(id, day).equals(population.updatedAt(id, move.day()))) {
                moved.put(id, move.at());
            }
        }
        day = move.day();
    }

    private List<Changed> sorted() {
        return population.talentIds(day).stream()
                .map(id -> new Changed(id, at(id)))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private long at(String id) {
        Long at = moved.get(id);
        return at == null ? population.updatedAt(id, day).toEpochMilli() : at;
    }
}
