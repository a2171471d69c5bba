package hiresync.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A company's proxy on loopback: opens a way (CONNECT) to one port, whichever host it is asked for. */
public final class ConnectProxy implements AutoCloseable {
    /** The hosts and ports to which it has opened a way, in order. */
    public final List<String> opened = new CopyOnWriteArrayList<>();

    /** So many it has sent away for want of a login. */
    public final List<String> turnedAway = new CopyOnWriteArrayList<>();

    private final Queue<LoopbackServer.Handler> script = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server;
    private final int target;
    private volatile String login = "";

    public ConnectProxy(int target) throws IOException {
        this.target = target;
        this.server = new LoopbackServer(this::serve);
    }

    /** From now on it asks for this login. */
    public ConnectProxy asking(String user, String password) {
        byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        login = "Basic " + Base64.getEncoder().encodeToString(plain);
        return this;
    }

    /** Deals so with the next who ask, before it serves as usual. */
    public ConnectProxy then(LoopbackServer.Handler... handlers) {
        script.addAll(List.of(handlers));
        return this;
    }

    public int port() {
        return server.port();
    }

    /** Like {@code http://127.0.0.1:3128}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    private void serve(Socket client) throws IOException {
        for (String head = HttpLines.request(client); !head.isEmpty(); head = HttpLines.request(client)) {
            String host = head.split(" ", 3)[1];
            LoopbackServer.Handler next = script.poll();
            if (next != null) {
                next.handle(client);
            } else if (head.contains("Proxy-Authorization: " + login + "\r\n") || login.isEmpty()) {
                opened.add(host);
                HttpLines.send(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                Wire.toPort(client, target);
                return;
            } else {
                turnedAway.add(host);
                HttpLines.send(
                        client,
                        "HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"staff\"\r\nContent-Length: 0\r\n\r\n");
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
