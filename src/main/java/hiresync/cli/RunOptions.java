package hiresync.cli;

import hiresync.warehouse.RunRequest;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Options of every run that asks the API: its window, and what a guard lets it do. */
final class RunOptions {
    @Mixin
    private WindowOptions window = new WindowOptions();

    @Option(names = "--allow-retire", description = "This run may retire many rows.")
    private boolean allowRetire;

    @Option(names = "--allow-refused", description = "This run may go on though many talents fail or are refused.")
    private boolean allowRefused;

    Window window(Instant now, ZoneId zone, String next) {
        return window.from(now, zone, next);
    }

    /** @param options what else was given, to be noted with the run */
    RunRequest request(String command, String fingerprint, ObjectNode options) {
        window.into(options);
        return new RunRequest(command, fingerprint, options.toString(), allowRetire, allowRefused);
    }
}
