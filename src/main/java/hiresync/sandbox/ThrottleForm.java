package hiresync.sandbox;

import java.util.Map;

/**
 * How a throttled answer looks, as field reports differ; its {@code code} is the same in all.
 *
 * @param status of HTTP: 429, and 400 or 200 in older APIs
 * @param headers whether it has those that tell the limit and the wait
 */
record ThrottleForm(int status, boolean headers) {
    static final ThrottleForm DOCUMENTED = new ThrottleForm(429, true);

    Reply reply(ArrivalWindows.Throttle throttle) {
        return Reply.json(status, Reply.coded(99991400, "request trigger frequency limit"))
                .withHeaders(headers ? headers(throttle) : Map.of());
    }

    private static Map<String, String> headers(ArrivalWindows.Throttle throttle) {
        return Map.of(
                "x-ogw-ratelimit-limit", Integer.toString(throttle.limit()),
                "x-ogw-ratelimit-reset", Long.toString(throttle.resetSeconds()));
    }
}
