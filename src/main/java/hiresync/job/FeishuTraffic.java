package hiresync.job;

import hiresync.feishu.CallPace;
import hiresync.feishu.Feishu;
import hiresync.report.Traffic;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The calls of a run that asks the API, for those who watch it.
 *
 * @param pace of those that it makes now
 */
record FeishuTraffic(Feishu feishu, CallPace pace) implements Traffic {
    @Override
    public long sent() {
        return feishu.stats().attempts();
    }

    @Override
    public long asked() {
        return feishu.stats().asked();
    }

    @Override
    public Duration pause() {
        return pace.pause();
    }

    @Override
    public OptionalDouble perMinute() {
        return pace.perMinute();
    }

    @Override
    public Duration least(long calls) {
        return pace.leastTime(calls);
    }
}
