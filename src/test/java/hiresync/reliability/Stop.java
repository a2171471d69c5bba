package hiresync.reliability;

import hiresync.testing.HeldStatement;
import hiresync.testing.PostgresProxy;

/**
 * A statement to be held on the way to a moment.
 *
 * @param n the how-manyth with this SQL since the stop before
 * @param answer whether it takes effect and its answer is held, or nothing of it arrives
 */
record Stop(String sql, int n, boolean answer) {
    static final Stop BEFORE_COMMIT = before("^COMMIT$");
    static final Stop IN_COMMIT = after("^COMMIT$");

    static Stop before(String sql) {
        return before(1, sql);
    }

    static Stop before(int n, String sql) {
        return new Stop(sql, n, false);
    }

    static Stop after(String sql) {
        return after(1, sql);
    }

    static Stop after(int n, String sql) {
        return new Stop(sql, n, true);
    }

    HeldStatement on(PostgresProxy proxy) {
        return answer ? proxy.holdAnswer(PostgresProxy.sql(sql), n) : proxy.hold(PostgresProxy.sql(sql), n);
    }
}
