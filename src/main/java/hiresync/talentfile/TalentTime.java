package hiresync.talentfile;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time as another program writes it: ISO 8601 or PostgreSQL's form, with an offset, or milliseconds of the epoch. */
final class TalentTime {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** In milliseconds the year 1973, in seconds the year 5138. */
    private static final long LEAST = 100_000_000_000L;
    /** The year 2128. */
    private static final long MOST = 5_000_000_000_000L;

    private static final Duration OTHER_CLOCKS = Duration.ofDays(1);

    private TalentTime() {}

    /**
     * Null for an empty text.
     *
     * @param now nobody changed later: such a talent would be due every night until then
     */
    static @Nullable Instant read(String text, String where, Instant now) {
        if (text.isEmpty()) {
            return null;
        }
        Instant time = text.matches("\\d+") ? ofMillis(text, where) : ofText(text, where);
        if (time.isAfter(now.plus(OTHER_CLOCKS))) {
            throw wrong(where, text, "a time yet to come, so that nobody can have changed then");
        }
        return time;
    }

    private static Instant ofText(String text, String where) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.replaceFirst("^(\\S{10}) ", "$1T"), FORM);
            if (time.getYear() < 1 || time.getYear() > 9999) {
                throw wrong(where, text, "no time between the years 1 and 9999");
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw wrong(
                    where,
                    text,
                    "no time with an offset, such as 2026-11-01T06:00:00Z or 2026-11-01 06:00:00+08, and no"
                            + " number of milliseconds, such as 1793512800000");
        }
    }

    private static Instant ofMillis(String text, String where) {
        long millis = text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
        if (millis < LEAST || millis > MOST) {
            throw wrong(where, text, "no time in milliseconds, which would be from " + LEAST + " to " + MOST);
        }
        return Instant.ofEpochMilli(millis);
    }

    private static Problem wrong(String where, String text, String what) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return new Problem(ExitCode.USAGE, where + ": \"" + shown + "\" is " + what + "; nothing is written");
    }
}
