package hiresync.warehouse;

/**
 * What a person or a scheduler asked for.
 *
 * @param command such as {@code sync}
 * @param fingerprint the same for the same command with the same options: by it an unfinished run is found again
 * @param options as JSON, without secrets
 * @param allowRetire this run may retire many rows
 * @param allowRefused this run may go on with many failures and refusals
 */
public record RunRequest(
        String command, String fingerprint, String options, boolean allowRetire, boolean allowRefused) {
    /** Whether it is for chosen talents, and for nobody else. */
    public boolean isBackfill() {
        return command.equals("backfill");
    }
}
