package hiresync.cli;

import hiresync.feishu.Feishu;
import hiresync.feishu.FeishuSettings;
import hiresync.feishu.Halt;
import hiresync.feishu.Outside;
import hiresync.feishu.Sleeper;
import hiresync.job.Brake;
import hiresync.job.Collaborators;
import hiresync.job.Halts;
import hiresync.job.JobSettings;
import hiresync.job.Night;
import hiresync.plan.PlanSettings;
import hiresync.plan.WorkList;
import hiresync.report.Progress;
import hiresync.warehouse.Database;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.RunRequest;
import hiresync.warehouse.Runs;
import hiresync.warehouse.Warehouse;
import hiresync.warehouse.WarehouseSettings;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/** One run of the job on a warehouse, from the lock to the report: what {@code sync} and {@code demo} have in common. */
final class SyncRun {
    private final Settings settings;
    private final Output output;
    private final InstantSource clock;
    private final Interrupt interrupt;

    SyncRun(Settings settings, Output output, InstantSource clock, Interrupt interrupt) {
        this.settings = settings;
        this.output = output;
        this.clock = clock;
        this.interrupt = interrupt;
    }

    /**
     * Does it all under the run lock.
     *
     * @param full every talent of the source
     * @param rewrite no answer is judged by its hash
     */
    Night.Result run(DatabaseSettings server, RunRequest request, boolean full, boolean rewrite)
            throws SQLException, InterruptedException {
        FeishuSettings feishuSettings = settings.feishu();
        settings.source(); // wrong ones are told before anything begins
        JobSettings jobSettings = settings.job();
        PlanSettings planSettings = settings.plan();
        WarehouseSettings warehouseSettings = settings.warehouse();
        Brake brake = new Brake();
        try (RunLock lock = Lock.take(server, request.command());
                Database database = new Database(server)) {
            String schemaVersion = prepare(server);
            Runs runs = new Runs(database.dataSource());
            try (Feishu feishu = feishu(feishuSettings, runs);
                    Progress progress = output.progress()) {
                interrupt.stopsWith(() -> stop(brake, feishu));
                signIn(feishu);
                settings.identity().claim(database.dataSource(), schemaVersion, false, clock.instant());
                WorkList workList =
                        new WorkList(database.dataSource(), database.beside(), settings.source(), planSettings);
                Collaborators with = new Collaborators(
                        database,
                        lock,
                        feishu,
                        feishuSettings,
                        workList,
                        planSettings,
                        new Warehouse(database.dataSource(), warehouseSettings),
                        warehouseSettings,
                        runs,
                        brake,
                        progress,
                        jobSettings);
                return new Night(with, clock).run(request, full, rewrite);
            }
        }
    }

    private String prepare(DatabaseSettings server) {
        Migrations migrations = new Migrations(server);
        if (settings.migrate()) {
            migrations.migrate();
        }
        return migrations.version();
    }

    private Feishu feishu(FeishuSettings feishuSettings, Runs runs) {
        Outside outside = new Outside(clock, System::nanoTime, Sleeper.REAL, new Random(), HttpClient.Builder.NO_PROXY);
        try {
            return new Feishu(feishuSettings, runs.recentAttempts(clock.instant()), outside);
        } catch (IllegalArgumentException e) {
            throw new Problem(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static void signIn(Feishu feishu) throws InterruptedException {
        Optional<Halt> halt = feishu.signIn();
        if (halt.isPresent()) {
            throw new Problem(Halts.end(halt.get()).exitCode(), halt.get().sentence());
        }
    }

    private static void stop(Brake brake, Feishu feishu) {
        brake.pull(
                RunEnd.STOPPED,
                "stopped by a signal; what had arrived is committed, run the same command again to" + " resume");
        feishu.stop();
    }
}
