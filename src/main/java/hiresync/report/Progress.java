package hiresync.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows how far a run has come, while it goes on. */
public interface Progress extends AutoCloseable {
    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void discovers(Traffic traffic) {}

        @Override
        public void discovered(int talents, Instant until) {}

        @Override
        public void plans() {}

        @Override
        public void begin(int planned, Tally before, @Nullable Traffic traffic) {}

        @Override
        public void advance(Tally chunk) {}

        @Override
        public void waits() {}

        @Override
        public void goesOn() {}

        @Override
        public void close() {}
    };

    /** The source is being filled. */
    void discovers(Traffic traffic);

    /** So many more talents are in the source, and all that last changed before the given moment. */
    void discovered(int talents, Instant until);

    /** The work list is being written. */
    void plans();

    /**
     * The list is there.
     *
     * @param before what earlier starts of this run have done
     * @param traffic its calls; null when it makes none
     */
    void begin(int planned, Tally before, @Nullable Traffic traffic);

    /** A chunk was committed. */
    void advance(Tally chunk);

    /** From now on the database is at work, or cannot be had; until {@link #goesOn} or any other sign of life. */
    void waits();

    /** The database has answered. */
    void goesOn();

    /** Nothing more is shown. */
    @Override
    void close();
}
