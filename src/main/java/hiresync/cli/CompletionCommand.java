package hiresync.cli;

import hiresync.exit.ExitCode;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hiresync completion}: lets a shell complete what is typed. */
@Command(
        name = "completion",
        description = {
            "Prints the script with which a shell completes words on Tab.",
            "Commands, options and the names of files."
        },
        footer = {
            "",
            "Examples, for this shell; as a line in ~/.bashrc or ~/.zshrc for each one:",
            "  source <(hiresync completion bash)",
            "  source <(hiresync completion zsh)",
            "For all users of bash, and quicker, as it is made once:",
            "  hiresync completion bash >/etc/bash_completion.d/hiresync"
        })
final class CompletionCommand implements Callable<Integer> {
    private static final List<String> SHELLS = List.of("bash", "zsh");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Bash's script serves zsh as well: only what nobody can use is refused. */
    @Parameters(paramLabel = "SHELL", completionCandidates = Shells.class, description = "bash or zsh.")
    void setShell(String shell) {
        if (!SHELLS.contains(shell)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "there is no completion for " + shell + ", but for " + String.join(" and ", SHELLS));
        }
    }

    @Override
    public Integer call() {
        Output.standard().answers().print(script(spec.root().commandLine()));
        return ExitCode.COMPLETE;
    }

    static String script(CommandLine hiresync) {
        return AutoComplete.bash("hiresync", hiresync);
    }

    /** What may be completed itself. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SHELLS.iterator();
        }
    }
}
