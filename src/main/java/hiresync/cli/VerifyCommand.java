package hiresync.cli;

import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.Difference;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hiresync verify}: whether the warehouse still says what the answers said. */
@Command(
        name = "verify",
        description = {
            "Checks tables, ledger and kept answers against each other.",
            "Prints what differs, without a call and without writing.",
            "Ends with 0 when nothing differs, with 3 when something does."
        },
        footer = {"", "Example:", "  hiresync verify --json"})
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Output output = Output.standard();
        Settings settings = common.settings();
        boolean keepsRaw = settings.warehouse().raw();
        try (WarehouseServer server = WarehouseServer.existing(settings)) {
            LockedWarehouse.requireToday(new Migrations(server.database()));
            List<Difference> differences = new ArrayList<>();
            try (Database database = new Database(server.database())) {
                Verification.Extent extent = new Verification(database, keepsRaw).run(differences::add);
                VerifyAnswer answer = new VerifyAnswer(extent, differences);
                output.answer(common.json(), answer::json, answer::text);
            }
            return differences.isEmpty() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
        }
    }
}
