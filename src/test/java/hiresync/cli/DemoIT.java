package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demo}, without any setting. */
class DemoIT {
    private static final Pattern PLANNED =
            Pattern.compile("([\\d,]+) planned = .* \\+ 0 failed \\+ 0 refused \\+ 0 left");

    @TempDir
    Path directory;

    @Test
    void theSecondTimeShowsAnIncrementalNight() {
        Program.Ended first = Program.in(directory).run("demo");
        assertThat(first.exitCode()).as(first.talk()).isZero();
        assertThat(first.answers())
                .contains(
                        "run 1: complete",
                        "500 planned = 0 unchanged + 500 changed",
                        "because  500 new",
                        "0 throttled");

        Program.Ended second = Program.in(directory).run("demo");
        assertThat(second.exitCode()).as(second.talk()).isZero();
        assertThat(second.answers()).contains("run 2: complete", "0 throttled");
        assertThat(second.answers()).containsPattern("because  .*\\d+ changed, .*\\d+ new, .*\\d+ open");
        assertThat(planned(second.answers())).isBetween(20, 400);
        assertThat(second.talk()).contains("night 2 (");
    }

    private static int planned(String report) {
        Matcher matcher = PLANNED.matcher(report);
        assertThat(matcher.find()).as(report).isTrue();
        return Integer.parseInt(matcher.group(1).replace(",", ""));
    }
}
