package hiresync.cli;

import hiresync.exit.ExitCode;
import hiresync.settings.Suggestions;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Tells in one sentence what is wrong with a command line, and where to read on. */
final class WrongUse {
    private WrongUse() {}

    static int told(CommandLine.ParameterException e, Output output) {
        output.ends(
                ExitCode.USAGE,
                "%s; see %s --help"
                        .formatted(
                                sentence(e), e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String sentence(CommandLine.ParameterException e) {
        return e instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched(unmatched, e.getCommandLine().getCommandSpec())
                : String.valueOf(e.getMessage());
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException e, CommandSpec command) {
        String typed = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return e.getMessage() + Suggestions.inWords(typed, options(command));
        }
        return command.subcommands().isEmpty()
                ? String.valueOf(e.getMessage())
                : "no command is called " + typed
                        + Suggestions.inWords(typed, command.subcommands().keySet());
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
    }
}
