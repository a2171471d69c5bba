package hiresync.warehouse;

/** How a run ended. */
public enum RunEnd {
    COMPLETE("complete", 0),
    COMPLETE_WITH_FAILURES("complete_with_failures", 3),
    FAILED("failed", 1),
    MISCONFIGURED("failed", 2),
    GUARD("guard", 5),
    STOPPED("stopped", 6);

    private final String outcome;
    private final int exitCode;

    RunEnd(String outcome, int exitCode) {
        this.outcome = outcome;
        this.exitCode = exitCode;
    }

    /** As {@code hire_ops.run.outcome} has it. */
    public String outcome() {
        return outcome;
    }

    public int exitCode() {
        return exitCode;
    }
}
