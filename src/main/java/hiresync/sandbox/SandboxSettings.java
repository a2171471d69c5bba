package hiresync.sandbox;

import java.time.Duration;

/**
 * How a sandbox behaves.
 *
 * @param port on the loopback interface; 0 for any free one
 * @param day the day of the population it starts with
 * @param latency from the arrival of a call to its answer
 * @param jitter how far the latency strays to either side, as a fraction of it: 0 to 1
 * @param limits sliding windows like {@code 1000/1m,50/1s}; empty for none
 * @param tokenSeconds how long a token is valid
 */
public record SandboxSettings(
        int port,
        Population population,
        int day,
        Duration latency,
        double jitter,
        String limits,
        SandboxApp app,
        int tokenSeconds) {

    public SandboxSettings {
        if (latency.isNegative() || jitter < 0 || jitter > 1 || tokenSeconds < 1) {
            throw new IllegalArgumentException("latency at least 0, jitter from 0 to 1, token seconds at least 1; not "
                    + latency + ", " + jitter + ", " + tokenSeconds);
        }
    }

    /**
     * The documented limits, no latency, any port, day 0; app {@code cli_sandbox} with secret {@code sandbox-secret}, as a
     * store app with ticket {@code sandbox-ticket} and tenant {@code sandbox-tenant}.
     */
    public static SandboxSettings of(Population population) {
        return new SandboxSettings(
                0,
                population,
                0,
                Duration.ZERO,
                0,
                "1000/1m,50/1s",
                new SandboxApp("cli_sandbox", "sandbox-secret", "sandbox-ticket", "sandbox-tenant"),
                7200);
    }

    public SandboxSettings onPort(int port) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, app, tokenSeconds);
    }

    public SandboxSettings onDay(int day) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, app, tokenSeconds);
    }

    public SandboxSettings withLatency(Duration latency, double jitter) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, app, tokenSeconds);
    }

    public SandboxSettings withLimits(String limits) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, app, tokenSeconds);
    }

    public SandboxSettings withApp(String appId, String appSecret) {
        return with(new SandboxApp(appId, appSecret, app.ticket(), app.tenantKey()));
    }

    /** What the same app needs to sign in as a store app. */
    public SandboxSettings withStoreApp(String ticket, String tenantKey) {
        return with(new SandboxApp(app.id(), app.secret(), ticket, tenantKey));
    }

    public SandboxSettings withTokenSeconds(int tokenSeconds) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, app, tokenSeconds);
    }

    public String appId() {
        return app.id();
    }

    public String appSecret() {
        return app.secret();
    }

    public String appTicket() {
        return app.ticket();
    }

    public String tenantKey() {
        return app.tenantKey();
    }

    private SandboxSettings with(SandboxApp app) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, app, tokenSeconds);
    }

    /** Without the population and what is secret. */
    @Override
    public String toString() {
        return "SandboxSettings[port=%d, day=%d, latency=%s, jitter=%s, limits=%s, app=%s, tokenSeconds=%d]"
                .formatted(port, day, latency, jitter, limits, app, tokenSeconds);
    }
}
