package hiresync.warehouse;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one chunk did.
 *
 * @param guard live rows covered and retired by it
 * @param unknownFields JSON paths that no column takes, and how often they occurred
 * @param duplicates rows that stood in an answer more than once
 * @param replacedCharacters characters that PostgreSQL cannot hold, now U+FFFD
 * @param unstorable answers that were refused because PostgreSQL could not hold them
 */
public record Written(
        RowCounts rows,
        RetireGuard guard,
        Map<String, Integer> unknownFields,
        int duplicates,
        int replacedCharacters,
        int unstorable) {
    /** Nothing at all. */
    public static final Written NOTHING = new Written(RowCounts.NONE, RetireGuard.atStart(), Map.of(), 0, 0, 0);

    Written plus(Written other) {
        Map<String, Integer> fields = new TreeMap<>(unknownFields);
        other.unknownFields.forEach((path, count) -> fields.merge(path, count, Integer::sum));
        return new Written(
                rows.plus(other.rows),
                guard.plus(other.guard),
                fields,
                duplicates + other.duplicates,
                replacedCharacters + other.replacedCharacters,
                unstorable + other.unstorable);
    }

    Written withUnstorable(int answers) {
        return new Written(rows, guard, unknownFields, duplicates, replacedCharacters, answers);
    }
}
