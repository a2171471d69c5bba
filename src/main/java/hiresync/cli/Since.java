package hiresync.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as a person gives it: a date, which begins at midnight, or an instant.
 *
 * @param given as it was written: 2026-11-01, 2026-11-01T06:00:00Z, 2026-11-01T06:00+08:00
 */
record Since(String given) {
    /** @param zone in which a date begins */
    Instant in(ZoneId zone) {
        return given.indexOf('T') < 0
                ? LocalDate.parse(given).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(given).toInstant();
    }

    /** Takes years that every database knows. */
    static final class Converter implements ITypeConverter<Since> {
        @Override
        public Since convert(String text) {
            try {
                if (text.matches("[12]\\d{3}-.*")) {
                    Since since = new Since(text);
                    since.in(ZoneOffset.UTC);
                    return since;
                }
            } catch (DateTimeException e) {
                // told below
            }
            throw new TypeConversionException(
                    "\"" + text + "\" is no date such as 2026-11-01 and no instant such as 2026-11-01T06:00:00Z");
        }
    }
}
