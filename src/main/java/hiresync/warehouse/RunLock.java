package hiresync.warehouse;

import hiresync.query.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One run at a time per warehouse: a session-level advisory lock on a connection of its own, held throughout.
 *
 * <p>Behind a proxy that pools transactions such a lock is void, since two statements may meet two sessions; that is
 * noticed when the session's number changes.
 */
public final class RunLock implements AutoCloseable {
    /** "hire", "sync" as ASCII: the two halves of the lock's key. */
    private static final int FIRST = 0x68697265;

    private static final int SECOND = 0x73796e63;
    private static final int PROBES = 10;

    private final DatabaseSettings database;
    private final String holder;
    private Connection connection;
    private int session;

    private RunLock(DatabaseSettings database, String holder, Connection connection, int session) {
        this.database = database;
        this.holder = holder;
        this.connection = connection;
        this.session = session;
    }

    /** Another run is active. */
    public static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Held(String message) {
            super(message, null, false, false);
        }
    }

    /** The connection that held the lock is gone: nothing more may be committed. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String message) {
            this(message, null);
        }

        /** @param cause by which the connection was lost, so that it may pass; null when another run has the lock */
        Lost(String message, @Nullable SQLException cause) {
            super(message, cause, false, false);
        }
    }

    /** Such a lock is void here: nothing may be committed. */
    public static final class Unreliable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreliable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Takes the lock, or says who has it.
     *
     * @param holder how this run calls itself to the next one, such as {@code hiresync sync on host7 (pid 4711)}
     * @throws Held when another run is active
     * @throws Unreliable behind a proxy that pools transactions
     */
    public static RunLock take(DatabaseSettings database, String holder) throws SQLException {
        Connection connection = connect(database, holder);
        try {
            int session = session(connection);
            requireOwnSession(connection, session, database);
            if (!tried(connection)) {
                throw new Held(sentence(holder(connection)));
            }
            RunLock lock = new RunLock(database, holder, connection, session);
            lock.ensureHeld();
            return lock;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Takes the lock again when its connection was lost. Whoever goes on then must make sure that nobody had it meanwhile, see
     * {@link Runs#hold}.
     *
     * @throws Lost when another run has it now
     * @throws SQLException when it cannot be had yet
     */
    public void regain() throws SQLException {
        if (isHeld()) {
            return;
        }
        closeQuietly();
        Connection again = connect(database, holder);
        try {
            if (!tried(again)) {
                requireGhost(holder(again));
            }
            session = session(again);
            connection = again;
        } catch (SQLException | RuntimeException e) {
            again.close();
            throw e;
        }
    }

    private boolean isHeld() {
        try {
            return session(connection) == session && asked(connection, Sql.named("lock_held"));
        } catch (SQLException e) {
            return false;
        }
    }

    /** The server may not have noticed yet that our own connection is gone. */
    private void requireGhost(@Nullable Holder other) throws SQLException {
        if (other == null || other.session() == session) {
            throw new SQLException("the lost connection still holds the run lock", "08006");
        }
        throw new Lost("the connection that held the run lock was lost, and " + sentence(other)
                + "; nothing more is committed, then run the same command again to resume");
    }

    /**
     * Asks the server, on the lock's own connection.
     *
     * @throws Lost when its connection is gone, so that nothing more may be committed
     * @throws Unreliable when another session answers than the one that took the lock
     */
    public void ensureHeld() {
        try {
            if (session(connection) == session && asked(connection, Sql.named("lock_held"))) {
                return;
            }
        } catch (SQLException e) {
            throw new Lost(
                    "the connection that held the run lock was lost; nothing more is committed, run the same command again"
                            + " to resume",
                    e);
        }
        throw pooled();
    }

    /**
     * Asks before the lock is taken, as a proxy would keep it when we are gone. One with nothing else to do gives every connection
     * the same session, a busy one gives a connection another session each time.
     */
    private static void requireOwnSession(Connection connection, int session, DatabaseSettings database)
            throws SQLException {
        try (Connection other = DriverManager.getConnection(database.jdbcUrl(), properties(database))) {
            other.setAutoCommit(false);
            for (int i = 0; i < PROBES; i++) {
                boolean apart = session(other) != session && session(connection) == session;
                other.rollback();
                if (!apart) {
                    throw pooled();
                }
            }
        }
    }

    private static Unreliable pooled() {
        return new Unreliable("the run lock does not hold: WAREHOUSE_URL seems to lead through a proxy that pools"
                + " transactions; give the address of PostgreSQL itself, or of a pool per session");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // as it should be
        }
    }

    private static Connection connect(DatabaseSettings database, String holder) throws SQLException {
        Properties properties = properties(database);
        properties.setProperty("ApplicationName", holder.length() > 63 ? holder.substring(0, 63) : holder);
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.named("session"));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Nothing is prepared by name: what one session has prepared, the next one behind a proxy does not know. */
    private static Properties properties(DatabaseSettings database) {
        Properties properties = database.properties();
        properties.setProperty("prepareThreshold", "0");
        return properties;
    }

    private static boolean tried(Connection connection) throws SQLException {
        return asked(connection, "SELECT pg_try_advisory_lock(?, ?)");
    }

    /**
     * Who has the lock.
     *
     * @param name how it calls itself; null when the server does not tell this user
     * @param since when it began; null likewise
     * @param session the number of its connection
     */
    public record Holder(@Nullable String name, @Nullable Instant since, int session) {
        public String inWords() {
            return (name == null ? "a session of another user, number " + session : name)
                    + (since == null ? "" : ", since " + since);
        }
    }

    /** Who has the lock now, without taking it. */
    public static Optional<Holder> holder(DataSource warehouse) {
        return Objects.requireNonNull(new JdbcTemplate(warehouse)
                .execute((ConnectionCallback<Optional<Holder>>) connection -> Optional.ofNullable(holder(connection))));
    }

    /** Null when whoever had the lock is just ending. */
    private static @Nullable Holder holder(Connection connection) throws SQLException {
        try (PreparedStatement statement = keyed(connection, Sql.named("lock_holder"));
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new Holder(
                            row.getString("application_name"), Times.instant(row, "backend_start"), row.getInt("pid"))
                    : null;
        }
    }

    private static String sentence(@Nullable Holder holder) {
        return holder == null
                ? "another run is just ending; start again in a moment"
                : "another run is active: " + holder.inWords() + "; wait for its end";
    }

    private static int session(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = keyed(connection, question);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static PreparedStatement keyed(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setInt(1, FIRST);
        statement.setInt(2, SECOND);
        return statement;
    }
}
