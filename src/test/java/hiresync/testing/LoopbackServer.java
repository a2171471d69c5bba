package hiresync.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Plain sockets on loopback, each handled on a thread of its own: for what no HTTP server does. */
public final class LoopbackServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final CountDownLatch nobodyComes = new CountDownLatch(1);

    /** Deals with one connection; it stays open unless this closes it. */
    public interface Handler {
        void handle(Socket socket) throws IOException;
    }

    public LoopbackServer(Handler handler) throws IOException {
        this(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), handler);
    }

    LoopbackServer(ServerSocket server, Handler handler) {
        this.server = server;
        threads.execute(() -> accept(handler));
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many have come. */
    public int connections() {
        return connections.size();
    }

    private void accept(Handler handler) {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.add(socket);
                if (server.isClosed()) {
                    closeQuietly(socket); // it came as close() went by, or somebody would wait for it for ever
                }
                threads.execute(() -> handle(handler, socket));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // nobody else comes
        } finally {
            nobodyComes.countDown();
        }
    }

    private static void handle(Handler handler, Socket socket) {
        try {
            handler.handle(socket);
        } catch (IOException theClientHasGone) {
            // nobody to answer
        }
    }

    /** Nobody can connect any more; whoever has stays connected. */
    void stopListening() {
        closeQuietly(server);
        try {
            nobodyComes.await(); // the system lets them come as long as somebody is still waiting for them
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopListening();
        connections.forEach(LoopbackServer::closeQuietly);
        threads.shutdownNow();
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            // as it should be
        }
    }
}
