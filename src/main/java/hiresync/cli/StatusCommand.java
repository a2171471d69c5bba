package hiresync.cli;

import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.report.RunReport;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.FailedStarts;
import hiresync.warehouse.History;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.PastCalls;
import hiresync.warehouse.PastRun;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Snapshot;
import hiresync.warehouse.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code hiresync status}: whether all is well, and how the last runs went. */
@Command(
        name = "status",
        description = {
            "Says whether all is well, and what to do otherwise.",
            "Only reads, also while a run is active.",
            "Tells the last runs, whether one is active, how fresh the talents are, what failed, what the data is like, and"
                    + " what the next run will do.",
            "Ends with 0 whatever it finds; --json says in health.well whether there is nothing to do."
        },
        footer = {"", "Example:", "  hiresync status --runs 10"})
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            converter = WindowOptions.Calls.class,
            description = "Show the last N runs; default: 5.")
    private int runs = 5;

    @Override
    public Integer call() {
        Output output = Output.standard();
        Settings settings = common.settings();
        RunSettings.tellMisspelt(common, output);
        Problem wrong = RunSettings.wrong(settings, "sync").orElse(null);
        boolean ownSource = settings.source().isWarehousesOwn();
        Needed needed = new Needed(
                settings.plan().resumeWithin(),
                settings.monthlyCalls(),
                ownSource,
                ownSource && wrong == null && !settings.discover().beforeSync(),
                wrong);
        Instant now = Instant.now();
        try (WarehouseServer server = WarehouseServer.existing(settings)) {
            LockedWarehouse.requireToday(new Migrations(server.database()));
            try (Database database = new Database(server.database())) {
                StatusAnswer answer = Snapshot.of(database, () -> answer(database, needed, now));
                output.answer(common.json(), answer::json, () -> StatusText.of(answer, now));
            }
        }
        return ExitCode.COMPLETE;
    }

    /**
     * Settings by which it answers.
     *
     * @param filledByHand whether {@code sync} does not fill the source
     * @param wrong what would stop a run; null when nothing would
     */
    private record Needed(
            Duration resumeWithin,
            @Nullable Integer monthlyCalls,
            boolean ownSource,
            boolean filledByHand,
            @Nullable Problem wrong) {}

    private StatusAnswer answer(Database database, Needed needed, Instant now) {
        History history = new History(database.dataSource());
        Instant since = now.minus(needed.resumeWithin());
        RunLock.Holder holder = RunLock.holder(database.dataSource()).orElse(null);
        StatusAnswer.Next next = new StatusAnswer.Next(
                history.unfinished(since), history.left(since), needed.filledByHand() && history.isSourceEmpty());
        return new StatusAnswer(
                holder == null
                        ? idle(database, needed, newest(history), next, now)
                        : Health.of(holder, newest(history), next, now),
                holder,
                history.newest(null, runs),
                history.freshness(needed.ownSource(), now),
                MonthCalls.of(new PastCalls(database.dataSource()).month(now), needed.monthlyCalls()),
                history.quality().map(StatusCommand::rules).orElse(List.of()),
                new Troubles(database.dataSource()).groups(null),
                next);
    }

    /** What keeps the next run from beginning comes first. */
    private static Health idle(
            Database database, Needed needed, List<PastRun> newest, StatusAnswer.Next next, Instant now) {
        return needed.wrong() == null
                ? new FailedStarts(database.dataSource())
                        .last()
                        .map(Health::notBegun)
                        .orElseGet(() -> Health.of(null, newest, next, now))
                : Health.cannotBegin(needed.wrong());
    }

    /** The newest run, and the newest night. */
    private static List<PastRun> newest(History history) {
        List<PastRun> newest = new ArrayList<>(history.newest(null, 1));
        newest.addAll(history.newest("sync", 1));
        return newest;
    }

    private static List<RunReport.OverThreshold> rules(String json) {
        return List.of(JsonMapper.shared().readValue(json, RunReport.OverThreshold[].class));
    }
}
