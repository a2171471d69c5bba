package hiresync.exit;

/** What the program ends with: a scheduler decides by it. */
public final class ExitCode {
    public static final int COMPLETE = 0;
    /** Failed; the same command resumes. */
    public static final int FAILED = 1;
    /** Wrong usage, settings or credentials. */
    public static final int USAGE = 2;
    /** Complete, but not all is as it should be: some talents failed or were refused, or rows differ. */
    public static final int INCOMPLETE = 3;
    /** Another run is active. */
    public static final int ACTIVE = 4;
    /** Stopped before the end; the same command resumes. */
    public static final int STOPPED = 6;

    private ExitCode() {}
}
