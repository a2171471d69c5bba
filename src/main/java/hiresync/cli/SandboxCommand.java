package hiresync.cli;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.sandbox.FeishuSandbox;
import hiresync.sandbox.Population;
import hiresync.sandbox.SandboxProgram;
import hiresync.sandbox.SandboxSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code hiresync sandbox}: a pretend Feishu to try things against. */
@Command(
        name = "sandbox",
        description = {
            "Serves a pretend Feishu on this machine.",
            "With invented talents and the real limits, until Ctrl-C."
        },
        footer = {"", "Example:", "  hiresync sandbox --port 8090 --talents 500 --latency 80ms"})
final class SandboxCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Port on 127.0.0.1; 0: any (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--talents", defaultValue = "500", description = "Talents on day 0 (default: ${DEFAULT-VALUE}).")
    private int talents;

    @Option(
            names = "--first-day",
            defaultValue = "2026-11-02",
            description = "The date of day 0 (default: ${DEFAULT-VALUE}).")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Option(names = "--day", defaultValue = "0", description = "The day to begin with (default: ${DEFAULT-VALUE}).")
    private int day;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed invents others (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--latency",
            defaultValue = "0ms",
            converter = Latency.class,
            description = "From a call to its answer, such as 80ms (default: ${DEFAULT-VALUE}).")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--jitter",
            defaultValue = "0",
            description = "How far it strays, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double jitter;

    @Option(
            names = "--limits",
            defaultValue = "1000/1m,50/1s",
            description = "Calls per time; none: no limits (default: ${DEFAULT-VALUE}).")
    private String limits = "";

    @Option(
            names = "--print-talents",
            description = "Only print the day's talents, as lines of id, tab, updated_at: for COPY source.talent.")
    private boolean printTalents;

    @Override
    public Integer call() {
        Output output = Output.standard();
        if (talents < 1 || day < 0) {
            throw new Problem(ExitCode.USAGE, "--talents must be at least 1, and --day at least 0");
        }
        if (port < 0 || port > 65_535) {
            throw new Problem(ExitCode.USAGE, "--port must be from 0 to 65535");
        }
        Population population = new Population(seed, talents, firstDay);
        if (printTalents) {
            population
                    .talentIds(day)
                    .forEach(id -> output.answers().println(id + "\t" + population.updatedAt(id, day)));
            return ExitCode.COMPLETE;
        }
        try (Interrupt interrupt = Interrupt.awaited()) {
            return interrupt.exitsWith(Surprises.toldIfAny(
                    () -> {
                        serve(settings(population), interrupt, output);
                        return ExitCode.COMPLETE;
                    },
                    output));
        }
    }

    private SandboxSettings settings(Population population) {
        try {
            return SandboxSettings.of(population)
                    .onPort(port)
                    .onDay(day)
                    .withLatency(latency, jitter)
                    .withLimits(limits.equals("none") ? "" : limits);
        } catch (IllegalArgumentException e) {
            throw new Problem(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void serve(SandboxSettings settings, Interrupt interrupt, Output output) throws InterruptedException {
        try {
            SandboxProgram.serve(settings, sandbox -> {
                interrupt.stopsWith(sandbox::close);
                announce(sandbox, settings, output);
            });
        } catch (IOException e) {
            throw new Problem(ExitCode.USAGE, "port " + port + " is taken; choose another with --port");
        } catch (IllegalArgumentException e) {
            throw new Problem(ExitCode.USAGE, "--limits cannot be read: " + e.getMessage());
        }
    }

    private void announce(FeishuSandbox sandbox, SandboxSettings settings, Output output) {
        output.answers().println("export FEISHU_BASE_URL=" + sandbox.baseUrl());
        output.answers().println("export FEISHU_APP_ID=" + settings.appId());
        output.answers().println("export FEISHU_APP_SECRET=" + settings.appSecret());
        output.answers()
                .println("# as a store app: export FEISHU_APP_TICKET=%s FEISHU_TENANT_KEY=%s"
                        .formatted(settings.appTicket(), settings.tenantKey()));
        output.notice("serving " + talents + " invented talents, day " + day + "; Ctrl-C ends it");
    }

    /** 80ms. */
    static final class Latency implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return DurationStyle.detectAndParse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("\"" + text + "\" is no time such as 80ms or 2s");
            }
        }
    }
}
