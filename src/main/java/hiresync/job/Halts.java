package hiresync.job;

import hiresync.feishu.Halt;
import hiresync.warehouse.RunEnd;

/** With which exit code a run ends when no talent can be asked any more. */
public final class Halts {
    private Halts() {}

    public static RunEnd end(Halt halt) {
        return switch (halt.reason()) {
            case CONFIGURATION -> RunEnd.MISCONFIGURED;
            case WINDOW -> RunEnd.STOPPED;
            case QUOTA, OUTAGE, NO_TOKEN -> RunEnd.FAILED;
        };
    }
}
