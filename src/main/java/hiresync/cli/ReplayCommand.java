package hiresync.cli;

import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.job.Brake;
import hiresync.job.Night;
import hiresync.report.Progress;
import hiresync.settings.Settings;
import hiresync.warehouse.KeptAnswers;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code hiresync replay}: the answers that are kept, mapped and written once more. */
@Command(
        name = "replay",
        description = {
            "Maps and writes the kept answers once more, without a call.",
            "They stand in hire_raw.talent_response. For a new column, or rows that were lost. Rows that changed since an answer was fetched stay as they are."
        },
        footer = {"", "Examples:", "  hiresync replay", "  hiresync replay --talent-id 6900000000000000001"})
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--talent-id", paramLabel = "ID", description = "Only this talent; may be given more than once.")
    private List<String> talents = new ArrayList<>();

    @Option(names = "--allow-retire", description = "This replay may retire many rows.")
    private boolean allowRetire;

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(() -> replay(interrupt, output), output));
        }
    }

    private int replay(Interrupt interrupt, Output output) throws Exception {
        Settings settings = common.settings();
        Brake brake = new Brake();
        interrupt.stopsWith(() -> brake.pull(
                RunEnd.STOPPED, "stopped by a signal; what was written stays, run the same command again to resume"));
        try (WarehouseServer server = WarehouseServer.of(settings);
                Progress progress = output.progress();
                LockedWarehouse warehouse =
                        LockedWarehouse.open(server.database(), "replay", settings, brake, progress)) {
            List<String> chosen = List.copyOf(new TreeSet<>(talents));
            requireKept(warehouse, chosen);
            Night night = new Night(warehouse.ground(), InstantSource.system());
            return RunAnswer.told(night.replay(request(chosen), chosen), common.json(), output);
        }
    }

    private static void requireKept(LockedWarehouse warehouse, List<String> talents) {
        List<String> missing = new KeptAnswers(warehouse.ground().database().dataSource()).missing(talents);
        if (!missing.isEmpty()) {
            throw new Problem(
                    ExitCode.USAGE,
                    "no answer is kept of talent %s%s; it was never accepted or was purged, so ask for it with sync"
                            .formatted(
                                    missing.get(0),
                                    missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more"));
        }
    }

    private RunRequest request(List<String> chosen) {
        String fingerprint = "replay" + (chosen.isEmpty() ? "" : " " + Digest.of(chosen));
        String options = JsonMapper.shared()
                .createObjectNode()
                .put("talents", chosen.size())
                .toString();
        return new RunRequest("replay", fingerprint, options, allowRetire, true);
    }
}
