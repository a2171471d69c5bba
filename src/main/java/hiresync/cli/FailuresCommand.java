package hiresync.cli;

import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.Snapshot;
import hiresync.warehouse.Troubles;
import hiresync.warehouse.WarehouseSettings;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code hiresync failures}: of whom there is no usable answer, and why. */
@Command(
        name = "failures",
        description = {
            "Lists who failed, was refused or is gone, and what comes next.",
            "Only reads, also while a run is active.",
            "Of each, at the last attempt: stage, reason, JSON path, log id, attempts.",
            "The stage says what it came to nothing at: had (no whole answer came), answered (Feishu answered with an"
                    + " error), read (the answer is no document that can be read), mapped (it holds a value that no"
                    + " column can take), stored (PostgreSQL cannot hold it).",
            "Ends with 0, whether there are any or not."
        },
        footer = {"", "Examples:", "  hiresync failures", "  hiresync failures --status refused --csv > refused.csv"})
final class FailuresCommand implements Callable<Integer> {
    private static final int SHOWN_OF_EACH = 5;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--csv", description = "Answer with comma-separated values (RFC 4180) and a header.")
    private boolean csv;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = Status.class,
            description = "Only these: failed, refused or gone.")
    private @Nullable String status;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = WindowOptions.Calls.class,
            description = "No more than the newest N; default: all with --csv and --json, otherwise the newest "
                    + SHOWN_OF_EACH + " of each code.")
    private @Nullable Integer limit;

    @Override
    public Integer call() {
        if (csv && common.json()) {
            throw new Problem(ExitCode.USAGE, "--csv and --json exclude each other; give one of them");
        }
        Output output = Output.standard();
        Settings settings = common.settings();
        WarehouseSettings.Gone gone = settings.warehouse().gone();
        boolean ownSource = settings.source().isWarehousesOwn();
        try (WarehouseServer server = WarehouseServer.existing(settings)) {
            LockedWarehouse.requireToday(new Migrations(server.database()));
            try (Database database = new Database(server.database())) {
                Troubles troubles = new Troubles(database.dataSource());
                tell(Snapshot.of(database, () -> answer(troubles, gone, ownSource)), output);
            }
        }
        return ExitCode.COMPLETE;
    }

    private FailuresAnswer answer(Troubles troubles, WarehouseSettings.Gone gone, boolean ownSource) {
        Integer ofEach = csv || common.json() || limit != null ? null : (Integer) SHOWN_OF_EACH;
        List<FailureLine> failures = troubles.newest(status, ofEach, limit, ownSource, Instant.now()).stream()
                .map(talent -> FailureLine.of(talent, gone))
                .toList();
        return new FailuresAnswer(troubles.groups(status), failures);
    }

    private void tell(FailuresAnswer answer, Output output) {
        if (csv) {
            output.answers().print(answer.csv());
        } else {
            output.answer(common.json(), answer::json, () -> FailuresText.of(answer));
        }
    }

    /** How a talent stands in the ledger. */
    static final class Status implements ITypeConverter<String> {
        private static final List<String> ALL = List.of("failed", "refused", "gone");

        @Override
        public String convert(String text) {
            if (ALL.contains(text)) {
                return text;
            }
            throw new TypeConversionException("\"" + text + "\" is none of " + String.join(", ", ALL));
        }
    }
}
