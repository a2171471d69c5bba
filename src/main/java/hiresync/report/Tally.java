package hiresync.report;

/**
 * What has been done.
 *
 * @param done talents; the others below are among them
 * @param refused those who are gone included
 */
public record Tally(int done, int changed, int failed, int refused) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(done + other.done, changed + other.changed, failed + other.failed, refused + other.refused);
    }
}
