package hiresync.sandbox;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The pretend calendar: day n begins with the midnight, in China, that begins the n-th date after the first one. What is
 * known on a day is what happened before its midnight. Instants are milliseconds of the epoch.
 */
record Days(LocalDate first) {
    static final long MINUTE = 60_000;
    static final long DAY = 24 * 60 * MINUTE;
    /** Later than everything. */
    static final long NEVER = Long.MAX_VALUE;

    long midnight(int day) {
        return first.plusDays(day)
                .atStartOfDay(ZoneOffset.ofHours(8))
                .toInstant()
                .toEpochMilli();
    }

    /** Some moment between 9:00 and 19:00. */
    long workingHour(int day, Dice dice) {
        return midnight(day) + dice.between(9 * 60, 19 * 60 - 1) * MINUTE + dice.below((int) MINUTE);
    }

    /** A full or half hour from 9:00 to 18:30. */
    long slot(int day, Dice dice) {
        return midnight(day) + dice.between(18, 37) * 30L * MINUTE;
    }
}
