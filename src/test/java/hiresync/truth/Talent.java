package hiresync.truth;

import hiresync.mapping.Mapping;
import hiresync.response.Checked;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One answer on its way from bytes to an outcome, as a night takes it. */
record Talent(
        String id,
        byte[] body,
        @Nullable ObjectNode data,
        @Nullable Outcome outcome) {

    /** With neither data nor outcome when the body cannot be read; without data when it is unfit. */
    static Talent read(String id, byte[] body, Instant at) {
        if (!(ResponseBody.parse(body) instanceof ResponseBody.Envelope envelope)
                || envelope.code().orElse(-1) != 0) {
            return new Talent(id, body, null, null);
        }
        Checked checked = Document.of(envelope);
        if (checked instanceof Checked.Unfit unfit) {
            return new Talent(id, body, null, refused(id, at, body, new Trouble.Refused("data", unfit.reason(), null)));
        }
        Document document = (Document) checked;
        ObjectNode data = Objects.requireNonNullElseGet(document.data(), JsonNodeFactory.instance::objectNode);
        Mapping.Result result = Mapping.map(new TalentId(id), data, null);
        Outcome outcome = result instanceof Mapping.Result.Rows rows
                ? new Outcome.Answered(rows.mapped(), at, body, document.canonicalSha256(), null)
                : refused(id, at, body, ((Mapping.Result.Refused) result).trouble());
        return new Talent(id, body, data, outcome);
    }

    private static Outcome refused(String id, Instant at, byte[] body, Trouble.Refused trouble) {
        return new Outcome.Troubled(new TalentId(id), at, trouble, body);
    }
}
