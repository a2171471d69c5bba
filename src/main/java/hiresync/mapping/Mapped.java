package hiresync.mapping;

import hiresync.talent.TalentId;
import java.util.List;
import java.util.Map;

/**
 * The rows of one complete answer.
 *
 * @param rows for every table of {@link Tables}, possibly none
 * @param interviewIds the interviews listed, in the order of the answer
 * @param unknownFields JSON paths that no column takes, and how often each occurred
 * @param duplicates rows that stood in the answer more than once
 * @param replacedCharacters characters that PostgreSQL cannot hold, now U+FFFD
 */
public record Mapped(
        TalentId talent,
        Map<Table, Rows> rows,
        List<String> interviewIds,
        Map<String, Integer> unknownFields,
        int duplicates,
        int replacedCharacters) {

    public Rows rows(Table table) {
        return rows.getOrDefault(table, new Rows(table));
    }
}
