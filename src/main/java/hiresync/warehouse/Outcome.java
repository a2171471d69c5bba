package hiresync.warehouse;

import hiresync.mapping.Mapped;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of one talent that was asked for: what the warehouse records in the chunk's transaction. */
public sealed interface Outcome {
    TalentId talent();

    /** When the answer, or the failure, was there. */
    Instant at();

    /** What was wrong; null when nothing was. */
    default @Nullable Trouble trouble() {
        return null;
    }

    /** Bytes of the answer that are to be kept. */
    default int weight() {
        return 0;
    }

    /** As it is written. */
    default Outcome whole() {
        return this;
    }

    /** One that waits elsewhere than in memory, and is fetched from there each time it is asked for as a whole. */
    non-sealed interface Later extends Outcome {
        @Override
        Outcome whole();
    }

    /** The same answer as before, with nothing lost since: only the ledger is touched. */
    record Unchanged(TalentId talent, Instant at) implements Outcome {}

    /**
     * A complete answer, mapped.
     *
     * @param at the fetch time, which becomes {@code first_seen_at}, {@code changed_at} and {@code deleted_at}
     * @param body the whole answer as it came
     */
    record Answered(
            Mapped mapped,
            Instant at,
            byte[] body,
            String sha256,
            @Nullable String logId) implements Outcome {
        @Override
        public TalentId talent() {
            return mapped.talent();
        }

        @Override
        public int weight() {
            return body.length;
        }
    }

    /**
     * No usable answer; the talent's rows stay.
     *
     * @param sha256 of the answer's data; null when it could not be read as a document
     */
    record Troubled(
            TalentId talent,
            Instant at,
            Trouble trouble,
            byte @Nullable [] body,
            @Nullable String sha256) implements Outcome {
        /** Of an answer that is no document. */
        public Troubled(TalentId talent, Instant at, Trouble trouble, byte @Nullable [] body) {
            this(talent, at, trouble, body, null);
        }

        @Override
        public int weight() {
            return body == null ? 0 : body.length;
        }
    }
}
