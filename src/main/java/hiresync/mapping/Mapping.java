package hiresync.mapping;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Turns the {@code data} of one answer into rows, or says why it cannot. */
public final class Mapping {
    /** The code of a refusal of ours: the answer holds a value that no column can take. */
    public static final String CODE = "unmappable";

    private Mapping() {}

    /** Either rows or a refusal: never both, never half. */
    public sealed interface Result {
        record Rows(Mapped mapped) implements Result {}

        record Refused(Trouble.Refused trouble) implements Result {}
    }

    /**
     * Maps a whole answer.
     *
     * @param data the answer's {@code data}; its {@code items} may be missing
     * @param logId the vendor's log id of the answer, for the refusal
     */
    public static Result map(TalentId talent, ObjectNode data, @Nullable String logId) {
        try {
            return new Result.Rows(new AnswerReader(data).read(talent));
        } catch (UnmappableAnswer e) {
            String message = e.getMessage() + "; its rows stay as they were, and it is asked again when its source"
                    + " value or the mapping changes, or after 30 days";
            return new Result.Refused(new Trouble.Refused(CODE, message, logId));
        }
    }
}
