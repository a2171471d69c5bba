package hiresync.feishu;

import hiresync.response.Document;
import hiresync.talent.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What asking for one talent came to. */
public sealed interface Reply {
    /**
     * The API answered.
     *
     * @param body the answer's bytes as they came, decoded
     * @param fetchedAt when the answer had arrived
     * @param logId the vendor's log id
     */
    record Accepted(
            Document document,
            byte[] body,
            Instant fetchedAt,
            @Nullable String logId) implements Reply {}

    /**
     * Nothing to write for this talent.
     *
     * @param body the last answer's bytes; null when there was none or it was too large
     */
    record Unusable(Trouble trouble, byte @Nullable [] body) implements Reply {}

    /** Not asked, or not to the end, because of a stop or a halt: nothing is known and nothing is to be recorded. */
    record NotAsked() implements Reply {}
}
