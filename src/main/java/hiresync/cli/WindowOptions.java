package hiresync.cli;

import hiresync.feishu.CallCap;
import hiresync.feishu.Halt;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ObjectNode;

/** Options that end a run early, as a signal does: what has arrived is committed, the rest comes first next time. */
final class WindowOptions {
    /** Of a run whose command a scheduler repeats. */
    static final String NEXT_RUN = "who is left comes first in the next run";

    /** Of a run by hand: who is left of it is not due, so that no other command comes to them. */
    static final String SAME_COMMAND = "run the same command again to resume";

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeOfDay.class,
            description = "Call nobody any more from this time of day on, such as 06:00, in this machine's time zone.")
    private @Nullable LocalTime until;

    @Option(
            names = "--max-duration",
            paramLabel = "TIME",
            converter = Time.class,
            description = "Call nobody any more after so long, such as 4h or 90m.")
    private @Nullable Duration most;

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            converter = Calls.class,
            description = "Call no more than so often, repeated calls included.")
    private @Nullable Integer calls;

    /**
     * The window of a run that starts now; with both times given the earlier one closes it.
     *
     * @param next what becomes of the rest when it closes
     */
    Window from(Instant now, ZoneId zone, String next) {
        String rest = "; what had arrived is committed, " + next;
        Instant end = until == null ? null : next(until, now.atZone(zone)).toInstant();
        String why = "stopped at " + until + ", as --until says" + rest;
        if (most != null && (end == null || now.plus(most).isBefore(end))) {
            end = now.plus(most);
            why = "stopped after " + text(most) + ", as --max-duration says" + rest;
        }
        return new Window(
                end,
                why,
                calls == null
                        ? CallCap.NONE
                        : new CallCap(
                                calls,
                                Halt.Reason.WINDOW,
                                "stopped after " + calls + " calls, as --max-calls says" + rest));
    }

    /** Notes what was given among a run's options. */
    void into(ObjectNode options) {
        if (until != null) {
            options.put("until", until.toString());
        }
        if (most != null) {
            options.put("max_duration", text(most));
        }
        if (calls != null) {
            options.put("max_calls", calls);
        }
    }

    /** Today, or tomorrow when that time has passed; where clocks go forward, the moment after the gap. */
    private static ZonedDateTime next(LocalTime time, ZonedDateTime now) {
        ZonedDateTime today = now.with(time);
        return today.isAfter(now) ? today : now.plusDays(1).with(time);
    }

    /** As the operator would write it: PT1H30M is 1h30m. */
    static String text(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** 06:00. */
    static final class TimeOfDay implements ITypeConverter<LocalTime> {
        @Override
        public LocalTime convert(String text) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text + "\" is no time of day such as 06:00");
            }
        }
    }

    /** 4h. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (text.matches("[1-9]\\d{0,7}(ms|s|m|h|d)")) {
                return DurationStyle.SIMPLE.parse(text);
            }
            throw new TypeConversionException("\"" + text + "\" is no time above 0 such as 4h, 90m or 30s");
        }
    }

    /** 500. */
    static final class Calls implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("[1-9]\\d{0,8}")) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("\"" + text + "\" is no whole number above 0");
        }
    }
}
