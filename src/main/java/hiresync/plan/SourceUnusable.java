package hiresync.plan;

/** The source table cannot be read, or has no talents: the run cannot begin. */
public final class SourceUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceUnusable(String message) {
        super(message, null, false, false);
    }
}
