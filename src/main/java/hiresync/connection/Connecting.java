package hiresync.connection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections to PostgreSQL. */
public final class Connecting {
    private Connecting() {}

    /**
     * Opens one.
     *
     * @throws NotConnected when it comes to none
     */
    public static Connection to(String jdbcUrl, Properties properties) throws SQLException {
        try {
            return DriverManager.getConnection(jdbcUrl, properties);
        } catch (SQLException e) {
            throw new NotConnected(jdbcUrl, e);
        }
    }
}
