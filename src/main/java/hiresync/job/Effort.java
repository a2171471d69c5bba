package hiresync.job;

import hiresync.feishu.CallStats;
import hiresync.feishu.Feishu;
import hiresync.warehouse.RunEffort;
import java.util.function.Supplier;

/** What a start of the program costs the API, told in portions: what a commit has told is not told again. */
final class Effort {
    private final Supplier<RunEffort> soFar;
    private final Supplier<String> note;
    private RunEffort told = RunEffort.NONE;

    private Effort(Supplier<RunEffort> soFar, Supplier<String> note) {
        this.soFar = soFar;
        this.note = note;
    }

    /** As the client counts it. */
    static Effort of(Feishu feishu) {
        return new Effort(() -> effort(feishu.stats()), () -> note(feishu.stats()));
    }

    /** Of a run that asks nobody. */
    static Effort none() {
        return new Effort(() -> RunEffort.NONE, () -> "");
    }

    RunEffort untold() {
        return soFar.get().minus(told);
    }

    void tell(RunEffort portion) {
        told = told.plus(portion);
    }

    /** What a person who watches should know; empty when there is nothing. */
    String note() {
        return note.get();
    }

    private static RunEffort effort(CallStats stats) {
        return new RunEffort(
                stats.attempts(),
                stats.throttled(),
                stats.retried(),
                stats.turnWait().toMillis(),
                stats.throttleWait().toMillis());
    }

    private static String note(CallStats stats) {
        return stats.throttledUntil() == null ? "" : "throttled until " + stats.throttledUntil();
    }
}
