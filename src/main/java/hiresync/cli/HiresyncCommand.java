package hiresync.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code hiresync}: the commands, and how wrong use is told. */
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
            VerifyCommand.class,
            MigrateCommand.class,
            DemoCommand.class,
            SandboxCommand.class
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
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs the command that the arguments name, and returns its exit code. */
    public static int run(String... arguments) {
        Output output = Output.standard();
        return new CommandLine(new HiresyncCommand())
                .setOut(new PrintWriter(output.answers(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(output.talk(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(HiresyncCommand::wrongUse)
                .setExecutionExceptionHandler((thrown, line, parsed) -> Surprises.told(thrown, output))
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }

    private static int wrongUse(CommandLine.ParameterException e, String[] arguments) {
        e.getCommandLine()
                .getErr()
                .println("hiresync: %s; see %s --help"
                        .formatted(
                                e.getMessage(),
                                e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
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
