package hiresync.warehouse;

/** A guard stopped the run: the chunk is rolled back, and the run ends with exit code 5. */
public final class GuardTripped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GuardTripped(String message) {
        super(message, null, false, false);
    }
}
