package hiresync.testing;

import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Puts TLS in front of a plain server on loopback. */
public final class TlsFront implements AutoCloseable {
    private final LoopbackServer server;

    /** @param port of the plain server */
    public TlsFront(SSLContext key, int port) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                key.getServerSocketFactory().createServerSocket(0, 64, InetAddress.getLoopbackAddress());
        server = new LoopbackServer(socket, client -> Wire.toPort(client, port));
    }

    public int port() {
        return server.port();
    }

    public int connections() {
        return server.connections();
    }

    @Override
    public void close() {
        server.close();
    }
}
