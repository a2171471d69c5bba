package hiresync.cli;

/** What the program ends with: a scheduler decides by it. */
final class ExitCode {
    static final int COMPLETE = 0;
    /** Failed; the same command resumes. */
    static final int FAILED = 1;
    /** Wrong usage, settings or credentials. */
    static final int USAGE = 2;
    /** Complete, but not all is as it should be: some talents failed or were refused, or rows differ. */
    static final int INCOMPLETE = 3;
    /** Another run is active. */
    static final int ACTIVE = 4;
    /** Stopped before the end; the same command resumes. */
    static final int STOPPED = 6;

    private ExitCode() {}
}
