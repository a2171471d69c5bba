package hiresync.cli;

import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.settings.Settings;
import hiresync.settings.Variables;
import hiresync.warehouse.Database;
import hiresync.warehouse.FailedStarts;
import hiresync.warehouse.RunRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that a run reads: whether each is right is told before a server is started or asked. */
final class RunSettings {
    private static final Logger LOG = LoggerFactory.getLogger(RunSettings.class);

    private RunSettings() {}

    /**
     * What is wrong with them, in one sentence; empty when nothing is.
     *
     * @param command for which run
     */
    static Optional<Problem> wrong(Settings settings, String command) {
        List<Problem> wrong = Stream.<Runnable>of(
                        settings::feishu,
                        settings::network,
                        settings::source,
                        settings::plan,
                        settings::job,
                        settings::warehouse,
                        settings::migrate,
                        settings::retention,
                        () -> SyncRun.discoversFirst(settings, command))
                .flatMap(section -> wrong(section).stream())
                .toList();
        return wrong.size() <= 1
                ? wrong.stream().findFirst()
                : Optional.of(new Problem(
                        ExitCode.USAGE,
                        wrong.get(0).getMessage() + " (and that is not all: hiresync doctor names the others)"));
    }

    /** Ends a start whose settings are wrong; it is noted, or {@code status} would have nothing to tell of it. */
    static void requireToBegin(Settings settings, RunRequest request) {
        wrong(settings, request.command()).ifPresent(problem -> {
            note(settings, request, problem);
            throw problem;
        });
    }

    /** Variables that may be misspelt settings, and have no effect. */
    static void tellMisspelt(CommonOptions common, Output output) {
        Variables.misspelt(common.environment())
                .forEach(name -> output.talk()
                        .println("hiresync: no setting is read from the variable " + name
                                + "; see config/application.yml"));
    }

    private static Optional<Problem> wrong(Runnable section) {
        try {
            section.run();
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        }
    }

    /** Where the settings lead to no warehouse, the problem is told all the same, and nothing else. */
    private static void note(Settings settings, RunRequest request, Problem problem) {
        try (WarehouseServer server = WarehouseServer.existing(settings);
                Database database = new Database(server.database())) {
            new FailedStarts(database.dataSource())
                    .note(Instant.now(), request, problem.exitCode(), String.valueOf(problem.getMessage()));
        } catch (RuntimeException e) {
            LOG.debug("The failed start is not noted in the warehouse", e);
        }
    }
}
