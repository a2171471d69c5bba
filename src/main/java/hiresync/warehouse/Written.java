package hiresync.warehouse;

import hiresync.talent.TalentId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one chunk did.
 *
 * @param guard live rows covered and retired by it
 * @param unknownFields JSON paths that no column takes, and how often they occurred
 * @param duplicates rows that stood in an answer more than once
 * @param replacedCharacters characters that PostgreSQL cannot hold, now U+FFFD
 * @param unstorable answers that were refused because PostgreSQL could not hold them
 * @param emptied talents whose answers retired the last live interview they had, or the last of two or more live records
 * @param setAside talents whose answers were not written, as they would have done that
 */
public record Written(
        RowCounts rows,
        RetireGuard guard,
        Map<String, Integer> unknownFields,
        int duplicates,
        int replacedCharacters,
        int unstorable,
        Set<String> emptied,
        Set<String> setAside) {
    /** Nothing at all. */
    public static final Written NOTHING =
            new Written(RowCounts.NONE, RetireGuard.atStart(), Map.of(), 0, 0, 0, Set.of(), Set.of());

    public Written plus(Written other) {
        Map<String, Integer> fields = new TreeMap<>(unknownFields);
        other.unknownFields.forEach((path, count) -> fields.merge(path, count, Integer::sum));
        return new Written(
                rows.plus(other.rows),
                guard.plus(other.guard),
                fields,
                duplicates + other.duplicates,
                replacedCharacters + other.replacedCharacters,
                unstorable + other.unstorable,
                union(emptied, other.emptied),
                union(setAside, other.setAside));
    }

    Written withUnstorable(int answers) {
        return new Written(rows, guard, unknownFields, duplicates, replacedCharacters, answers, emptied, setAside);
    }

    Written withSetAside(Set<String> talents) {
        return new Written(rows, guard, unknownFields, duplicates, replacedCharacters, unstorable, emptied, talents);
    }

    public boolean hasSetAside(TalentId talent) {
        return setAside.contains(talent.value());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
