package hiresync.feishu;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** The vendor's own response headers. */
final class Headers {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern LOG_ID = Pattern.compile("[\\w.:-]{1,128}");

    private Headers() {}

    /** {@code x-ogw-ratelimit-reset}, in seconds; null when there is none, or none that asks for a pause. */
    static @Nullable Duration reset(MessageHeaders headers) {
        return first(headers, "x-ogw-ratelimit-reset")
                .map(String::strip)
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .filter(pause -> !pause.isZero())
                .orElse(null);
    }

    /** {@code X-Tt-Logid}, else the body's; null when neither looks like one, as it ends up in logs. */
    static @Nullable String logId(MessageHeaders headers, @Nullable String ofBody) {
        return first(headers, "X-Tt-Logid")
                .filter(Headers::isLogId)
                .orElse(ofBody != null && isLogId(ofBody) ? ofBody : null);
    }

    private static Optional<String> first(MessageHeaders headers, String name) {
        return Optional.ofNullable(headers.getFirstHeader(name)).map(Header::getValue);
    }

    private static boolean isLogId(String text) {
        return LOG_ID.matcher(text).matches();
    }
}
