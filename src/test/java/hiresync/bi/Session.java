package hiresync.bi;

import hiresync.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** One analyst's transaction, with Shanghai's clock and perhaps a role. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;

    private Session(TestDatabase database) throws SQLException {
        this.connection = database.dataSource().getConnection();
        this.statement = connection.createStatement();
        connection.setAutoCommit(false);
        statement.execute("SET TIME ZONE 'Asia/Shanghai'");
    }

    static Session at(TestDatabase database) throws SQLException {
        return new Session(database);
    }

    static Session of(String role, TestDatabase database) throws SQLException {
        Session session = at(database);
        session.statement.execute("SET ROLE " + role);
        return session;
    }

    OffsetDateTime now() throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    /** The rows as lines, an empty cell for NULL. */
    List<String> lines(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    /** The SQLSTATE in which statements end. */
    String state(String statements) throws SQLException {
        try {
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
            return "00000";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String cell = row.getString(column);
            cells.add(cell == null ? "" : cell);
        }
        return String.join(" | ", cells);
    }
}
