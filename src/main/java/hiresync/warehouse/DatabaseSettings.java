package hiresync.warehouse;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How a PostgreSQL database is reached. Shows no password. */
public record DatabaseSettings(
        String jdbcUrl, @Nullable String username, @Nullable String password) {
    private static final String CONNECT_SECONDS = "10";
    /** A server that takes a connection and lets nobody in. */
    private static final String LOGIN_SECONDS = "30";
    /** A server that says nothing for so long is lost; planning for a million talents takes seconds. */
    private static final String ANSWER_SECONDS = "1800";

    public DatabaseSettings {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("WAREHOUSE_URL must be a JDBC URL such as"
                    + " jdbc:postgresql://host:5432/database, or embedded:DIR");
        }
    }

    /** Connection properties; messages of the server come without details, which could quote personal data. */
    public Properties properties() {
        Properties properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        properties.setProperty("socketTimeout", ANSWER_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + jdbcUrl.replaceAll("\\?.*", "") + ", " + username + "]";
    }
}
