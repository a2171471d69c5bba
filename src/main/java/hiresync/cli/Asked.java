package hiresync.cli;

import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.plan.Slice;
import hiresync.plan.Wanted;
import hiresync.settings.Settings;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;

/**
 * What a command line asks of a run that calls.
 *
 * @param wanted whom it asks for
 * @param window in which it may call
 */
record Asked(RunRequest request, Wanted wanted, Window window) {
    /** A choice that the settings do not allow is wrong use. */
    void requireSliceOf(Settings settings) {
        Slice slice = wanted.slice();
        if (slice != null
                && slice.sourceUpdatedSince() != null
                && settings.source().updatedAtColumn().isEmpty()) {
            throw new Problem(
                    ExitCode.USAGE,
                    "--source-updated-since needs the column in which the source says when a talent changed; name it with"
                            + " hiresync.source.updated-at-column");
        }
    }

    /** Does it. */
    int run(CommonOptions common, Interrupt interrupt, Output output) throws Exception {
        Settings settings = common.settings();
        RunSettings.tellMisspelt(common, output);
        RunSettings.requireToBegin(settings, request);
        requireSliceOf(settings);
        try (WarehouseServer server = WarehouseServer.of(settings)) {
            SyncRun run = new SyncRun(settings, output, InstantSource.system(), interrupt);
            return RunAnswer.told(run.run(server.database(), request, wanted, window), common.json(), output);
        }
    }
}
