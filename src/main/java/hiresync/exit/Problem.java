package hiresync.exit;

import org.jspecify.annotations.Nullable;

/** Ends a command with one sentence and an exit code. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    public Problem(int exitCode, @Nullable String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
