package hiresync.cli;

import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.plan.Slice;
import hiresync.plan.Wanted;
import hiresync.settings.Settings;
import hiresync.settings.Variables;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command line asks of a run that calls.
 *
 * @param wanted whom it asks for
 * @param window in which it may call
 */
record Asked(RunRequest request, Wanted wanted, Window window) {
    /** Wrong ones, any that a run reads, are told before a server is started or asked; so are variables without effect. */
    Settings settings(CommonOptions common, Output output) {
        Settings settings = common.settings();
        require(settings);
        Variables.misspelt(common.environment())
                .forEach(name -> output.talk()
                        .println("hiresync: no setting is read from the variable " + name
                                + "; see config/application.yml"));
        return settings;
    }

    private void require(Settings settings) {
        List<Problem> wrong = Stream.<Runnable>of(
                        settings::feishu,
                        settings::network,
                        settings::source,
                        settings::plan,
                        settings::job,
                        settings::warehouse,
                        settings::retention)
                .flatMap(section -> wrong(section).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw wrong.size() == 1
                    ? wrong.get(0)
                    : new Problem(
                            ExitCode.USAGE,
                            wrong.get(0).getMessage() + " (and that is not all: hiresync doctor names the others)");
        }
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

    private static Optional<Problem> wrong(Runnable section) {
        try {
            section.run();
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        }
    }

    /** Does it. */
    int run(CommonOptions common, Interrupt interrupt, Output output) throws Exception {
        Settings settings = settings(common, output);
        try (WarehouseServer server = WarehouseServer.of(settings)) {
            SyncRun run = new SyncRun(settings, output, InstantSource.system(), interrupt);
            return RunAnswer.told(run.run(server.database(), request, wanted, window), common.json(), output);
        }
    }
}
