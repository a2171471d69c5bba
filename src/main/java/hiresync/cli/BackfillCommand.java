package hiresync.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hiresync backfill}: a run by hand, for talents that are chosen. */
@Command(
        name = "backfill",
        description = {
            "A run by hand, for chosen talents, whether due or not.",
            "Each kind of choice narrows it: --failed --stale-for 30d asks for those who failed and are stale. Nobody else is"
                    + " touched; the nightly run goes on as if this had not been. The same command resumes it."
        },
        footer = {
            "",
            "Examples:",
            "  hiresync backfill --talent-id 6900000000000000001 --rewrite",
            "  psql -AtXc \"SELECT talent_id FROM ...\" | hiresync backfill --talents-file -",
            "  hiresync backfill --interviews-since 2026-11-01 --stale-for 3d --until 06:00",
            "To see first whom that means, and how long it takes: hiresync plan backfill ..."
        })
final class BackfillCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private BackfillOptions options = new BackfillOptions();

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(
                    () -> options.asked(Instant.now(), ZoneId.systemDefault()).run(common, interrupt, output), output));
        }
    }
}
