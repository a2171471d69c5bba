package hiresync.doctor;

import hiresync.feishu.FeishuSettings;
import hiresync.plan.SourceSettings;
import hiresync.warehouse.DatabaseSettings;
import java.time.Duration;
import java.util.Map;

/** The settings as they are, but for how long one waits: a night has patience, a person at a screen has not. */
final class ShortWaits {
    /** For one connection, and for a token with all its tries. */
    static final Duration CONNECTION = Duration.ofSeconds(5);

    /** For one answer. */
    static final Duration ANSWER = Duration.ofSeconds(10);

    /** For a question that counts: shorter, or it would be lost instead of cancelled. */
    static final Duration QUESTION = Duration.ofSeconds(8);

    private ShortWaits() {}

    /** What a command decides itself. */
    static Map<String, Object> of(FeishuSettings feishu) {
        return Map.of(
                "hiresync.api.attempts", "1",
                "hiresync.api.concurrency", "1",
                "hiresync.api.connect-timeout", shorter(feishu.connectTimeout(), CONNECTION),
                "hiresync.api.token-within", shorter(feishu.tokenWithin(), CONNECTION),
                "hiresync.api.throttled-within", shorter(feishu.throttledWithin(), CONNECTION),
                "hiresync.api.call-timeout", shorter(feishu.callTimeout(), ANSWER));
    }

    static DatabaseSettings of(DatabaseSettings database) {
        return new DatabaseSettings(url(database.jdbcUrl()), database.username(), database.password());
    }

    static SourceSettings of(SourceSettings source) {
        return source.url() == null
                ? source
                : new SourceSettings(
                        url(source.url()),
                        source.username(),
                        source.password(),
                        source.table(),
                        source.idColumn(),
                        source.updatedAtColumn());
    }

    private static String shorter(Duration set, Duration most) {
        return (set.compareTo(most) < 0 ? set : most).toString();
    }

    /** What stands in a URL goes before other properties, and its last word before the others. */
    private static String url(String jdbcUrl) {
        return "%s%sloginTimeout=%d&connectTimeout=%d&socketTimeout=%d"
                .formatted(
                        jdbcUrl,
                        jdbcUrl.indexOf('?') < 0 ? "?" : "&",
                        CONNECTION.toSeconds(),
                        CONNECTION.toSeconds(),
                        ANSWER.toSeconds());
    }
}
