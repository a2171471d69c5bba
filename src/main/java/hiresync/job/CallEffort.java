package hiresync.job;

import hiresync.feishu.CallStats;
import hiresync.feishu.Feishu;
import hiresync.warehouse.RunEffort;

/** Effort as the client counts it. */
record CallEffort(Feishu feishu) implements Effort {
    @Override
    public RunEffort soFar() {
        CallStats stats = feishu.stats();
        return new RunEffort(
                stats.attempts(),
                stats.throttled(),
                stats.retried(),
                stats.turnWait().toMillis(),
                stats.throttleWait().toMillis());
    }

    @Override
    public String note() {
        CallStats stats = feishu.stats();
        return stats.throttledUntil() == null ? "" : "throttled until " + stats.throttledUntil();
    }
}
