package hiresync.cli;

import hiresync.access.LockedWarehouse;
import hiresync.access.WarehouseServer;
import hiresync.exit.ExitCode;
import hiresync.feishu.FeishuSettings;
import hiresync.job.MonthQuota;
import hiresync.job.Rehearsal;
import hiresync.plan.PlanSettings;
import hiresync.plan.Slice;
import hiresync.plan.WorkList;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Identity;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.Month;
import hiresync.warehouse.PastCalls;
import hiresync.warehouse.RunLock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a run would do, without the run lock, a call or a trace. */
final class Planning {
    private final Settings settings;
    private final Instant now;

    Planning(Settings settings, Instant now) {
        this.settings = settings;
        this.now = now;
    }

    /** Answers on standard output. */
    static int told(CommonOptions common, Asked asked, Instant now) throws SQLException {
        Output output = Output.standard();
        Settings settings = common.settings();
        RunSettings.tellMisspelt(common, output);
        RunSettings.wrong(settings, asked.request().command()).ifPresent(problem -> {
            throw problem;
        });
        asked.requireSliceOf(settings);
        try (WarehouseServer server = WarehouseServer.existing(settings)) {
            LockedWarehouse.requireToday(new Migrations(server.database()));
            PlanAnswer answer = new Planning(settings, now).of(asked, server.database(), output);
            output.answer(common.json(), answer::json, answer::text);
            return ExitCode.COMPLETE;
        }
    }

    private PlanAnswer of(Asked asked, DatabaseSettings server, Output output) throws SQLException {
        try (Database database = new Database(server)) {
            RunLock.holder(database.dataSource())
                    .ifPresent(holder -> output.talk()
                            .println("hiresync: another run is active: " + holder.inWords()
                                    + "; until its end no other can begin, and then the plan may be another one"));
            tellWhatStopsIt(database, output);
            boolean discovers = SyncRun.discoversFirst(settings, asked.request().command());
            PastCalls calls = new PastCalls(database.dataSource());
            Month month = calls.month(now);
            MonthQuota quota = MonthQuota.of(settings.feishu().monthlyCalls(), month);
            Rehearsal.Ahead ahead = rehearsal(database).of(asked.request(), asked.wanted(), quota, discovers, now);
            if (ahead.notInSource() > 0) {
                output.talk()
                        .println(
                                "hiresync: named, though not in the source, and asked for all the same: %d of %d talents"
                                        .formatted(ahead.notInSource(), ahead.talents()));
            }
            Slice slice = asked.wanted().slice();
            if (slice != null && ahead.talents() == 0) {
                slice.ofNobody().ifPresent(sentence -> output.talk().println("hiresync: " + sentence));
            }
            return answer(asked, ahead, discovers, quota, month, lastMinute(calls));
        }
    }

    /** Settings under which the run would end with 2; without credentials this is no place from which it is run. */
    private void tellWhatStopsIt(Database database, Output output) {
        FeishuSettings feishu = settings.feishu();
        if (feishu.appId() == null && feishu.tenantAccessToken() == null) {
            return;
        }
        try {
            settings.identity().isOf(database.dataSource());
        } catch (Identity.Mismatch e) {
            output.talk().println("hiresync: with these settings the run would end with 2: " + e.getMessage());
        }
    }

    private Rehearsal rehearsal(Database database) {
        PlanSettings plan = settings.plan();
        WorkList workList = new WorkList(database.dataSource(), database.beside(), settings.source(), plan);
        return new Rehearsal(
                database, workList, plan.resumeWithin(), settings.warehouse().raw());
    }

    /** How long ago each call of the last minute was made. */
    private List<Duration> lastMinute(PastCalls calls) {
        return calls.recentAttempts(now, 0).stream()
                .map(moment -> Duration.between(moment, now))
                .toList();
    }

    private PlanAnswer answer(
            Asked asked,
            Rehearsal.Ahead ahead,
            boolean discovers,
            @Nullable MonthQuota quota,
            Month month,
            List<Duration> lastMinute) {
        FeishuSettings feishu = settings.feishu();
        Window window = quota == null ? asked.window() : asked.window().within(quota.cap());
        Outlook outlook = Outlook.of(ahead.talents(), feishu.ourLimits(), lastMinute, window, now);
        Duration takes = outlook.takes();
        Instant endsAt = outlook.endsAt();
        return new PlanAnswer(
                asked.request().command(),
                discovers,
                ahead.talents(),
                ahead.reasons(),
                ahead.gone(),
                ahead.postponed(),
                ahead.skippedIds(),
                ahead.notInSource(),
                ahead.forgotten(),
                ahead.resumes(),
                feishu.limits(),
                feishu.share(),
                outlook.calls(),
                ahead.talents() - outlook.calls(),
                lastMinute.size(),
                takes == null ? null : takes.toMillis() / 1000.0,
                endsAt == null ? null : endsAt.truncatedTo(ChronoUnit.SECONDS),
                MonthCalls.of(month, feishu.monthlyCalls()));
    }
}
