package hiresync.bench;

import hiresync.sandbox.EmbeddedServer;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A migrated warehouse on a PostgreSQL of its own, as durable as a real one, its source table filled or empty. */
record BenchWarehouse(EmbeddedServer server) implements AutoCloseable {
    private static final String FILL =
            "INSERT INTO source.talent SELECT u.id, u.at::timestamptz FROM unnest(?::text[], ?::text[]) AS u (id, at)";

    private static final String FAILED = "SELECT count(*) FROM hire_ops.talent_sync WHERE status <> 'synced'";

    static BenchWarehouse with(World world, Path directory) throws IOException, SQLException {
        BenchWarehouse warehouse = empty(directory);
        try {
            warehouse.fill(world);
            return warehouse;
        } catch (SQLException | RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }

    static BenchWarehouse empty(Path directory) throws IOException {
        BenchWarehouse warehouse = new BenchWarehouse(EmbeddedServer.start(directory));
        try {
            new Migrations(warehouse.settings()).migrate();
            return warehouse;
        } catch (RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }

    DatabaseSettings settings() {
        return new DatabaseSettings(server.url(), server.username(), server.password());
    }

    Map<String, String> environment() {
        return Map.of(
                "WAREHOUSE_URL", server.url(),
                "WAREHOUSE_USERNAME", server.username(),
                "WAREHOUSE_PASSWORD", server.password());
    }

    /** Bytes of write-ahead log since it was made. */
    long wal() throws SQLException {
        try (Connection connection = connection();
                ResultSet row = connection.createStatement()
                        .executeQuery("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many talents could not be had. */
    long failed() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(FAILED)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void fill(World world) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(FILL)) {
            statement.setArray(1, connection.createArrayOf("text", array(world.ids())));
            statement.setArray(2, connection.createArrayOf("text", array(world.updates())));
            statement.executeUpdate();
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(server.url(), server.username(), server.password());
    }

    private static Object[] array(List<String> values) {
        return values.toArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
