package hiresync.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request or an answer as it came, to the byte; its body has the length that it says.
 *
 * @param head line and headers, with the empty line after them
 */
record HttpMessage(String head, byte[] body) {
    private static final Pattern LENGTH =
            Pattern.compile("^content-length:\\s*(\\d+)\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** The next one; its head is empty when the other side has gone. */
    static HttpMessage read(Socket socket) throws IOException {
        String head = HttpLines.request(socket);
        Matcher length = LENGTH.matcher(head);
        InputStream in = socket.getInputStream();
        return new HttpMessage(head, length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0]);
    }

    boolean isEnd() {
        return head.isEmpty();
    }

    void send(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    /** The same head, and half of what it announces. */
    HttpMessage half() {
        return new HttpMessage(head, Arrays.copyOf(body, body.length / 2));
    }
}
