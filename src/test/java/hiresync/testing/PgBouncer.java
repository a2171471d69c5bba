package hiresync.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A real PgBouncer before a database. Where none is installed the test that asks for it is skipped, unless the system
 * property {@code tests.pgbouncer} is {@code required}.
 */
public final class PgBouncer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final String url;

    private PgBouncer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts one, which serves at once.
     *
     * @param mode {@code session} or {@code transaction}
     */
    public static PgBouncer start(Path directory, TestDatabase database, String mode) throws IOException {
        String program = program();
        URI server = URI.create(database.url().substring("jdbc:".length()));
        int port = freePort();
        Path settings = Files.createTempFile(directory, "pgbouncer", ".ini");
        Files.writeString(settings, """
                [databases]
                pooled = host=%s port=%d dbname=%s user=%s password=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        server.getHost(),
                        server.getPort(),
                        database.name(),
                        database.username(),
                        database.password(),
                        port,
                        mode));
        List<String> command = new ArrayList<>(List.of(program));
        if (System.getProperty("user.name").equals("root")) { // as which it refuses to run
            command.addAll(List.of("-u", "nobody"));
            Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        command.add(settings.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("pgbouncer.log").toFile())
                .start();
        PgBouncer bouncer = new PgBouncer(process, "jdbc:postgresql://127.0.0.1:" + port + "/pooled");
        await().atMost(PATIENCE).until(() -> answers(port));
        return bouncer;
    }

    private static String program() {
        String found = Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(path -> Path.of(path, "pgbouncer"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        if (found.isEmpty() && System.getProperty("tests.pgbouncer", "").equals("required")) {
            throw new IllegalStateException("pgbouncer is not installed");
        }
        assumeTrue(!found.isEmpty(), "pgbouncer is not installed here: nothing is shown about pooling proxies");
        return found;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The JDBC URL of the database by way of it. */
    public String url() {
        return url;
    }

    /** Others who use it meanwhile. */
    public Traffic traffic(int clients) {
        return new Traffic(clients);
    }

    /** Clients that begin one transaction after another, each of some milliseconds. */
    public final class Traffic implements AutoCloseable {
        private final AtomicLong transactions = new AtomicLong();
        private final List<Thread> clients = new ArrayList<>();
        private volatile boolean over;

        private Traffic(int count) {
            for (int i = 0; i < count; i++) {
                Thread client = new Thread(this::work, "traffic-" + i);
                client.setDaemon(true);
                client.start();
                clients.add(client);
            }
        }

        private void work() {
            try (Connection connection = DriverManager.getConnection(url + "?prepareThreshold=0", "anybody", "");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                while (!over) {
                    statement.execute("SELECT pg_sleep(0.003 * random())");
                    connection.commit();
                    transactions.incrementAndGet();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** So many so far. */
        public long transactions() {
            return transactions.get();
        }

        @Override
        public void close() {
            over = true;
            clients.forEach(client -> await().atMost(PATIENCE).until(() -> !client.isAlive()));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
