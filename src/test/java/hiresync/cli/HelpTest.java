package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What every command's help has, whichever command is added. */
class HelpTest {
    /** A line of a shell that calls the program, up to where another command or a remark begins. */
    private static final Pattern EXAMPLE = Pattern.compile("^  .*?\\bhiresync(?:$| ([^|>)#\\n]*))", Pattern.MULTILINE);

    static Stream<CommandLine> commands() {
        return withSubcommands(HiresyncCommand.line());
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasAnExampleThatTheProgramUnderstands(CommandLine command) {
        List<String> examples = examples(command);
        assertThat(examples).as(command.getUsageMessage()).isNotEmpty();
        assertThat(examples)
                .anySatisfy(example -> assertThat("hiresync " + example)
                        .startsWith(command.getCommandSpec().qualifiedName()));
        examples.forEach(example -> assertThatCode(() -> HiresyncCommand.line().parseArgs(words(example)))
                .as(example)
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasWhatAllHaveInCommon(CommandLine command) {
        assertThat(command.getUsageMessage()).contains("--quiet", "--verbose", "--help", "--version", "Exit codes:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatItIsForAndWhatEachOptionDoes(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(command.getCommandSpec().options())
                .allSatisfy(option -> assertThat(option.description())
                        .as(option.longestName())
                        .isNotEmpty());
    }

    @Test
    void theListOfCommandsTakesALineEach() {
        Map<String, CommandLine> commands = HiresyncCommand.line().getSubcommands();
        List<String> list = HiresyncCommand.line()
                .getUsageMessage()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
        assertThat(list).as(String.join("\n", list)).hasSameSizeAs(commands.keySet());
    }

    private static List<String> examples(CommandLine command) {
        String footer =
                String.join("\n", command.getCommandSpec().usageMessage().footer());
        assertThat(footer)
                .as("examples of " + command.getCommandSpec().qualifiedName())
                .contains("Example");
        return EXAMPLE.matcher(footer)
                .results()
                .map(found -> found.group(1) == null ? "" : found.group(1).strip())
                .toList();
    }

    private static String[] words(String example) {
        Matcher words = Pattern.compile("\"[^\"]*\"|\\S+").matcher(example);
        return words.results().map(word -> word.group().replace("\"", "")).toArray(String[]::new);
    }
}
