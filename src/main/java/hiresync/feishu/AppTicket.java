package hiresync.feishu;

/**
 * The app_ticket of a store app. Feishu pushes a new one every hour, to a receiver that a nightly job does not have: so it is
 * given from outside.
 */
interface AppTicket {
    /**
     * As it is now; never shown.
     *
     * @throws Unusable with one sentence
     */
    String read() throws Unusable;

    /** What the operator does when it is stale, as a clause. */
    String advice();

    /** There is no ticket where one should be. */
    final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Unusable(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
