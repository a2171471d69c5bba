package hiresync.cli;

import hiresync.access.WarehouseServer;
import hiresync.job.Night;
import hiresync.plan.Wanted;
import hiresync.query.Sql;
import hiresync.report.RunReport;
import hiresync.sandbox.FeishuSandbox;
import hiresync.sandbox.SandboxSettings;
import hiresync.settings.Settings;
import hiresync.settings.SettingsFiles;
import hiresync.warehouse.Database;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.RunRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hiresync demo}: the real job on a pretend Feishu and an embedded PostgreSQL. */
@Command(
        name = "demo",
        description = {
            "Shows a night without any setting, on invented data.",
            "Run it again for the next night. A pretend Feishu with 500 invented talents, an embedded PostgreSQL kept in .hiresync/demo, and the real job"
                    + " under the real limits."
        },
        footer = {"", "Example, with time to look around:", "  hiresync demo --keep"})
final class DemoCommand implements Callable<Integer> {
    private static final Path DIRECTORY = Path.of(".hiresync", "demo");
    private static final Duration LATENCY = Duration.ofMillis(80);
    private static final double JITTER = 0.5;

    @Option(
            names = "--keep",
            description = "Keep PostgreSQL running after the night, until Ctrl-C, so that psql or a BI tool can look.")
    private boolean keep;

    @Override
    public Integer call() {
        Output output = Output.standard();
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(() -> demo(interrupt, output), output));
        }
    }

    private int demo(Interrupt interrupt, Output output) throws Exception {
        output.notice("starting the embedded PostgreSQL in " + DIRECTORY + " ...");
        try (WarehouseServer server = WarehouseServer.embedded(DIRECTORY)) {
            DatabaseSettings database = server.database();
            new Migrations(database).migrate();
            DemoDay day = day(database);
            int exitCode = night(database, day, interrupt, output);
            if (keep) {
                awaitInterrupt(database, interrupt, output);
            } else {
                output.answers().println("To look further: scripts/hiresync demo --keep");
                output.answers().println("To start over:   rm -r " + DIRECTORY);
            }
            return exitCode;
        }
    }

    private static DemoDay day(DatabaseSettings server) {
        try (Database database = new Database(server)) {
            DemoDay day = DemoDay.next(database, Instant.now());
            day.fillSource(database);
            return day;
        }
    }

    private static int night(DatabaseSettings database, DemoDay day, Interrupt interrupt, Output output)
            throws Exception {
        SandboxSettings settings =
                SandboxSettings.of(day.population()).onDay(day.day()).withLatency(LATENCY, JITTER);
        try (FeishuSandbox feishu = FeishuSandbox.start(settings)) {
            var clock = day.clock(Instant.now());
            output.notice("night %d (%s in its world) against a pretend Feishu at %s"
                    .formatted(day.day() + 1, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), feishu.baseUrl()));
            SyncRun run = new SyncRun(settings(feishu, settings), output, clock, interrupt);
            Night.Result result =
                    run.run(database, new RunRequest("sync", "sync", "{}", false, false), Wanted.DUE, Window.OPEN);
            int exitCode = RunAnswer.told(result, false, output);
            if (result.surprise() == null) {
                show(database, result.report(), output);
            }
            return exitCode;
        }
    }

    private static Settings settings(FeishuSandbox feishu, SandboxSettings sandbox) {
        Map<String, Object> decided = new HashMap<>(Map.of(
                "hiresync.api.base-url", feishu.baseUrl(),
                "hiresync.api.app-id", sandbox.appId(),
                "hiresync.api.app-secret", sandbox.appSecret(),
                "hiresync.source.table", "source.talent",
                "hiresync.discover.before-sync", "false"));
        List.of(
                        "hiresync.api.tenant-key",
                        "hiresync.api.app-ticket",
                        "hiresync.api.app-ticket-file",
                        "hiresync.api.tenant-access-token",
                        "hiresync.api.monthly-calls",
                        "hiresync.source.url")
                .forEach(none -> decided.put(none, ""));
        return SettingsFiles.read(null, decided);
    }

    private static void show(DatabaseSettings server, RunReport report, Output output) {
        Map<String, String> times = Map.of(
                "since", report.startedAt().toString(),
                "now", report.endedAt().toString());
        try (Database database = new Database(server)) {
            NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(database.dataSource());
            for (String query : new String[] {"demo_changes", "demo_interviews", "demo_interviewers"}) {
                String sql = Sql.named(query);
                output.answers().println();
                output.answers().println(sql.lines().findFirst().orElse("").replace("-- ", ""));
                output.answers()
                        .print(Objects.requireNonNull(jdbc.query(sql, times, (ResultSetExtractor<String>) Grid::of)));
            }
            output.answers().println();
        }
    }

    private static void awaitInterrupt(DatabaseSettings database, Interrupt interrupt, Output output)
            throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        interrupt.stopsWith(interrupted::countDown);
        String address = database.jdbcUrl().replace("jdbc:", "");
        output.answers().println("PostgreSQL keeps running until Ctrl-C. From another terminal:");
        output.answers()
                .println("  PGPASSWORD=" + database.password() + " psql -U " + database.username() + " -d " + address);
        interrupted.await();
    }
}
