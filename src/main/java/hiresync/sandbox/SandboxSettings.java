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
        String appId,
        String appSecret,
        int tokenSeconds) {

    public SandboxSettings {
        if (latency.isNegative() || jitter < 0 || jitter > 1 || tokenSeconds < 1) {
            throw new IllegalArgumentException("latency at least 0, jitter from 0 to 1, token seconds at least 1; not "
                    + latency + ", " + jitter + ", " + tokenSeconds);
        }
    }

    /** The documented limits, no latency, any port, day 0, app {@code cli_sandbox} with secret {@code sandbox-secret}. */
    public static SandboxSettings of(Population population) {
        return new SandboxSettings(
                0, population, 0, Duration.ZERO, 0, "1000/1m,50/1s", "cli_sandbox", "sandbox-secret", 7200);
    }

    public SandboxSettings onPort(int port) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, appId, appSecret, tokenSeconds);
    }

    public SandboxSettings onDay(int day) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, appId, appSecret, tokenSeconds);
    }

    public SandboxSettings withLatency(Duration latency, double jitter) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, appId, appSecret, tokenSeconds);
    }

    public SandboxSettings withLimits(String limits) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, appId, appSecret, tokenSeconds);
    }

    public SandboxSettings withApp(String appId, String appSecret) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, appId, appSecret, tokenSeconds);
    }

    public SandboxSettings withTokenSeconds(int tokenSeconds) {
        return new SandboxSettings(port, population, day, latency, jitter, limits, appId, appSecret, tokenSeconds);
    }

    /** Without the population and the secret. */
    @Override
    public String toString() {
        return "SandboxSettings[port=%d, day=%d, latency=%s, jitter=%s, limits=%s, appId=%s, tokenSeconds=%d]"
                .formatted(port, day, latency, jitter, limits, appId, tokenSeconds);
    }
}
