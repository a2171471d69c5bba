package hiresync.bench;

import tools.jackson.databind.JsonNode;

/**
 * What a sandbox has counted so far, on arrival.
 *
 * @param calls throttled ones too
 * @param answered with a document
 * @param callingSeconds from the first arrival to the last answer
 */
record Counts(long calls, long answered, long throttled, double callingSeconds) {
    static Counts of(JsonNode stats) {
        return new Counts(
                stats.path("calls").asLong(),
                stats.path("answered").asLong(),
                stats.path("throttled").asLong(),
                stats.path("calling_ms").asLong() / 1e3);
    }

    Counts since(Counts before) {
        return new Counts(
                calls - before.calls,
                answered - before.answered,
                throttled - before.throttled,
                callingSeconds - before.callingSeconds);
    }
}
