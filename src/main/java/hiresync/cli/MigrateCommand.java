package hiresync.cli;

import static hiresync.report.Figures.counted;

import hiresync.access.Lock;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.RunLock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code hiresync migrate}: brings the warehouse's tables up to this version. */
@Command(
        name = "migrate",
        description = {"Creates or updates the warehouse's tables.", "sync does so by itself, unless told otherwise."},
        footer = {"", "Example:", "  WAREHOUSE_URL=jdbc:postgresql://db:5432/warehouse hiresync migrate"})
final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--accept-identity",
            description = "Take over another app, host or id type than the warehouse holds the ids of; every answer is"
                    + " then written anew.")
    private boolean acceptIdentity;

    @Override
    public Integer call() throws Exception {
        Output output = Output.standard();
        Settings settings = common.settings();
        try (WarehouseServer server = WarehouseServer.of(settings);
                RunLock lock = Lock.take(server.database(), "migrate")) {
            Migrations migrations = new Migrations(server.database());
            int applied = migrations.migrate();
            if (acceptIdentity) {
                try (Database database = new Database(server.database())) {
                    settings.identity().claim(database.dataSource(), migrations.version(), true, Instant.now());
                }
            }
            lock.ensureHeld();
            output.answers().println(answer(applied, migrations.version()));
            return ExitCode.COMPLETE;
        }
    }

    private String answer(int applied, String version) {
        if (common.json()) {
            return JsonMapper.shared()
                    .createObjectNode()
                    .put("applied", applied)
                    .put("version", version)
                    .toString();
        }
        return applied == 0
                ? "nothing to do: the warehouse is at version " + version
                : "%s applied: the warehouse is at version %s".formatted(counted(applied, "migration"), version);
    }
}
