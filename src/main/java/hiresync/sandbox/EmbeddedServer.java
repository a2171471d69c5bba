package hiresync.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server that lives with this program and keeps its data, for {@code demo} and
 * {@code WAREHOUSE_URL=embedded:DIR}: on the loopback address only, with a password of its own, commits durable.
 * Whoever starts it closes it, in a shutdown hook too: by itself it does not stop when the program is told to end, so
 * that the last transaction can still be committed.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final String DATABASE = "hiresync";

    private final EmbeddedDirectory directory;
    private final EmbeddedLock lock;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(EmbeddedDirectory directory, EmbeddedLock lock, EmbeddedPostgres postgres, String password) {
        this.directory = directory;
        this.lock = lock;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts on what the directory holds, and on an empty database the first time (about 5 s, later 1 s). A server that
     * a killed program left running there is stopped first.
     *
     * @throws EmbeddedServerException when it cannot: one sentence for the operator
     */
    public static EmbeddedServer start(Path path) {
        EmbeddedDirectory directory = EmbeddedDirectory.at(path);
        try {
            EmbeddedLock lock = EmbeddedLock.take(directory);
            try {
                return start(directory, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("The start of the embedded PostgreSQL was interrupted.", e);
        } catch (EmbeddedServerException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new EmbeddedServerException(
                    "The embedded PostgreSQL in " + directory.path() + " does not start; " + directory.log()
                            + " says why.",
                    e);
        }
    }

    private static EmbeddedServer start(EmbeddedDirectory directory, EmbeddedLock lock)
            throws IOException, InterruptedException {
        EmbeddedOrphan orphan = new EmbeddedOrphan(directory.data());
        orphan.stop();
        directory.prepare(EmbeddedSettings.MAJOR);
        try {
            String password = directory.password();
            EmbeddedPostgres postgres = EmbeddedSettings.of(directory, password).start();
            EmbeddedServer server = new EmbeddedServer(directory, lock, postgres, password);
            server.createDatabase();
            directory.started();
            return server;
        } catch (IOException | RuntimeException e) {
            orphan.stop();
            throw e;
        }
    }

    /** Whether a server has its data there, though the first start may have been broken off. */
    public static boolean isMade(Path directory) {
        return Files.isDirectory(new EmbeddedDirectory(directory).data());
    }

    /** JDBC URL of the database {@code hiresync}, without user and password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
    }

    public String username() {
        return EmbeddedSettings.USERNAME;
    }

    public String password() {
        return password;
    }

    /** Stops the server without waiting for its clients; the data stays. */
    @Override
    public void close() throws IOException {
        try (lock) {
            postgres.close();
        }
    }

    @Override
    public String toString() {
        return "embedded PostgreSQL in " + directory.path();
    }

    private void createDatabase() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
