package hiresync.feishu;

/**
 * Why no talent can be asked any more in this run.
 *
 * @param sentence what happened and what the operator does about it; holds no secret
 */
public record Halt(Reason reason, String sentence) {
    /** The kinds that end a run with different exit codes. */
    public enum Reason {
        /** Credentials, scope, address or a parameter are wrong: exit 2. */
        CONFIGURATION,
        /** The month's calls are used up: exit 1. */
        QUOTA,
        /** As many calls were made as the operator gave this start of the program: exit 6. */
        WINDOW,
        /** The API does not answer, or throttles without end: exit 1. */
        OUTAGE,
        /** No token could be had, although the credentials were not refused: exit 1. */
        NO_TOKEN
    }
}
