package hiresync.warehouse;

import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds whose answers retired the last live interview they had, or the last of two or more live records. */
final class Emptied {
    private final HireTables tables;

    Emptied(HireTables tables) {
        this.tables = tables;
    }

    /**
     * The talents, once all of it is written.
     *
     * @param live rows before it was written, by table and talent
     * @param retired rows by table and talent
     */
    Set<String> among(
            List<Outcome.Answered> answered,
            Map<Table, Map<String, Long>> live,
            Map<Table, Map<String, Long>> retired) {
        Set<String> emptied = new TreeSet<>();
        emptied.addAll(losingAll(Tables.INTERVIEW, 1, live, retired));
        emptied.addAll(losingAll(Tables.INTERVIEW_RECORD, 2, live, retired));
        emptied.retainAll(
                answered.stream().map(answer -> answer.talent().value()).toList());
        return emptied;
    }

    /** What another talent took over is lost as well, once the rest is retired; rows that are new make up for none. */
    private Set<String> losingAll(
            Table table, int atLeast, Map<Table, Map<String, Long>> live, Map<Table, Map<String, Long>> retired) {
        Map<String, Long> had = live.getOrDefault(table, Map.of());
        Map<String, Long> lost = new HashMap<>(retired.getOrDefault(table, Map.of()));
        lost.keySet().removeIf(talent -> had.getOrDefault(talent, 0L) < atLeast);
        if (lost.isEmpty()) {
            return Set.of();
        }
        Set<String> left = tables.live(table, lost.keySet()).keySet();
        lost.entrySet()
                .removeIf(talent ->
                        left.contains(talent.getKey()) && talent.getValue() < had.getOrDefault(talent.getKey(), 0L));
        return lost.keySet();
    }
}
