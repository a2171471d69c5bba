package hiresync.cli;

import hiresync.access.Lock;
import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.IdleTalents;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.Retention;
import hiresync.warehouse.RetentionSettings;
import hiresync.warehouse.RunLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hiresync purge}: removes what is older than the settings allow. */
@Command(
        name = "purge",
        description = {
            "Removes what is older than hiresync.retention allows.",
            "That is kept and refused answers, runs with their work lists and"
                    + " reports, Spring Batch's records of them, superseded versions of rows. sync does so at its end, too.",
            "Talents whose last interview was longer ago than months-without-interviews says there are only counted; --yes"
                    + " removes their rows and answers. They are not forgotten: sync asks for one again when its updated_at in"
                    + " the source changes, and backfill whenever it chooses one.",
            "What the next run, the month's calls or status need stays in any case."
        },
        footer = {
            "",
            "Examples:",
            "  hiresync purge --dry-run",
            "  HIRESYNC_RETENTION_MONTHS_WITHOUT_INTERVIEWS=24 hiresync purge --yes"
        })
final class PurgeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--dry-run", description = "Only count what would be removed.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Also remove the rows of talents without interviews for so long.")
    private boolean yes;

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(() -> purge(interrupt, output), output));
        }
    }

    private int purge(Interrupt interrupt, Output output) throws Exception {
        if (dryRun && yes) {
            throw new Problem(ExitCode.USAGE, "--dry-run and --yes exclude each other; give one of them");
        }
        Settings settings = common.settings();
        RetentionSettings retention = settings.retention();
        Duration resumeWithin = settings.plan().resumeWithin();
        AtomicBoolean stopped = new AtomicBoolean();
        interrupt.stopsWith(() -> stopped.set(true));
        try (WarehouseServer server = WarehouseServer.existing(settings);
                RunLock lock = Lock.take(server.database(), "purge")) {
            LockedWarehouse.requireToday(new Migrations(server.database()));
            try (Database database = new Database(server.database())) {
                BooleanSupplier goesOn = () -> {
                    lock.ensureHeld();
                    return !stopped.get();
                };
                Instant now = Instant.now();
                Retention old = new Retention(database, retention, resumeWithin);
                Map<String, Long> rows = dryRun ? old.old(now) : old.purge(now, goesOn);
                PurgeAnswer.Talents talents = talents(database, retention.monthsWithoutInterviews(), now, goesOn);
                boolean complete = !stopped.get();
                PurgeAnswer answer = new PurgeAnswer(dryRun, complete, PurgeAnswer.keptFor(retention), rows, talents);
                output.answer(common.json(), answer::json, answer::text);
                return complete ? ExitCode.COMPLETE : ExitCode.STOPPED;
            }
        }
    }

    private PurgeAnswer.@Nullable Talents talents(
            Database database, @Nullable Integer months, Instant now, BooleanSupplier goesOn) {
        if (months == null) {
            return null;
        }
        IdleTalents idle = new IdleTalents(database, months, now);
        return yes
                ? PurgeAnswer.Talents.removed(months, idle.purge(now, goesOn))
                : PurgeAnswer.Talents.found(months, idle.count());
    }
}
