package hiresync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LiveLineTest {
    private static final String BEFORE = "\r\033[?7l";
    private static final String AFTER = "\033[K\033[?7h";
    private static final String ERASED = "\r\033[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final LiveLine line = new LiveLine(new PrintStream(terminal, true, StandardCharsets.UTF_8));

    @Test
    void isDrawnOverItself() {
        line.draw("1/3");
        line.draw("2/3");
        assertThat(drawn()).isEqualTo(BEFORE + "1/3" + AFTER + BEFORE + "2/3" + AFTER);
    }

    @Test
    void whatOthersSayStandsAbove() {
        line.draw("1/3");
        line.above().println("a warning with 中文");
        line.draw("2/3");
        assertThat(drawn())
                .isEqualTo(BEFORE + "1/3" + AFTER + ERASED + "a warning with 中文" + System.lineSeparator() + BEFORE
                        + "2/3" + AFTER);
    }

    @Test
    void nobodyIsInterrupted() {
        PrintStream above = line.above();
        above.print("half a ");
        line.draw("1/3");
        above.println("sentence");
        assertThat(drawn()).isEqualTo("half a sentence" + System.lineSeparator());
    }

    @Test
    void theLastOneStays() {
        PrintStream before = System.err;
        try (LiveLine onStandardError = LiveLine.onStandardError()) {
            assertThat(System.err).isNotSameAs(before);
            assertThat(onStandardError).isNotNull();
        }
        assertThat(System.err).isSameAs(before);

        line.draw("3/3");
        line.close();
        assertThat(drawn()).isEqualTo(BEFORE + "3/3" + AFTER + System.lineSeparator());
        System.setErr(before);
    }

    private String drawn() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
