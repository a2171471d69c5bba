package hiresync.cli;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code hiresync plan backfill}: what {@code backfill} would do if it began now. */
@Command(
        name = "backfill",
        description = "Says what hiresync backfill with these options would do if it began now.",
        footer = {"", "Example:", "  hiresync plan backfill --interviews-since 2026-11-01 --limit 500"})
final class PlanBackfillCommand implements Callable<Integer> {
    @ParentCommand
    private PlanCommand plan = new PlanCommand();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private BackfillOptions options = new BackfillOptions();

    @Override
    public Integer call() throws SQLException {
        plan.requireNoOptions("backfill");
        Instant now = Instant.now();
        return Planning.told(common, options.asked(now, ZoneId.systemDefault()), now);
    }
}
