package hiresync.cli;

import hiresync.access.WarehouseServer;
import hiresync.settings.OwnSource;
import hiresync.settings.Settings;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code hiresync discover}: which talents there are, from the API itself. */
@Command(
        name = "discover",
        description = {
            "Fills source.talent from Feishu's own list of talents.",
            "That is whom sync asks about. Added are those who are new or changed since the last time; nobody is deleted.",
            "Repeating it is safe: it goes on where it came to, stopped or killed ones too. The first time it begins at the"
                    + " beginning.",
            "The app needs the scope hire:talent:readonly. To have it done before each sync, set"
                    + " hiresync.discover.before-sync."
        },
        footer = {
            "",
            "Examples:",
            "  hiresync discover",
            "  hiresync discover --full",
            "For ids from elsewhere: hiresync import-talents FILE"
        })
final class DiscoverCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--full",
            description = "From the beginning, for ids that were lost here or an app that may see more now.")
    private boolean full;

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(() -> discover(interrupt, output), output));
        }
    }

    private int discover(Interrupt interrupt, Output output) throws Exception {
        Settings settings = common.settings();
        RunSettings.tellMisspelt(common, output);
        RunSettings.requireToBegin(settings, request());
        OwnSource.require(settings.source(), "discover");
        try (WarehouseServer server = WarehouseServer.of(settings)) {
            SyncRun run = new SyncRun(settings, output, InstantSource.system(), interrupt);
            return RunAnswer.told(run.discover(server.database(), request(), full), common.json(), output);
        }
    }

    private RunRequest request() {
        String options =
                JsonMapper.shared().createObjectNode().put("full", full).toString();
        return new RunRequest("discover", "discover" + (full ? " --full" : ""), options, false, false);
    }
}
