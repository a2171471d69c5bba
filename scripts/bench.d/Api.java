package hiresync.bench;

import java.time.Duration;
import java.util.List;

/**
 * How a pretend Feishu behaves.
 *
 * @param jitter how far the latency strays to either side, as a fraction of it
 * @param limits sliding windows, or {@code none}
 */
record Api(Duration latency, double jitter, String limits) {
    static final String REAL_LIMITS = "1000/1m,50/1s";

    /** No latency and no limits: nothing but this machine is one. */
    static final Api LIFTED = new Api(Duration.ZERO, 0, "none");

    /** Arguments of {@code hiresync sandbox}. */
    List<String> options() {
        return List.of("--latency", latency.toString(), "--jitter", "" + jitter, "--limits", limits);
    }
}
