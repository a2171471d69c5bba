package hiresync.job;

/** No list of talents came that can be used. */
final class ListFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence for the operator: what came, and what happens next */
    ListFailed(String sentence) {
        super(sentence, null, false, false);
    }
}
