package hiresync.talentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.exit.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalentsFileTest {
    private static final InputStream NOTHING = InputStream.nullInputStream();

    @TempDir
    Path directory;

    @Test
    void anIdALineWhateverWroteThem() throws IOException {
        Path file = Files.writeString(
                directory.resolve("ids.txt"),
                "\uFEFF# asked for by payroll\r\n6900000000000000001\r\n\r\n  6900000000000000003 \r\n"
                        + "6900000000000000002 # moved\n\n#6900000000000000004\n人才#7");
        assertThat(TalentsFile.read(file.toString(), NOTHING))
                .containsExactly("6900000000000000001", "6900000000000000003", "6900000000000000002", "人才#7");
    }

    @Test
    void aDashIsStandardInput() {
        assertThat(TalentsFile.read("-", text("t1\nt2\n"))).containsExactly("t1", "t2");
        assertThat(TalentsFile.read("-", NOTHING)).isEmpty();
    }

    @Test
    void whatIsNoListOfIdsIsToldWithItsLine() {
        assertWrong("t1\n\nt2\t2026-11-01\n", "line 3 of standard input has more than an id in it");
        assertWrong("t1\nt\u0000\n", "line 2 of standard input has more than an id in it");
        for (String more :
                new String[] {"t2,2026-11-01", "\"t2\"", "[{t2}]", "not an id", "t2;t3", "(1 row)", "t\u00a02"}) {
            assertWrong("t1\n" + more, "line 2 of standard input has more than an id in it: " + more + "; give one id");
        }
        assertWrong("6.95E+18\n", "line 1 of standard input has 6.95E+18, which is how a spreadsheet shortens");
        assertWrong("x".repeat(1001), "line 1 of standard input is longer than an id can be, which is 1000 bytes");
        assertThatThrownBy(() ->
                        TalentsFile.read("-", new ByteArrayInputStream("t1\nt2\n".getBytes(StandardCharsets.UTF_16))))
                .isInstanceOf(Problem.class)
                .hasMessage("standard input is no UTF-8 text; save it as such");
    }

    @Test
    void aFileThatIsNotThereOrNoFile() {
        String nowhere = directory.resolve("nowhere.txt").toString();
        assertThatThrownBy(() -> TalentsFile.read(nowhere, NOTHING))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("there is no file " + nowhere + "; ");
        assertThatThrownBy(() -> TalentsFile.read(directory.toString(), NOTHING))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(directory + " could not be read; ");
    }

    private static void assertWrong(String text, String sentence) {
        assertThatThrownBy(() -> TalentsFile.read("-", text(text)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(sentence);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
