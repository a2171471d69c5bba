package hiresync.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hiresync sync}: the nightly run. */
@Command(
        name = "sync",
        description = {
            "The nightly run: brings whoever is due into the warehouse.",
            "Repeating it is safe: it resumes an unfinished run, and an unchanged answer changes nothing."
        },
        footer = {"", "Example, every night at 2 o'clock from cron:", "  0 2 * * * /opt/hiresync/scripts/hiresync sync"
        })
final class SyncCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private SyncOptions options = new SyncOptions();

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(
                    () -> options.asked(Instant.now(), ZoneId.systemDefault()).run(common, interrupt, output), output));
        }
    }
}
