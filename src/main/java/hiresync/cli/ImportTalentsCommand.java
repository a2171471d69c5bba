package hiresync.cli;

import hiresync.access.Lock;
import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.settings.OwnSource;
import hiresync.settings.Settings;
import hiresync.talentfile.TalentsTable;
import hiresync.warehouse.Database;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.SourceTalents;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hiresync import-talents}: which talents there are, from a file. */
@Command(
        name = "import-talents",
        description = {
            "Fills source.talent from a file of talents.",
            "That is whom sync asks about. The file's talents are added, their times of change moved; nobody is deleted.",
            "The file is UTF-8 with comma-separated or tab-separated values, a talent a line: its id and, if you like, when it"
                    + " last changed, such as 2026-11-01T06:00:00+08:00, 2026-11-01 06:00:00+08 or 1793512800000"
                    + " (milliseconds). A talent without a time keeps the one that is known. With a first line of names the"
                    + " columns are talent_id and updated_at, in any order, and others are left out.",
            "When one line is wrong, nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  hiresync import-talents talents.csv",
            "  psql -AtXF, -c \"SELECT id, changed_at FROM candidates\" |",
            "    hiresync import-talents -",
            "To have them listed by Feishu: hiresync discover"
        })
final class ImportTalentsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
    private String file = "";

    @Override
    public Integer call() throws Exception {
        Output output = Output.standard();
        Settings settings = common.settings();
        OwnSource.require(settings.source(), "import-talents");
        TalentsTable table = TalentsTable.read(file, System.in, Instant.now());
        try (WarehouseServer server = WarehouseServer.of(settings);
                RunLock lock = Lock.take(server.database(), "import-talents")) {
            Migrations migrations = new Migrations(server.database());
            if (settings.migrate()) {
                migrations.migrate();
            }
            LockedWarehouse.requireToday(migrations);
            try (Database database = new Database(server.database())) {
                ImportAnswer answer = ImportAnswer.of(table, written(table, database, lock));
                output.answer(common.json(), answer::json, answer::text);
            }
        }
        return ExitCode.COMPLETE;
    }

    /** Under the run lock, as whoever is being erased must not come back meanwhile. */
    private static SourceTalents.Changes written(TalentsTable table, Database database, RunLock lock) {
        return Objects.requireNonNull(new TransactionTemplate(database.transactions()).execute(status -> {
            SourceTalents.Changes changes = new SourceTalents(database.dataSource()).write(table.talents());
            lock.ensureHeld();
            return changes;
        }));
    }
}
