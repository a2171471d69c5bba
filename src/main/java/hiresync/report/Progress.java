package hiresync.report;

/** Shows how far a run has come, while it goes on. Called from one thread. */
public interface Progress extends AutoCloseable {
    /**
     * The list is there.
     *
     * @param done talents that an earlier start of this run has done
     */
    void begin(int planned, int done);

    /**
     * A chunk was committed.
     *
     * @param note what is worth a word beside the numbers, such as a throttle; empty for nothing
     */
    void advance(int talents, int changed, int failed, String note);

    @Override
    void close();
}
