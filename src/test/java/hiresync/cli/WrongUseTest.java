package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "synk | no command is called synk (did you mean sync?); see hiresync --help",
                "everything | no command is called everything; see hiresync --help",
                "plan bakcfill | no command is called bakcfill (did you mean backfill?); see hiresync plan --help",
                "sync --ful | Unknown option: '--ful' (did you mean --full?); see hiresync sync --help",
                "sync --quite | Unknown option: '--quite' (did you mean --quiet?); see hiresync sync --help",
                "sync --everything | Unknown option: '--everything'; see hiresync sync --help",
                "sync now | Unmatched argument at index 1: 'now'; see hiresync sync --help",
                "sync --quiet --verbose | --quiet and --verbose exclude each other, give one of them; see hiresync sync --help",
                "-q sync -v | --quiet and --verbose exclude each other, give one of them; see hiresync sync --help",
                "completion fish | there is no completion for fish, but for bash and zsh; see hiresync completion --help",
                "plan --full backfill --all | options go behind backfill: hiresync plan backfill ...; see hiresync plan --help",
            })
    void isOneSentence(String typed, String sentence) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Output output = new Output(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        int exitCode = HiresyncCommand.line()
                .setParameterExceptionHandler((wrong, arguments) -> WrongUse.told(wrong, output))
                .execute(typed.split(" ", -1));
        assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("hiresync: " + sentence);
        assertThat(exitCode).isEqualTo(2);
    }
}
