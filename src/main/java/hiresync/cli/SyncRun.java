package hiresync.cli;

import hiresync.access.LockedWarehouse;
import hiresync.exit.ExitCode;
import hiresync.exit.Failures;
import hiresync.exit.Problem;
import hiresync.feishu.CallCap;
import hiresync.feishu.Feishu;
import hiresync.feishu.FeishuSettings;
import hiresync.feishu.Halt;
import hiresync.feishu.Outside;
import hiresync.feishu.Sleeper;
import hiresync.job.Alarm;
import hiresync.job.Asking;
import hiresync.job.Brake;
import hiresync.job.DiscoverSettings;
import hiresync.job.Discovering;
import hiresync.job.Halts;
import hiresync.job.MonthQuota;
import hiresync.job.Night;
import hiresync.plan.SourceSettings;
import hiresync.plan.Wanted;
import hiresync.plan.WorkList;
import hiresync.report.Progress;
import hiresync.settings.OwnSource;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.FailedStarts;
import hiresync.warehouse.Identity;
import hiresync.warehouse.PastCalls;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.RunRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One run of the job on a warehouse, from the lock to the report: what {@code sync}, {@code backfill}, {@code discover} and
 * {@code demo} have in common.
 */
final class SyncRun {
    private static final String SIGNAL =
            "stopped by a signal; what had arrived is committed, run the same command again to resume";

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
     * @param wanted whom it asks for
     * @param window in which it may call
     */
    Night.Result run(DatabaseSettings server, RunRequest request, Wanted wanted, Window window)
            throws SQLException, InterruptedException {
        SourceSettings source = settings.source(); // wrong ones are told before anything begins
        DiscoverSettings discover = settings.discover();
        boolean discovers = discoversFirst(settings, request.command());
        return underLock(server, request, window, (warehouse, feishu, quota) -> {
            Database database = warehouse.ground().database();
            Asking asking = new Asking(
                    feishu,
                    settings.feishu().concurrency(),
                    settings.feishu().outageFailures(),
                    new WorkList(database.dataSource(), database.beside(), source, settings.plan()),
                    settings.warehouse().raw(),
                    wanted,
                    discovers ? discovering(feishu, discover, false, quota) : null,
                    quota);
            return new Night(warehouse.ground(), clock).sync(request, asking);
        });
    }

    /** Whether the run fills the source before it plans. */
    static boolean discoversFirst(Settings settings, String command) {
        boolean discovers = settings.discover().beforeSync() && command.equals("sync");
        if (discovers) {
            OwnSource.require(settings.source(), "hiresync.discover.before-sync is on, but discover");
        }
        return discovers;
    }

    /**
     * Fills the source of talent ids under the run lock.
     *
     * @param full from the beginning
     */
    Night.Result discover(DatabaseSettings server, RunRequest request, boolean full)
            throws SQLException, InterruptedException {
        DiscoverSettings discover = settings.discover();
        return underLock(
                server,
                request,
                Window.OPEN,
                (warehouse, feishu, quota) -> new Night(warehouse.ground(), clock)
                        .discover(request, discovering(feishu, discover, full, quota)));
    }

    private Discovering discovering(
            Feishu feishu, DiscoverSettings discover, boolean full, @Nullable MonthQuota quota) {
        return new Discovering(feishu, settings.feishu().concurrency(), discover.overlap(), full, quota);
    }

    /** What is done once the lock is held and Feishu has given a token. */
    private interface Work {
        Night.Result done(LockedWarehouse warehouse, Feishu feishu, @Nullable MonthQuota quota)
                throws InterruptedException;
    }

    private Night.Result underLock(DatabaseSettings server, RunRequest request, Window window, Work work)
            throws SQLException, InterruptedException {
        FeishuSettings feishuSettings = settings.feishu();
        Brake brake = new Brake();
        try (Progress progress = output.progress();
                LockedWarehouse warehouse =
                        LockedWarehouse.open(server, request.command(), settings, brake, progress)) {
            PastCalls calls = new PastCalls(warehouse.ground().database().dataSource());
            int uncommitted = settings.job().uncommitted(feishuSettings.concurrency());
            MonthQuota quota = MonthQuota.of(feishuSettings.monthlyCalls(), calls.month(clock.instant()));
            CallCap cap =
                    quota == null ? window.cap() : window.within(quota.cap()).cap();
            List<Instant> recent = calls.recentAttempts(clock.instant(), uncommitted);
            try (Feishu feishu = noted(request, warehouse, () -> feishu(feishuSettings, recent, cap));
                    Alarm alarm = new Alarm()) {
                interrupt.stopsWith(() -> stop(brake, SIGNAL, feishu));
                alarm.at(window.closesAt(), clock.instant(), () -> stop(brake, window.closed(), feishu));
                noted(request, warehouse, () -> {
                    signIn(feishu, brake);
                    settings.identity()
                            .claim(
                                    warehouse.ground().database().dataSource(),
                                    warehouse.schemaVersion(),
                                    false,
                                    clock.instant());
                    return true;
                });
                starts(warehouse).clear();
                return work.done(warehouse, feishu, quota);
            }
        }
    }

    /** What comes before there is a run. */
    private interface Beginning<T> {
        T done() throws InterruptedException;
    }

    /** What does not come to a run is noted, or {@code status} would have nothing to tell of it. */
    private <T> T noted(RunRequest request, LockedWarehouse warehouse, Beginning<T> beginning)
            throws InterruptedException {
        try {
            return beginning.done();
        } catch (Problem | Identity.Mismatch e) {
            Problem problem = Failures.of(e).orElseThrow();
            if (problem.exitCode() != ExitCode.STOPPED) {
                starts(warehouse)
                        .note(clock.instant(), request, problem.exitCode(), String.valueOf(problem.getMessage()));
            }
            throw problem;
        }
    }

    private static FailedStarts starts(LockedWarehouse warehouse) {
        return new FailedStarts(warehouse.ground().database().dataSource());
    }

    private Feishu feishu(FeishuSettings feishuSettings, List<Instant> recent, CallCap cap) {
        Outside outside = new Outside(clock, System::nanoTime, Sleeper.REAL, new Random(), settings.network());
        try {
            return new Feishu(feishuSettings, recent, cap, outside);
        } catch (IllegalArgumentException e) {
            throw new Problem(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Ends the run when it comes to nothing: credentials that nobody has tried are not to become the warehouse's own. */
    private static void signIn(Feishu feishu, Brake brake) throws InterruptedException {
        Optional<Halt> halt = feishu.signIn();
        if (halt.isPresent()) {
            throw new Problem(Halts.end(halt.get()).exitCode(), halt.get().sentence());
        }
        Optional<Brake.Reason> stopped = brake.reason();
        if (stopped.isPresent()) {
            throw new Problem(stopped.get().end().exitCode(), stopped.get().sentence());
        }
    }

    private static void stop(Brake brake, String sentence, Feishu feishu) {
        brake.pull(RunEnd.STOPPED, sentence);
        feishu.stop();
    }
}
