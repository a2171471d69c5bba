package hiresync.feishu;

import hiresync.response.ResponseBody;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and parses the bodies of answers in bounded memory: each up to a limit of decoded bytes, the large ones among
 * them in a room that they share.
 */
final class Bodies {
    /** Nearly every answer is smaller; those need no share of the budget. */
    private static final int SMALL = 64 * 1024;

    private static final Set<Verdict> SETTLING = EnumSet.of(Verdict.ACCEPTED, Verdict.REFUSED, Verdict.GONE);

    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);

    private final InstantSource clock;
    private final int limit;
    private final Room room;

    Bodies(InstantSource clock, int limit, int budget) {
        this.clock = clock;
        this.limit = limit;
        this.room = new Room(budget, limit);
    }

    /**
     * Reads a body to its end, so that its connection can be used again, or gives the connection up.
     *
     * @param deadline of the call, which knows nothing of waits for room
     * @param giveUp closes the connection, unless the body was read to its end
     */
    Answer read(ClassicHttpResponse response, Deadline deadline, Runnable giveUp) {
        if (response.getEntity() == null) {
            return given(response, new byte[0]);
        }
        try {
            InputStream raw = response.getEntity().getContent();
            InputStream body = decoded(response, raw);
            try {
                return whole(response, deadline, body, raw);
            } finally {
                giveUp.run();
                close(body);
            }
        } catch (IOException e) {
            giveUp.run();
            return given(response, new ResponseBody.Unreadable(), null);
        }
    }

    private Answer whole(HttpResponse response, Deadline deadline, InputStream body, InputStream raw)
            throws IOException {
        byte[] start = body.readNBytes(Math.min(SMALL, limit) + 1);
        Answer.Given answer = start.length <= Math.min(SMALL, limit)
                ? given(response, start)
                : large(response, deadline, start, body);
        if (answer.bytes() != null && raw.read() >= 0) {
            LOG.debug("a body went on after its end");
        }
        return answer;
    }

    /** The calling thread has made of the last body it read what it needs. */
    void done() {
        room.leave();
    }

    /** An answer that settles a call keeps its room until it is done with; after another one a call may follow. */
    private Answer.Given large(HttpResponse response, Deadline deadline, byte[] start, InputStream rest)
            throws IOException {
        deadline.standStillDuring(room::enter);
        boolean stays = false;
        try {
            byte[] bytes =
                    new SequenceInputStream(new ByteArrayInputStream(start), unclosed(rest)).readNBytes(limit + 1);
            Answer.Given answer = bytes.length <= limit
                    ? given(response, bytes)
                    : given(response, new ResponseBody.Excessive("is larger than " + limit + " bytes"), null);
            stays = SETTLING.contains(answer.verdict());
            return answer;
        } finally {
            if (!stays) {
                room.leave();
            }
        }
    }

    private static InputStream unclosed(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public void close() {
                // whoever opened it will
            }
        };
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("closing a body failed", e); // of a connection that was given up
        }
    }

    private Answer.Given given(HttpResponse response, byte[] bytes) {
        return given(response, ResponseBody.parse(bytes), bytes);
    }

    private Answer.Given given(HttpResponse response, ResponseBody body, byte @Nullable [] bytes) {
        String logId = body instanceof ResponseBody.Envelope envelope ? envelope.logId() : null;
        return new Answer.Given(
                response.getCode(),
                body,
                bytes,
                clock.instant(),
                Headers.logId(response, logId),
                Headers.reset(response));
    }

    private static InputStream decoded(HttpResponse response, InputStream raw) throws IOException {
        Header encoding = response.getFirstHeader("Content-Encoding");
        return switch (encoding == null ? "identity" : encoding.getValue().toLowerCase(Locale.ROOT)) {
            case "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            default -> throw new IOException("an encoding that was not asked for");
        };
    }
}
