package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"yes\n", " yes \r\n", "yes"})
    void yesIsYes(String typed) {
        assertThat(answered(typed)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "y\n", "no\n", "Yes!\n", "\nyes\n"})
    void allElseIsNo(String typed) {
        assertThat(answered(typed)).contains(false);
    }

    @Test
    void nobodyAnswers() {
        assertThat(answered("")).isEmpty();
    }

    @Test
    void itIsAskedOnStandardError() {
        answered("no\n");
        assertThat(talk.toString(StandardCharsets.UTF_8)).isEqualTo("Erase it? Type yes to go on: ");
        assertThat(answers.size()).isZero();
    }

    private Optional<Boolean> answered(String typed) {
        Output output = new Output(
                new PrintStream(answers, true, StandardCharsets.UTF_8),
                new PrintStream(talk, true, StandardCharsets.UTF_8));
        return Question.answered("Erase it?", new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), output);
    }
}
