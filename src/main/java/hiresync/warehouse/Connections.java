package hiresync.warehouse;

import hiresync.connection.Connecting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** New connections to a database, each time; one that cannot be opened says why. */
final class Connections extends AbstractDataSource {
    private final String jdbcUrl;
    private final Properties properties;

    Connections(String jdbcUrl, Properties properties) {
        this.jdbcUrl = jdbcUrl;
        this.properties = properties;
        properties.setProperty("ApplicationName", "hiresync");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Connecting.to(jdbcUrl, properties);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the login stands in the settings");
    }

    /** A pool's own; that of the settings holds. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
