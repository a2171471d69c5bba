package hiresync.cli;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hiresync plan}: what {@code sync} would do if it began now; its subcommands say it of each command that calls. */
@Command(
        name = "plan",
        description = {
            "Says whom a run would ask for, why, and how long it takes.",
            "Makes no call and writes nothing.",
            "Put plan in front of the command that you mean to run, with all its options; plan alone means plan sync."
        },
        synopsisSubcommandLabel = "[sync | backfill]",
        subcommands = {PlanSyncCommand.class, PlanBackfillCommand.class},
        footer = {
            "",
            "Examples:",
            "  hiresync plan",
            "  hiresync plan sync --full --until 06:00",
            "  hiresync plan backfill --failed --stale-for 30d --json"
        })
final class PlanCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private SyncOptions options = new SyncOptions();

    @Override
    public Integer call() throws SQLException {
        Instant now = Instant.now();
        return Planning.told(common, options.asked(now, ZoneId.systemDefault()), now);
    }

    /** An option before the subcommand would be plan's own, and have no effect. */
    void requireNoOptions(String subcommand) {
        boolean given =
                spec.commandLine().getParseResult().matchedOptions().stream().anyMatch(option -> !option.inherited());
        if (given) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "options go behind " + subcommand + ": hiresync plan " + subcommand + " ...");
        }
    }
}
