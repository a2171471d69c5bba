package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Sends replies, compressed where the client can read it and it pays; a client that has gone away is left alone. */
final class Courier {
    private static final int WORTH_COMPRESSING = 1024;

    private Courier() {}

    static void send(HttpExchange exchange, Reply reply) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            write(exchange, reply.status(), encoded(exchange, reply.body()));
        } catch (IOException clientHasGone) {
            // nobody to tell
        }
    }

    private static byte[] encoded(HttpExchange exchange, byte[] body) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip") || body.length <= WORTH_COMPRESSING) {
            return body;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        return gzip(body);
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        // to this server a length of 0 means "unknown"
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 2);
        try (OutputStream out = new FastGzip(zipped)) {
            out.write(body);
        }
        return zipped.toByteArray();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 4096);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
