package hiresync.warehouse;

/**
 * A run that the same command would resume now.
 *
 * @param command such as {@code sync --full}
 * @param left talents who are not done
 */
public record UnfinishedRun(long run, String command, long left) {}
