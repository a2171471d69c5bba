package hiresync.reliability;

import hiresync.sandbox.EmbeddedServer;
import hiresync.testing.PostgresProxy;
import hiresync.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A PostgreSQL server that a test may stop and start, always at the same address. */
final class OwnServer implements AutoCloseable {
    private final Path directory;
    private final PostgresProxy address;
    private EmbeddedServer server;

    OwnServer(Path directory) throws IOException {
        this.directory = directory;
        this.server = EmbeddedServer.start(directory);
        this.address = new PostgresProxy("127.0.0.1", port());
    }

    TestDatabase database() {
        TestDatabase direct = new TestDatabase(server.url(), server.username(), server.password(), "hiresync");
        return new TestDatabase(address.url(direct), direct.username(), direct.password(), direct.name());
    }

    /** Without waiting for its clients. */
    void stop() throws IOException {
        server.close();
    }

    /** On what it holds. */
    void start() {
        server = EmbeddedServer.start(directory);
        address.leadTo("127.0.0.1", port());
    }

    private int port() {
        return URI.create(server.url().substring("jdbc:".length())).getPort();
    }

    @Override
    public void close() throws IOException {
        address.close();
        server.close();
    }
}
