package hiresync.feishu;

import hiresync.response.ResponseBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and parses the bodies of answers in bounded memory: each up to a limit of decoded bytes, the large ones among
 * them within a budget that they share.
 */
final class Bodies {
    /** Nearly every answer is smaller; those need no share of the budget. */
    private static final int SMALL = 64 * 1024;

    private final InstantSource clock;
    private final int limit;
    private final Semaphore budget;

    Bodies(InstantSource clock, int limit, int budget) {
        this.clock = clock;
        this.limit = limit;
        this.budget = new Semaphore(budget, true);
    }

    /** Leaves the rest of a body over the limit unread; the connection is then closed. */
    Answer read(HttpResponse<InputStream> response) {
        try (InputStream raw = response.body();
                InputStream body = decoded(response, raw)) {
            byte[] start = body.readNBytes(Math.min(SMALL, limit) + 1);
            return start.length <= Math.min(SMALL, limit) ? given(response, start) : large(response, start, body);
        } catch (IOException e) {
            return given(response, new ResponseBody.Unreadable(), null);
        }
    }

    /** Takes room for the largest body at once: taken piece by piece, many could wait for each other. */
    private Answer large(HttpResponse<?> response, byte[] start, InputStream rest) throws IOException {
        budget.acquireUninterruptibly(limit);
        try (InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), rest)) {
            byte[] bytes = whole.readNBytes(limit + 1);
            return bytes.length <= limit
                    ? given(response, bytes)
                    : given(response, new ResponseBody.Excessive("is larger than " + limit + " bytes"), null);
        } finally {
            budget.release(limit);
        }
    }

    private Answer given(HttpResponse<?> response, byte[] bytes) {
        return given(response, ResponseBody.parse(bytes), bytes);
    }

    private Answer given(HttpResponse<?> response, ResponseBody body, byte @Nullable [] bytes) {
        String logId = body instanceof ResponseBody.Envelope envelope ? envelope.logId() : null;
        return new Answer.Given(
                response.statusCode(),
                body,
                bytes,
                clock.instant(),
                Headers.logId(response.headers(), logId),
                Headers.reset(response.headers()));
    }

    private static InputStream decoded(HttpResponse<?> response, InputStream raw) throws IOException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            default -> throw new IOException("an encoding that was not asked for");
        };
    }
}
