package hiresync.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Carries bytes between two sockets, both ways, until one of them is closed; then it closes the other. */
final class Wire {
    private Wire() {}

    /** Returns at the end. */
    static void toPort(Socket client, int port) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread back = new Thread(() -> carry(server, client), "wire");
        back.setDaemon(true);
        back.start();
        carry(client, server);
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException oneSideHasGone) {
            // nobody to carry to
        }
    }
}
