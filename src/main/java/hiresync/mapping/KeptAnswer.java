package hiresync.mapping;

import hiresync.response.Checked;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was accepted once, to be read again from its bytes.
 *
 * @param body the whole body as it came
 * @param sha256 hash of its data in canonical form, as it was when it was fetched
 */
public record KeptAnswer(
        TalentId talent,
        Instant fetchedAt,
        byte[] body,
        @Nullable String sha256,
        @Nullable String logId) {

    /** What it turns out to say now. */
    public sealed interface Read {
        /**
         * Rows.
         *
         * @param sha256 hash of its data in canonical form
         */
        record Rows(Mapped mapped, String sha256) implements Read {}

        /** Nothing of use any more. */
        record Refused(Trouble.Refused trouble) implements Read {}
    }

    /** Maps it; an answer without data, once accepted, says that there are no interviews. */
    public Read read() {
        if (!(ResponseBody.parse(body) instanceof ResponseBody.Envelope envelope)) {
            return refused("the kept body is no JSON object");
        }
        Checked checked = Document.of(envelope);
        if (checked instanceof Checked.Unfit unfit) {
            return refused(unfit.reason());
        }
        Document document = (Document) checked;
        Mapping.Result result = Mapping.map(talent, document.dataOrNothing(), logId);
        return result instanceof Mapping.Result.Rows rows
                ? new Read.Rows(rows.mapped(), document.canonicalSha256())
                : new Read.Refused(((Mapping.Result.Refused) result).trouble());
    }

    private Read refused(String why) {
        return new Read.Refused(new Trouble.Refused(Mapping.CODE, why + "; its rows stay as they were", logId));
    }

    @Override
    public String toString() {
        return "KeptAnswer[" + talent.value() + ", " + body.length + " bytes]";
    }
}
