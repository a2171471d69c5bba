package hiresync.cli;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code hiresync plan sync}: what {@code sync} would do if it began now. */
@Command(
        name = "sync",
        description = "Says what hiresync sync with these options would do if it began now.",
        footer = {"", "Example:", "  hiresync plan sync --full --until 06:00"})
final class PlanSyncCommand implements Callable<Integer> {
    @ParentCommand
    private PlanCommand plan = new PlanCommand();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private SyncOptions options = new SyncOptions();

    @Override
    public Integer call() throws SQLException {
        plan.requireNoOptions("sync");
        Instant now = Instant.now();
        return Planning.told(common, options.asked(now, ZoneId.systemDefault()), now);
    }
}
