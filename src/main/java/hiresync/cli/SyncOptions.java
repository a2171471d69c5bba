package hiresync.cli;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.plan.Wanted;
import hiresync.warehouse.RunRequest;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Options of {@code sync}, and of its plan. */
final class SyncOptions {
    @Option(names = "--full", description = "Ask for every talent of the source, not only for those that are due.")
    private boolean full;

    @Option(names = "--rewrite", description = "With --full: write every answer, also one with a known hash.")
    private boolean rewrite;

    @Mixin
    private RunOptions run = new RunOptions();

    Asked asked(Instant now, ZoneId zone) {
        if (rewrite && !full) {
            throw new Problem(ExitCode.USAGE, "--rewrite goes with --full");
        }
        String next = full ? WindowOptions.SAME_COMMAND + ": hiresync " + fingerprint() : WindowOptions.NEXT_RUN;
        return new Asked(request(), new Wanted(full, rewrite, null), run.window(now, zone, next));
    }

    private String fingerprint() {
        return "sync" + (full ? " --full" : "") + (rewrite ? " --rewrite" : "");
    }

    private RunRequest request() {
        return run.request(
                "sync",
                fingerprint(),
                JsonMapper.shared().createObjectNode().put("full", full).put("rewrite", rewrite));
    }
}
