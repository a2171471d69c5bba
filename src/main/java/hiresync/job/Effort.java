package hiresync.job;

import hiresync.feishu.CallStats;
import hiresync.feishu.Feishu;
import hiresync.report.Traffic;
import hiresync.warehouse.RunEffort;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a start of the program costs the API, told in portions: what a commit has told is not told again. */
final class Effort {
    private final Supplier<RunEffort> soFar;
    private final @Nullable Traffic traffic;
    private RunEffort told = RunEffort.NONE;

    private Effort(Supplier<RunEffort> soFar, @Nullable Traffic traffic) {
        this.soFar = soFar;
        this.traffic = traffic;
    }

    /** As the client counts it. */
    static Effort of(Feishu feishu) {
        return new Effort(() -> effort(feishu.stats()), new FeishuTraffic(feishu, feishu.interviewPace()));
    }

    /** Of a run that asks nobody. */
    static Effort none() {
        return new Effort(() -> RunEffort.NONE, null);
    }

    RunEffort untold() {
        return soFar.get().minus(told);
    }

    void tell(RunEffort portion) {
        told = told.plus(portion);
    }

    /** The calls as a person watches them; null when there are none. */
    @Nullable
    Traffic traffic() {
        return traffic;
    }

    private static RunEffort effort(CallStats stats) {
        return new RunEffort(
                stats.attempts(),
                stats.throttled(),
                stats.retried(),
                stats.turnWait().toMillis(),
                stats.throttleWait().toMillis());
    }
}
