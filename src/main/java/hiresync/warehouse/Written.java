package hiresync.warehouse;

import java.util.Map;

/**
 * What one chunk did.
 *
 * @param guard live rows covered and retired by it
 * @param unknownFields JSON paths that no column takes, and how often they occurred
 * @param duplicates rows that stood in an answer more than once
 */
public record Written(
        RowCounts rows,
        RetireGuard guard,
        Map<String, Integer> unknownFields,
        int duplicates,
        int replacedCharacters) {}
