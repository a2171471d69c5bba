package hiresync.warehouse;

/** What a chunk's calls cost: attempts sent, throttled answers, repetitions, and milliseconds waited. */
public record RunEffort(long calls, long throttled, long retried, long waitedMs, long throttleWaitedMs) {
    public static final RunEffort NONE = new RunEffort(0, 0, 0, 0, 0);

    public RunEffort plus(RunEffort more) {
        return new RunEffort(
                calls + more.calls,
                throttled + more.throttled,
                retried + more.retried,
                waitedMs + more.waitedMs,
                throttleWaitedMs + more.throttleWaitedMs);
    }

    public RunEffort minus(RunEffort before) {
        return new RunEffort(
                calls - before.calls,
                throttled - before.throttled,
                retried - before.retried,
                waitedMs - before.waitedMs,
                throttleWaitedMs - before.throttleWaitedMs);
    }
}
