package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell completes, in a shell. */
class CompletionTest {
    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"), "needs bash");
        Files.writeString(directory.resolve("completion"), CompletionCommand.script(HiresyncCommand.line()));
    }

    @Test
    void theScriptIsBash() throws Exception {
        assertThat(bash("bash -n completion && source completion && complete -p hiresync"))
                .singleElement()
                .asString()
                .endsWith(" hiresync");
    }

    @Test
    void commands() throws Exception {
        assertThat(completed("hiresync", "s")).containsExactlyInAnyOrder("sync", "status", "sandbox");
        assertThat(completed("/opt/hiresync/scripts/hiresync", "plan", "")).contains("sync", "backfill");
    }

    @Test
    void options() throws Exception {
        assertThat(completed("hiresync", "sync", "--f")).containsExactly("--full");
        assertThat(completed("hiresync", "plan", "backfill", "--talent"))
                .containsExactlyInAnyOrder("--talent-id", "--talents-file");
        assertThat(completed("hiresync", "status", "--")).contains("--quiet", "--verbose", "--help", "--runs");
    }

    @Test
    void values() throws Exception {
        Files.createFile(directory.resolve("own.yml"));
        assertThat(completed("hiresync", "sync", "--config", "ow")).containsExactly("own.yml");
        assertThat(completed("hiresync", "completion", "")).contains("bash", "zsh");
    }

    /** As after Tab, behind the last of these words. */
    private List<String> completed(String... words) throws Exception {
        StringBuilder typed = new StringBuilder();
        for (String word : words) {
            typed.append(" '").append(word).append('\'');
        }
        return bash("source completion; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                + "; _complete_hiresync 2>errors; printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    private List<String> bash(String script) throws Exception {
        Path said = directory.resolve("said");
        int exitCode = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(exitCode).as(Files.readString(said)).isZero();
        return Files.readAllLines(said).stream().map(String::strip).toList();
    }
}
