package hiresync.warehouse;

import hiresync.connection.Connecting;
import hiresync.query.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** A connection of its own, on which the run lock is asked for, held and looked up. */
final class LockSession implements AutoCloseable {
    /** "hire", "sync" as ASCII: the two halves of the lock's key. */
    private static final int FIRST = 0x68697265;

    private static final int SECOND = 0x73796e63;
    private static final int LONGEST_NAME = 63;

    private final Connection connection;
    private final int number;

    private LockSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.number = number(connection);
    }

    /** @param name by which others see it */
    static LockSession open(DatabaseSettings database, String name) throws SQLException {
        Properties properties = properties(database);
        properties.setProperty(
                "ApplicationName", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        Connection connection = Connecting.to(database.jdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.named("session"));
            return new LockSession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Another connection of the same kind, in a transaction. */
    static Connection another(DatabaseSettings database) throws SQLException {
        Connection connection = Connecting.to(database.jdbcUrl(), properties(database));
        connection.setAutoCommit(false);
        return connection;
    }

    /** Nothing is prepared by name: what one session has prepared, the next one behind a proxy does not know. */
    private static Properties properties(DatabaseSettings database) {
        Properties properties = database.properties();
        properties.setProperty("prepareThreshold", "0");
        return properties;
    }

    /** As the server counted it when the connection was opened. */
    int number() {
        return number;
    }

    /** Whether the server still answers from the session that was opened. */
    boolean isSame() throws SQLException {
        return number(connection) == number;
    }

    static int number(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Takes the lock if it is free. */
    boolean takes() throws SQLException {
        return asked("SELECT pg_try_advisory_lock(?, ?)");
    }

    boolean holds() throws SQLException {
        return isSame() && asked(Sql.named("lock_held"));
    }

    Optional<RunLock.Holder> holder() throws SQLException {
        return holder(connection);
    }

    /** Empty also when whoever had the lock is just ending. */
    static Optional<RunLock.Holder> holder(Connection connection) throws SQLException {
        try (PreparedStatement statement = keyed(connection, Sql.named("lock_holder"));
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new RunLock.Holder(
                            row.getString("application_name"), Times.instant(row, "backend_start"), row.getInt("pid")))
                    : Optional.empty();
        }
    }

    private boolean asked(String question) throws SQLException {
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Whether it was still there or not. */
    void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // as it should be
        }
    }
}
