package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WindowOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T18:00:00Z, Asia/Shanghai, 06:00, 2026-11-22T22:00:00Z", // 02:00 there: today at six
        "2026-11-22T22:00:00Z, Asia/Shanghai, 06:00, 2026-11-23T22:00:00Z", // six o'clock there: tomorrow's
        "2026-03-28T23:30:00Z, Europe/Berlin, 02:30, 2026-03-29T01:30:00Z", // 00:30 there; 02:30 is left out, so 03:30
        "2026-10-24T22:30:00Z, Europe/Berlin, 06:00, 2026-10-25T05:00:00Z", // 00:30 there; the night has an hour more
    })
    void untilIsTheNextTimeThatTheClockShowsIt(Instant now, String zone, String until, Instant end) {
        Window window = parsed("--until", until).from(now, ZoneId.of(zone), WindowOptions.NEXT_RUN);
        assertThat(window.closesAt()).isEqualTo(end);
        assertThat(window.closed()).startsWith("stopped at " + until + ", as --until says; ");
    }

    @Test
    void theEarlierOfTwoEndsCounts() {
        Instant now = Instant.parse("2026-11-22T02:00:00Z");
        Window byDuration =
                parsed("--until", "06:00", "--max-duration", "90m").from(now, ZoneId.of("UTC"), WindowOptions.NEXT_RUN);
        assertThat(byDuration.closesAt()).isEqualTo("2026-11-22T03:30:00Z");
        assertThat(byDuration.closed()).startsWith("stopped after 1h30m, as --max-duration says; ");
        Window byTime =
                parsed("--until", "06:00", "--max-duration", "7h").from(now, ZoneId.of("UTC"), WindowOptions.NEXT_RUN);
        assertThat(byTime.closesAt()).isEqualTo("2026-11-22T06:00:00Z");
        assertThat(byTime.closed()).startsWith("stopped at 06:00, ");
    }

    @Test
    void withoutOptionsTheWindowStaysOpen() {
        Window window = parsed().from(Instant.EPOCH, ZoneId.of("UTC"), WindowOptions.NEXT_RUN);
        assertThat(window.closesAt()).isNull();
        assertThat(window.cap().calls()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--until=25:00",
                "--until=6",
                "--max-duration=4",
                "--max-duration=0s",
                "--max-duration=-1h",
                "--max-duration=soon",
                "--max-calls=0",
                "--max-calls=-5",
                "--max-calls=many",
                "--max-calls=99999999999"
            })
    void whatIsNoTimeOrNumberIsRefusedAndQuoted(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        assertThatThrownBy(() -> parsed(argument))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("\"" + value + "\" is no ");
    }

    private static WindowOptions parsed(String... arguments) {
        return CommandLine.populateCommand(new WindowOptions(), arguments);
    }
}
