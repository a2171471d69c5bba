package hiresync.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What can become of a call on its way. */
public enum Misfortune {
    SYSTEM_ERROR("HTTP 500 with code 1002001"),
    BAD_GATEWAY("HTTP 502 with a page"),
    BARE_500("HTTP 500 with {}"),
    BARE_200("HTTP 200 with {}"),
    EMPTY_200("HTTP 200 with nothing"),
    TRUNCATED("a body that breaks off"),
    RESET("a reset amid the answer"),
    STALLED("silence"),
    ENDLESS("a body of 100 MB"),
    THROTTLED("HTTP 429 with code 99991400"),
    TOKEN_INVALID("code 99991663");

    private static final String JSON = "Content-Type: application/json; charset=utf-8\r\n";
    private static final String THROTTLE = "x-ogw-ratelimit-limit: 50\r\nx-ogw-ratelimit-reset: 1\r\n";
    private static final int BLOCK = 1_000_000;
    private static final int BLOCKS = 100;

    private final String description;

    Misfortune(String description) {
        this.description = description;
    }

    /** Gives the client this in place of the answer; the connection stays open where HTTP allows it. */
    void befall(Socket client, HttpMessage answer) throws IOException {
        switch (this) {
            case SYSTEM_ERROR -> answer(client, "500 Internal Server Error", JSON, "{\"code\":1002001}");
            case BAD_GATEWAY ->
                answer(
                        client,
                        "502 Bad Gateway",
                        "Content-Type: text/html\r\n",
                        "<html><h1>502 Bad Gateway</h1></html>");
            case BARE_500 -> answer(client, "500 Internal Server Error", JSON, "{}");
            case BARE_200 -> answer(client, "200 OK", JSON, "{}");
            case EMPTY_200 -> answer(client, "200 OK", "", "");
            case TRUNCATED -> {
                answer.half().send(client);
                client.close();
            }
            case RESET -> {
                answer.half().send(client);
                reset(client);
            }
            case STALLED -> HttpLines.awaitClose(client);
            case ENDLESS -> hundredMegabytes(client);
            case THROTTLED ->
                answer(
                        client,
                        "429 Too Many Requests",
                        JSON + THROTTLE,
                        "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}");
            case TOKEN_INVALID -> answer(client, "400 Bad Request", JSON, "{\"code\":99991663}");
        }
    }

    /** Closes a connection so that the other side meets a reset, even where something lies unread. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void answer(Socket client, String status, String headers, String body) throws IOException {
        HttpLines.send(
                client,
                "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Valid to its end: whoever takes it whole finds nothing wrong. */
    private static void hundredMegabytes(Socket client) throws IOException {
        String begin = "{\"code\":0,\"data\":{\"items\":[";
        String end = "]}}";
        long length = (long) BLOCKS * BLOCK + begin.length() + end.length();
        byte[] spaces = new byte[BLOCK];
        Arrays.fill(spaces, (byte) ' ');
        HttpLines.send(client, "HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: " + length + "\r\n\r\n" + begin);
        OutputStream out = client.getOutputStream();
        for (int i = 0; i < BLOCKS; i++) {
            out.write(spaces);
        }
        out.write(end.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public String toString() {
        return description;
    }
}
