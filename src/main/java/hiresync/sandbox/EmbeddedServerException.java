package hiresync.sandbox;

/** Why the embedded PostgreSQL does not start: one sentence for the operator, with what to do about it. */
public final class EmbeddedServerException extends RuntimeException {
    EmbeddedServerException(String message) {
        super(message);
    }

    EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
