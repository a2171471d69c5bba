package hiresync.feishu;

import hiresync.ratelimit.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a setting must be; each failure is one sentence that names the setting and never shows a secret. */
final class Require {
    private static final Duration LONGEST = Duration.ofDays(1);

    private Require() {}

    static void address(String name, URI value) {
        boolean web = "http".equalsIgnoreCase(value.getScheme()) || "https".equalsIgnoreCase(value.getScheme());
        boolean plain = value.getRawUserInfo() == null && value.getRawQuery() == null && value.getRawFragment() == null;
        // The value is not shown, as it may hold a password.
        check(
                web && value.getHost() != null && plain,
                name + " must be an address such as https://open.feishu.cn, without user, query or fragment");
        check(
                !String.valueOf(value.getPath()).contains("/open-apis"),
                name + " must end before /open-apis, as in https://open.feishu.cn");
    }

    /** Null for a blank text. */
    static @Nullable String headerSafe(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        check(isHeaderSafe(value), name + " must hold visible ASCII characters only, without white space");
        return value;
    }

    /** Without the white space around it; null for a blank text. */
    static @Nullable String printable(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        check(isPrintable(value.strip()), name + " must not hold control characters");
        return value.strip();
    }

    static boolean isPrintable(String value) {
        return !value.isEmpty() && value.chars().noneMatch(Character::isISOControl);
    }

    static boolean isHeaderSafe(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /** A store app has both, any other app none of them. */
    static void storeApp(@Nullable String tenantKey, @Nullable Object ticket) {
        check(
                tenantKey == null || ticket != null,
                "FEISHU_TENANT_KEY is set, so this is a store app, but its app ticket is missing: set FEISHU_APP_TICKET or"
                        + " FEISHU_APP_TICKET_FILE");
        check(
                tenantKey != null || ticket == null,
                "FEISHU_APP_TICKET or FEISHU_APP_TICKET_FILE is set, so this is a store app, but FEISHU_TENANT_KEY is"
                        + " missing: set it to the key of the tenant that is to be read");
    }

    static void oneOf(String name, List<String> allowed, String value) {
        check(allowed.contains(value), name + " must be one of " + String.join(", ", allowed) + ", but is " + value);
    }

    static void limits(String name, String value) {
        try {
            Limits.parse(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    static void share(String name, double value) {
        check(value > 0 && value <= 1, name + " must be above 0 and at most 1, but is " + value);
    }

    static void time(String name, Duration value) {
        check(
                value.compareTo(Duration.ZERO) > 0 && value.compareTo(LONGEST) <= 0,
                name + " must be above 0 and at most 24 hours, but is " + value);
    }

    static void notBelow(String name, String otherName, Duration value, Duration other) {
        time(name, value);
        check(value.compareTo(other) >= 0, name + " must not be below " + otherName + ", but " + value + " is");
    }

    static void atLeast(String name, int least, int value) {
        check(value >= least, name + " must be at least " + least + ", but is " + value);
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
