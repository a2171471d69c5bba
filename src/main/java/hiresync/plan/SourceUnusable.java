package hiresync.plan;

/** The source table cannot be read, or has no talents: the run cannot begin. */
public final class SourceUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceUnusable(String message) {
        super(message, null, false, false);
    }

    /** @param skipped ids that are there, but name nobody */
    static SourceUnusable empty(long skipped) {
        return new SourceUnusable(
                "the source table has no talent ids" + (skipped > 0 ? " but blank ones" : "")
                        + "; fill it, say with hiresync discover or import-talents, or name another with SOURCE_TABLE (hiresync.source.table)");
    }
}
