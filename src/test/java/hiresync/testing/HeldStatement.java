package hiresync.testing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A statement that a {@link PostgresProxy} holds, or is to hold when it comes; its connection waits until it is let go or cut. */
public final class HeldStatement {
    private static final long PATIENCE_SECONDS = 60;

    /** What is kept back: the statement from PostgreSQL, or its answer from the client. */
    enum Side {
        STATEMENT,
        ANSWER
    }

    private final Predicate<String> sql;
    private final Side side;
    private final CompletableFuture<String> reached = new CompletableFuture<>();
    private final CompletableFuture<Boolean> released = new CompletableFuture<>();
    private volatile Optional<PostgresSession> session = Optional.empty();
    private int left;

    HeldStatement(Predicate<String> sql, int n, Side side) {
        this.sql = sql;
        this.left = n;
        this.side = side;
    }

    /** Done with the statement's SQL when it is held; with an answer held, PostgreSQL has done all it was asked for. */
    public CompletableFuture<String> reached() {
        return reached;
    }

    /** Waits until it is held, and returns the statement's SQL. */
    public String awaitReached() throws InterruptedException, ExecutionException, TimeoutException {
        return reached.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Lets go what is held. */
    public void release() {
        released.complete(true);
    }

    /** Closes its connection on both sides: what is held is lost. */
    public void cut() {
        drop();
        session.ifPresent(PostgresSession::close);
    }

    /** What is held has nowhere to go any more. */
    void drop() {
        released.complete(false);
    }

    Side side() {
        return side;
    }

    boolean meets(String statement) {
        return sql.test(statement) && --left == 0;
    }

    /** Tells that it is held, and returns whether it may go on in the end. */
    boolean hold(PostgresSession at, String statement) {
        session = Optional.of(at);
        reached.complete(statement);
        return released.join();
    }
}
