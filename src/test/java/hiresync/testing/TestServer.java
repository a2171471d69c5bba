package hiresync.testing;

import hiresync.sandbox.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Where the tests' PostgreSQL listens; started by one of the factories, stopped when the JVM ends. */
record TestServer(String host, int port, String username, String password) {
    private static final String IMAGE = "postgres:17-alpine";
    private static final String MAX_CONNECTIONS = "200";

    /** As the system property {@code tests.postgres} says: containers, embedded, or auto (the default). */
    static TestServer start() {
        String kind = System.getProperty("tests.postgres", "auto");
        return switch (kind) {
            case "containers" -> container();
            case "embedded" -> embedded();
            case "auto" -> containerOrEmbedded();
            default ->
                throw new IllegalArgumentException(
                        "tests.postgres is containers, embedded or auto, and not " + kind + ".");
        };
    }

    private static TestServer containerOrEmbedded() {
        try { // even the question may fail: to learn its own address it can need an image that is not to be had
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return embeddedBecause("no Docker engine answers");
            }
            return container();
        } catch (RuntimeException e) { // whatever kept the image from running, the tests can do without it
            return embeddedBecause("the image " + IMAGE + " does not start here or cannot be reached");
        }
    }

    private static TestServer embeddedBecause(String reason) {
        System.err.println("tests.postgres=auto: the tests use the embedded PostgreSQL, as " + reason + ".");
        return embedded();
    }

    @SuppressWarnings("resource") // stopped by the shutdown hook: all tests of this JVM share it
    private static TestServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse(IMAGE))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + MAX_CONNECTIONS);
        container.start();
        requireReachable(container);
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    /** It says itself when it is ready, but not whether its port can be reached: an engine may run somewhere else. */
    private static void requireReachable(PostgreSQLContainer container) {
        try {
            DriverManager.getConnection(container.getJdbcUrl(), container.getUsername(), container.getPassword())
                    .close();
        } catch (SQLException e) {
            container.stop();
            throw new IllegalStateException("the container runs, but is not reached at " + container.getHost(), e);
        }
    }

    /** The program's own, since it asks for a password as a real server does. */
    @SuppressWarnings("resource") // stopped by the shutdown hook: all tests of this JVM share it
    private static TestServer embedded() {
        try {
            EmbeddedServer server = EmbeddedServer.start(Files.createTempDirectory("hiresync-tests"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            int port = URI.create(server.url().substring("jdbc:".length())).getPort();
            return new TestServer("127.0.0.1", port, server.username(), server.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestDatabase named(String name) {
        return new TestDatabase("jdbc:postgresql://" + host + ":" + port + "/" + name, username, password, name);
    }
}
