package hiresync.feishu;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The token of an app: kept, renewed early, and fetched under one lock, so that many callers cause one request. */
final class AppTokens implements Tokens {
    /** How long a failed renewal is left alone while the old token is still good. */
    private static final Duration RENEW_AGAIN = Duration.ofSeconds(10);

    private final ReentrantLock fetching = new ReentrantLock();
    private final TokenRequest request;
    private final Brakes brakes;
    private final LongSupplier nanos;
    private final Duration within;
    private final AtomicReference<@Nullable Token> cached = new AtomicReference<>();
    private volatile long renewFrom;

    AppTokens(TokenRequest request, Brakes brakes, LongSupplier nanos, Duration within) {
        this.request = request;
        this.brakes = brakes;
        this.nanos = nanos;
        this.within = within;
        this.renewFrom = nanos.getAsLong();
    }

    @Override
    public @Nullable Token current() throws InterruptedException {
        if (brakes.on()) {
            return null;
        }
        Token token = cached.get();
        if (token == null || !token.isValidAt(nanos.getAsLong())) {
            return fetched();
        }
        return token.isFreshAt(nanos.getAsLong()) ? token : renewed(token);
    }

    @Override
    public boolean drop(Token refused) {
        cached.compareAndSet(refused, null);
        return true;
    }

    private @Nullable Token fetched() throws InterruptedException {
        fetching.lockInterruptibly();
        try {
            Token token = cached.get();
            if (token == null || !token.isValidAt(nanos.getAsLong())) {
                token = request.untilGiven(within);
                cached.set(token);
            }
            return brakes.on() ? null : token;
        } finally {
            fetching.unlock();
        }
    }

    /** While one caller renews, the others go on with the old token, which is good still. */
    private @Nullable Token renewed(Token old) throws InterruptedException {
        if (nanos.getAsLong() - renewFrom < 0 || !fetching.tryLock()) {
            return old;
        }
        try {
            if (!old.equals(cached.get())) {
                return old;
            }
            Token renewed = request.once();
            if (renewed == null) {
                renewFrom = nanos.getAsLong() + RENEW_AGAIN.toNanos();
                return brakes.on() ? null : old;
            }
            cached.compareAndSet(old, renewed);
            return renewed;
        } finally {
            fetching.unlock();
        }
    }
}
