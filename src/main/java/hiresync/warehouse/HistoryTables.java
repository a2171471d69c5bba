package hiresync.warehouse;

import hiresync.mapping.Tables;
import java.util.List;

/** The tables of schema {@code hire_history}, one for each fact table: what their rows were before, with all their columns. */
final class HistoryTables {
    private HistoryTables() {}

    static List<String> names() {
        return Tables.FACTS.stream()
                .map(table -> "hire_history." + table.name())
                .toList();
    }

    /** Parameters: talents, and the same again. Also what a row of theirs was while it was another talent's. */
    static String erase(String table) {
        String key = table.endsWith(".application") ? "application_id" : "interview_id";
        String facts = key.equals("application_id") ? "hire.application" : "hire.interview";
        return """
                DELETE FROM %1$s WHERE version_id IN (
                  SELECT version_id FROM %1$s WHERE talent_id = ANY (?::text[])
                  UNION
                  SELECT v.version_id FROM %1$s v JOIN %3$s f USING (%2$s) WHERE f.talent_id = ANY (?::text[]))
                """.formatted(table, key, facts);
    }

    /** Parameter: a time. */
    static String old(String table) {
        return "SELECT count(*) FROM " + table + " WHERE valid_to < ?::timestamptz";
    }

    /** Parameters: a time and so many at the most. */
    static String purge(String table) {
        return "DELETE FROM %1$s WHERE version_id IN (SELECT version_id FROM %1$s WHERE valid_to < ?::timestamptz LIMIT ?)"
                .formatted(table);
    }
}
