package hiresync.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Hands out tokens of one kind: the same one while it has half an hour or more left, then a new one, and both stay valid
 * until they expire.
 */
final class TokenDesk {
    private static final long SECOND = 1_000_000_000L;
    private static final long RENEWED_BELOW = 30 * 60 * SECOND;

    /** @param seconds how long it is still valid */
    record Issued(String token, long seconds) {
        @Override
        public String toString() {
            return "a token for " + seconds + " s";
        }
    }

    private final String prefix;
    private final long validity;
    private final LongSupplier nanoTime;
    private final Map<String, Long> expiries = new HashMap<>();
    private String current = "";
    private String next = "";

    TokenDesk(String prefix, int seconds, LongSupplier nanoTime) {
        this.prefix = prefix;
        this.validity = seconds * SECOND;
        this.nanoTime = nanoTime;
    }

    synchronized Issued issue() {
        long now = nanoTime.getAsLong();
        if (left(current, now) < RENEWED_BELOW) {
            expiries.values().removeIf(expiry -> expiry - now <= 0);
            current = next.isEmpty() ? prefix + UUID.randomUUID() : next;
            next = "";
            expiries.put(current, now + validity);
        }
        return new Issued(current, left(current, now) / SECOND);
    }

    synchronized boolean accepts(String token) {
        return left(token, nanoTime.getAsLong()) > 0;
    }

    /** None that was given so far is good any more. */
    synchronized void revoke() {
        expiries.clear();
        current = "";
    }

    /** The next new token is this one. */
    synchronized void giveNext(String token) {
        next = token;
    }

    private long left(String token, long now) {
        Long expiry = expiries.get(token);
        return expiry == null ? 0 : expiry - now;
    }
}
