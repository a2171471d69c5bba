package hiresync.cli;

import hiresync.report.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** {@code hiresync}: the commands, and what they have in common. */
@Command(
        name = "hiresync",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = HiresyncCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Brings interview data from Feishu/Lark Hire into your own PostgreSQL, every night.",
        subcommands = {
            SyncCommand.class,
            BackfillCommand.class,
            PlanCommand.class,
            DiscoverCommand.class,
            ImportTalentsCommand.class,
            ReplayCommand.class,
            StatusCommand.class,
            FailuresCommand.class,
            DoctorCommand.class,
            VerifyCommand.class,
            ForgetCommand.class,
            PurgeCommand.class,
            MigrateCommand.class,
            DemoCommand.class,
            SandboxCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Example, a night without any setting, on invented data:",
            "  hiresync demo",
            "Each command has examples of its own: hiresync COMMAND --help"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:complete",
            "1:failed; run the same command again to resume",
            "2:wrong usage, settings or credentials",
            "3:complete, but some talents failed or were refused",
            "4:another run is active",
            "5:a guard stopped the run",
            "6:stopped before the end; run the same command again to resume"
        })
public final class HiresyncCommand implements Runnable {
    private static final int NARROWEST_HELP = 55;
    private static final int USUAL_HELP = 80;
    private static final int WIDEST_HELP = 120;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private Verbosity verbosity = new Verbosity();

    /** Runs the command that the arguments name, and returns its exit code. */
    public static int run(String... arguments) {
        Output.startedWith(arguments);
        Output output = Output.standard();
        return line().setOut(new PrintWriter(output.answers(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(output.talk(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(helpWidth())
                .setParameterExceptionHandler((wrong, typed) -> WrongUse.told(wrong, output))
                .setExecutionExceptionHandler((thrown, line, parsed) -> Surprises.told(thrown, output))
                .execute(arguments);
    }

    /** The command line that it understands. */
    static CommandLine line() {
        HiresyncCommand hiresync = new HiresyncCommand();
        return new CommandLine(hiresync).setExecutionStrategy(hiresync::execute);
    }

    /** Asking the terminal itself, as picocli can, would take a process and a tenth of a second. */
    private static int helpWidth() {
        return Math.max(NARROWEST_HELP, Math.min(Terminal.columns().orElse(USUAL_HELP), WIDEST_HELP));
    }

    private int execute(CommandLine.ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        verbosity.apply(commands.get(commands.size() - 1));
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }

    /** The version that was built. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream file = HiresyncCommand.class.getResourceAsStream("/META-INF/build-info.properties")) {
                if (file != null) {
                    build.load(file);
                }
            }
            return new String[] {"hiresync " + build.getProperty("build.version", "(not packaged)")};
        }
    }
}
