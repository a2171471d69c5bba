package hiresync.response;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code data} of an accepted answer. Never shows its content, which is personal data.
 *
 * @param data null when the answer had none, or {@code null}: whether that is an answer depends on what is known of
 *     the talent
 */
public record Document(@Nullable ObjectNode data) implements Checked {
    /** Takes {@code data} out of a body whose code is 0; unfit when it is of another JSON kind than object or null. */
    public static Checked of(ResponseBody.Envelope body) {
        JsonNode data = body.root().path("data");
        if (data.isMissingNode() || data.isNull()) {
            return new Document(null);
        }
        return data instanceof ObjectNode object
                ? new Document(object)
                : new Unfit("$.data is of kind " + data.getNodeType().name().toLowerCase(Locale.ROOT)
                        + " where an object is due");
    }

    /** For whom the absence of data has been found to be an answer: it says that there is nothing. */
    public ObjectNode dataOrNothing() {
        return data == null ? JsonNodeFactory.instance.objectNode() : data;
    }

    /**
     * Hex SHA-256 over {@code data} in a canonical form: the order of members, white space and the way a number or a
     * text is written do not matter. An absent {@code data} has a hash of its own.
     */
    public String canonicalSha256() {
        return CanonicalDigest.sha256(data);
    }

    @Override
    public String toString() {
        return data == null ? "Document[absent]" : "Document[present]";
    }
}
