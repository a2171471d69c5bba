package hiresync.job;

import hiresync.feishu.CallStats;
import hiresync.feishu.Feishu;
import hiresync.report.Traffic;
import java.time.Duration;
import java.util.OptionalDouble;

/** The calls of a run that asks the API, for those who watch it. */
record FeishuTraffic(Feishu feishu) implements Traffic {
    @Override
    public long sent() {
        return feishu.stats().attempts();
    }

    @Override
    public long asked() {
        CallStats stats = feishu.stats();
        return stats.attempts() - stats.throttled() - stats.retried();
    }

    @Override
    public Duration pause() {
        return feishu.stats().pause();
    }

    @Override
    public OptionalDouble perMinute() {
        return feishu.callsPerMinute();
    }

    @Override
    public Duration least(long calls) {
        return feishu.leastTime(calls);
    }
}
