package hiresync.cli;

import hiresync.warehouse.RunRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code hiresync sync}: the nightly run. */
@Command(
        name = "sync",
        description = {
            "Brings the interviews of every talent that is due into the warehouse.",
            "Repeating it is safe: it resumes an unfinished run, and an unchanged answer changes nothing."
        },
        footer = {"", "Example, every night at 2 o'clock from cron:", "  0 2 * * * /opt/hiresync/scripts/hiresync sync"
        })
final class SyncCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private WindowOptions window = new WindowOptions();

    @Option(names = "--full", description = "Ask for every talent of the source, not only for those that are due.")
    private boolean full;

    @Option(names = "--rewrite", description = "With --full: write every answer, also one with a known hash.")
    private boolean rewrite;

    @Option(names = "--allow-retire", description = "This run may retire many rows.")
    private boolean allowRetire;

    @Option(names = "--allow-refused", description = "This run may go on though many talents fail or are refused.")
    private boolean allowRefused;

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(() -> sync(interrupt, output), output));
        }
    }

    private int sync(Interrupt interrupt, Output output) throws Exception {
        if (rewrite && !full) {
            throw new Problem(ExitCode.USAGE, "--rewrite goes with --full");
        }
        Window closing = window.from(Instant.now(), ZoneId.systemDefault());
        Settings settings = common.settings();
        settings.feishu(); // wrong settings are told before a server is started or asked
        try (WarehouseServer server = WarehouseServer.of(settings)) {
            SyncRun run = new SyncRun(settings, output, InstantSource.system(), interrupt);
            return RunAnswer.told(run.run(server.database(), request(), full, rewrite, closing), common.json(), output);
        }
    }

    private RunRequest request() {
        String fingerprint = "sync" + (full ? " --full" : "") + (rewrite ? " --rewrite" : "");
        ObjectNode options =
                JsonMapper.shared().createObjectNode().put("full", full).put("rewrite", rewrite);
        window.into(options);
        return new RunRequest("sync", fingerprint, options.toString(), allowRetire, allowRefused);
    }
}
