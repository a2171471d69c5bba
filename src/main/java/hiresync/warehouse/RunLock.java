package hiresync.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One run at a time per warehouse: a session-level advisory lock on a connection of its own, held throughout.
 *
 * <p>Behind a proxy that pools transactions such a lock is void, since two statements may meet two sessions; that is
 * noticed when the session's number changes.
 */
public final class RunLock implements AutoCloseable {
    private static final int PROBES = 10;

    private final DatabaseSettings database;
    private final String holder;
    private LockSession session;

    private RunLock(DatabaseSettings database, String holder, LockSession session) {
        this.database = database;
        this.holder = holder;
        this.session = session;
    }

    /** Another run is active. */
    public static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Held(String message) {
            super(message, null, false, false);
        }
    }

    /** The connection that held the lock is gone: nothing more may be committed. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String message) {
            this(message, null);
        }

        /** @param cause by which the connection was lost, so that it may pass; null when another run has the lock */
        Lost(String message, @Nullable SQLException cause) {
            super(message, cause, false, false);
        }
    }

    /** Such a lock is void here: nothing may be committed. */
    public static final class Unreliable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreliable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Takes the lock, or says who has it.
     *
     * @param holder how this run calls itself to the next one, such as {@code hiresync sync on host7 (pid 4711)}
     * @throws Held when another run is active
     * @throws Unreliable behind a proxy that pools transactions
     */
    public static RunLock take(DatabaseSettings database, String holder) throws SQLException {
        LockSession session = LockSession.open(database, holder);
        try {
            requireOwnSession(session, database);
            if (!session.takes()) {
                throw new Held(sentence(session.holder()));
            }
            RunLock lock = new RunLock(database, holder, session);
            lock.ensureHeld();
            return lock;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Asks whether the lock would hold, without taking it.
     *
     * @throws Unreliable behind a proxy that pools transactions
     */
    public static void requireReliable(DatabaseSettings database) throws SQLException {
        try (LockSession session = LockSession.open(database, "hiresync doctor")) {
            requireOwnSession(session, database);
        }
    }

    /**
     * Takes the lock again when its connection was lost. Whoever goes on then must make sure that nobody had it meanwhile, see
     * {@link Runs#hold}.
     *
     * @throws Lost when another run has it now
     * @throws SQLException when it cannot be had yet
     */
    public void regain() throws SQLException {
        if (isHeld()) {
            return;
        }
        session.closeQuietly();
        LockSession again = LockSession.open(database, holder);
        try {
            if (!again.takes()) {
                requireGhost(again.holder());
            }
            session = again;
        } catch (SQLException | RuntimeException e) {
            again.close();
            throw e;
        }
    }

    private boolean isHeld() {
        try {
            return session.holds();
        } catch (SQLException e) {
            return false;
        }
    }

    /** The server may not have noticed yet that our own connection is gone. */
    private void requireGhost(Optional<Holder> other) throws SQLException {
        if (other.isEmpty() || other.get().session() == session.number()) {
            throw new SQLException("the lost connection still holds the run lock", "08006");
        }
        throw new Lost("the connection that held the run lock was lost, and " + sentence(other)
                + "; nothing more is committed, then run the same command again to resume");
    }

    /**
     * Asks the server, on the lock's own connection.
     *
     * @throws Lost when its connection is gone, so that nothing more may be committed
     * @throws Unreliable when another session answers than the one that took the lock
     */
    public void ensureHeld() {
        try {
            if (session.holds()) {
                return;
            }
        } catch (SQLException e) {
            throw new Lost(
                    "the connection that held the run lock was lost; nothing more is committed, run the same command again"
                            + " to resume",
                    e);
        }
        throw pooled();
    }

    /**
     * Asks before the lock is taken, as a proxy would keep it when we are gone. One with nothing else to do gives every connection
     * the same session, a busy one gives a connection another session each time.
     */
    private static void requireOwnSession(LockSession session, DatabaseSettings database) throws SQLException {
        try (Connection other = LockSession.another(database)) {
            for (int i = 0; i < PROBES; i++) {
                boolean apart = LockSession.number(other) != session.number() && session.isSame();
                other.rollback();
                if (!apart) {
                    throw pooled();
                }
            }
        }
    }

    private static Unreliable pooled() {
        return new Unreliable("the run lock does not hold: WAREHOUSE_URL seems to lead through a proxy that pools"
                + " transactions; give the address of PostgreSQL itself, or of a pool per session");
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }

    /**
     * Who has the lock.
     *
     * @param name how it calls itself; null when the server does not tell this user
     * @param since when it began; null likewise
     * @param session the number of its connection
     */
    public record Holder(@Nullable String name, @Nullable Instant since, int session) {
        public String inWords() {
            return (name == null ? "a session of another user, number " + session : name)
                    + (since == null ? "" : ", since " + since);
        }
    }

    /** Who has the lock now, without taking it. */
    public static Optional<Holder> holder(DataSource warehouse) {
        return Objects.requireNonNull(
                new JdbcTemplate(warehouse).execute((ConnectionCallback<Optional<Holder>>) LockSession::holder));
    }

    /** @param holder empty when whoever had the lock is just ending */
    private static String sentence(Optional<Holder> holder) {
        return holder.map(other -> "another run is active: " + other.inWords() + "; wait for its end")
                .orElse("another run is just ending; start again in a moment");
    }
}
