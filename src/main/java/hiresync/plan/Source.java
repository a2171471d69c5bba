package hiresync.plan;

import hiresync.connection.Connecting;
import hiresync.connection.NotConnected;
import hiresync.query.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the talents of the source, each once, into the temporary table {@code source_talent} of the planning transaction. */
final class Source {
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_SCHEMA = "3F000";
    private static final String UNDEFINED_COLUMN = "42703";
    private static final String NOT_ALLOWED = "42501";
    private static final String NO_TIME = "42846";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_LOGIN = "28000";
    private static final String NO_PASSWORD = "08004";
    private static final String CANCELLED = "57014";

    private static final String NOBODY = Sql.named("source_nobody");

    private final SourceSettings settings;

    Source(SourceSettings settings) {
        this.settings = settings;
    }

    /** The number of null and blank ids, which are left out. */
    int copyInto(JdbcTemplate warehouse) {
        warehouse.execute("CREATE TEMPORARY TABLE source_talent (talent_id text, updated_at timestamptz, times bigint)"
                + " ON COMMIT DROP");
        warehouse.execute((Connection connection) -> {
            fill(connection);
            return true;
        });
        String takeOut = Sql.named("source_blank").formatted(NOBODY);
        int skipped = Objects.requireNonNull(warehouse.queryForObject(takeOut, Integer.class));
        warehouse.execute("ANALYZE source_talent");
        return skipped;
    }

    private void fill(Connection warehouse) throws SQLException {
        if (settings.url() == null) {
            try (var statement = warehouse.createStatement()) {
                statement.executeUpdate("INSERT INTO source_talent " + query(warehouse));
            } catch (SQLException e) {
                throw explained(e);
            }
            return;
        }
        try (Connection other = open(settings.url())) {
            pipe(other, warehouse);
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    /**
     * What {@link #copyInto} would find, without copying it.
     *
     * @param seconds for each of two questions at the most; whoever is not counted by then is not counted
     */
    SourceSight look(@Nullable Connection warehouse, int seconds) {
        try {
            if (warehouse != null && settings.url() == null) {
                return seen(warehouse, seconds);
            }
            try (Connection other = open(Objects.requireNonNull(settings.url()))) {
                return seen(other, seconds);
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    private SourceSight seen(Connection there, int seconds) throws SQLException {
        String one = null;
        try (Statement statement = there.createStatement()) {
            statement.setQueryTimeout(seconds);
            try (ResultSet row = statement.executeQuery(Sql.named("source_one").formatted(settings.query(), NOBODY))) {
                one = row.next() ? row.getString(1) : null;
            }
            try (ResultSet row =
                    statement.executeQuery(Sql.named("source_count").formatted(query(there), NOBODY))) {
                row.next();
                return new SourceSight(row.getLong("ids"), row.getLong("skipped"), one);
            }
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                return new SourceSight(null, 0, one);
            }
            throw e;
        }
    }

    private Connection open(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "hiresync source");
        properties.setProperty("readOnly", "true");
        if (settings.username() != null) {
            properties.setProperty("user", settings.username());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        return Connecting.to(url, properties);
    }

    /** Makes distinct only what may not be so: that takes three times as long as copying it. */
    private String query(Connection there) throws SQLException {
        try (var statement = there.prepareStatement(Sql.named("source_unique"))) {
            statement.setString(1, settings.table());
            statement.setString(2, settings.idColumn());
            try (var unique = statement.executeQuery()) {
                return unique.next() && unique.getBoolean(1) ? settings.query() : settings.distinctQuery();
            }
        }
    }

    /** Streams from one server to the other; no more than a buffer is held. */
    private void pipe(Connection from, Connection to) throws SQLException {
        CopyOut out = from.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query(from) + ") TO STDOUT");
        CopyIn in = to.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY source_talent FROM STDIN");
        try {
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                in.writeToCopy(row, 0, row.length);
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** What may be otherwise in a moment is no wrong setting. */
    private static boolean isPassing(String state) {
        return (state.startsWith("08") && !state.equals(NO_PASSWORD))
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40");
    }

    private RuntimeException explained(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String where = settings.url() == null ? "the warehouse" : "the source database (SOURCE_URL)";
        String why = NotConnected.under(e).orElse("SQLSTATE " + state);
        if (isPassing(state)) {
            return new SourceUnreachable("the talents could not be read from " + where + " (" + why
                    + "); check the server, then run the same command again");
        }
        return new SourceUnusable(
                switch (state) {
                    case UNDEFINED_TABLE, UNDEFINED_SCHEMA ->
                        "the source table " + settings.table()
                                + " does not exist in " + where
                                + "; create it, or name another with SOURCE_TABLE (hiresync.source.table)";
                    case UNDEFINED_COLUMN ->
                        "the source table " + settings.table() + " lacks the column "
                                + settings.idColumn()
                                + (settings.updatedAtColumn().isEmpty() ? "" : " or " + settings.updatedAtColumn())
                                + "; name its columns with hiresync.source.id-column and hiresync.source.updated-at-column";
                    case NOT_ALLOWED ->
                        "the user of " + where + " may not read the source table " + settings.table()
                                + "; grant it USAGE on the schema and SELECT on the table";
                    case WRONG_PASSWORD, NO_LOGIN, NO_PASSWORD ->
                        where + " refused the login (" + why + "); check SOURCE_USERNAME and SOURCE_PASSWORD (or"
                                + " SOURCE_PASSWORD_FILE), and the server's pg_hba.conf";
                    case NO_TIME ->
                        "the column " + settings.updatedAtColumn() + " of the source table " + settings.table()
                                + " is no time; name another with hiresync.source.updated-at-column";
                    default ->
                        "the source table " + settings.table() + " in " + where + " could not be read (" + why + ")";
                });
    }
}
