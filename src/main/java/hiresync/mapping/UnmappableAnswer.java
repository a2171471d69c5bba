package hiresync.mapping;

/** Thrown inside this package when one value makes the whole answer unusable. */
final class UnmappableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message where (JSON path), which column, what was wrong; no personal data */
    UnmappableAnswer(String message) {
        super(message, null, false, false);
    }
}
