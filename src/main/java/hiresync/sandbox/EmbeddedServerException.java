package hiresync.sandbox;

/** Why the embedded PostgreSQL does not start: one sentence for the operator, with what to do about it. */
public class EmbeddedServerException extends RuntimeException {
    /** Another process uses the directory; nothing is wrong with it. */
    public static final class InUse extends EmbeddedServerException {
        InUse(String message) {
            super(message);
        }
    }

    EmbeddedServerException(String message) {
        super(message);
    }

    EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
