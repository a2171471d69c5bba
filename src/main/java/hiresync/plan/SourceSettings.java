package hiresync.plan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where talent ids come from: {@code hiresync.source} in {@code config/application.yml}.
 *
 * @param url JDBC URL of another PostgreSQL database that has the table; null when the warehouse has it
 * @param table table or view, with its schema
 * @param idColumn holds the talent id; cast to text
 * @param updatedAtColumn when the source last saw the talent change; empty when it does not know
 */
public record SourceSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        String table,
        String idColumn,
        String updatedAtColumn) {
    private static final String NAME = "(\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern TABLE = Pattern.compile(NAME + "(\\." + NAME + "){0,2}");
    private static final Pattern COLUMN = Pattern.compile(NAME);

    public SourceSettings {
        if (url != null && !url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "SOURCE_URL must be a JDBC URL such as jdbc:postgresql://host:5432/database,"
                            + " or empty when the warehouse has the talents");
        }
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException(
                    "hiresync.source.table (SOURCE_TABLE) must be a table's name such as source.talent, but is "
                            + table);
        }
        if (!COLUMN.matcher(idColumn).matches()) {
            throw new IllegalArgumentException("hiresync.source.id-column must be a column's name, but is " + idColumn);
        }
        if (!updatedAtColumn.isEmpty() && !COLUMN.matcher(updatedAtColumn).matches()) {
            throw new IllegalArgumentException(
                    "hiresync.source.updated-at-column must be a column's name or empty, but is " + updatedAtColumn);
        }
    }

    /** Whether it is the table that {@code discover} and {@code import-talents} fill. */
    public boolean isWarehousesOwn() {
        return url == null
                && table.replace("\"", "").equalsIgnoreCase("source.talent")
                && idColumn.replace("\"", "").equalsIgnoreCase("talent_id");
    }

    /** The ids, their times, and that each stands there once, as three columns. */
    String query() {
        return "SELECT %s::text, %s::timestamptz, 1 FROM %s".formatted(idColumn, updatedAt(), table);
    }

    /** Each id with its latest time, and how often it stands there. Equal are only the same bytes. */
    String distinctQuery() {
        return "SELECT %s::text COLLATE \"C\", max(%s::timestamptz), count(*) FROM %s GROUP BY 1"
                .formatted(idColumn, updatedAt(), table);
    }

    private String updatedAt() {
        return updatedAtColumn.isEmpty() ? "NULL" : updatedAtColumn;
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "SourceSettings[table=" + table + "]";
    }
}
