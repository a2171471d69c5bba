package hiresync.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of {@code db/examples}, asked by the role that each names, are answered as worked out by hand, in that order. */
class QuestionsTest {
    private static final Pattern TODAY = Pattern.compile("^# today: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern ROLE = Pattern.compile("hire_bi_(reader|confidential)");

    @ParameterizedTest
    @MethodSource("answers")
    void isAnsweredAsWorkedOutByHand(Expected answer) throws SQLException {
        String question = asked(answer, Fixture.text(Fixture.resource("/db/examples/" + answer.view() + ".sql")));
        try (Session session = Session.of(role(question), Fixture.FIXED.database())) {
            assertThat(session.lines(question)).containsExactlyElementsOf(answer.lines(session.now()));
        }
    }

    @Test
    void everyQuestionHasAnAnswer() {
        assertThat(names("/db/examples")).hasSize(10).isEqualTo(names("answers"));
    }

    static Stream<Expected> answers() {
        return files("answers").map(Expected::of);
    }

    /** On the day that the answer was worked out for; a question without one is about now. */
    private static String asked(Expected answer, String question) {
        Matcher today = TODAY.matcher(Fixture.text(answer.file()));
        assertThat(question.contains("current_date"))
                .as("says when it is asked")
                .isEqualTo(today.find());
        return question.contains("current_date")
                ? question.replace("current_date", "date '" + today.group(1) + "'")
                : question;
    }

    private static String role(String question) {
        Matcher role = ROLE.matcher(question);
        return role.find() ? role.group() : "nobody";
    }

    private static List<String> names(String folder) {
        return files(folder)
                .map(file -> String.valueOf(file.getFileName()).replaceAll("\\..*", ""))
                .toList();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> entries = Files.list(Fixture.resource(folder))) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
