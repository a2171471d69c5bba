package hiresync.warehouse;

import hiresync.query.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;

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

    private final Connection connection;
    private final int session;

    private RunLock(Connection connection, int session) {
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
            super(message, null, false, false);
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
        Properties properties = database.properties();
        properties.setProperty("ApplicationName", holder.length() > 63 ? holder.substring(0, 63) : holder);
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        try {
            int session = session(connection);
            if (!asked(connection, "SELECT pg_try_advisory_lock(?, ?)")) {
                throw new Held(holderOf(connection));
            }
            RunLock lock = new RunLock(connection, session);
            lock.ensureOwnSession(database);
            lock.ensureHeld();
            return lock;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
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
            throw new Lost("the connection that held the run lock was lost; nothing more is committed, run the same"
                    + " command again to resume");
        }
        throw pooled();
    }

    /** A pooling proxy with nothing else to do gives every connection the same session, until another one is busy. */
    private void ensureOwnSession(DatabaseSettings database) throws SQLException {
        try (Connection other = DriverManager.getConnection(database.jdbcUrl(), database.properties())) {
            other.setAutoCommit(false);
            boolean apart = session(other) != session && session(connection) == session;
            other.rollback();
            if (!apart) {
                throw pooled();
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

    private static String holderOf(Connection connection) throws SQLException {
        try (PreparedStatement statement = keyed(connection, Sql.named("lock_holder"));
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return "another run is just ending; start again in a moment";
            }
            Instant since = row.getTimestamp("backend_start").toInstant();
            return "another run is active: " + row.getString("application_name") + ", since " + since
                    + "; wait for its end";
        }
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
