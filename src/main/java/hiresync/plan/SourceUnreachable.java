package hiresync.plan;

/** The source could not be read this time; another start may find it again. */
public final class SourceUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceUnreachable(String message) {
        super(message, null, false, false);
    }
}
