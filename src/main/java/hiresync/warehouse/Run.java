package hiresync.warehouse;

/**
 * A run: one command's work list and what came of it, over as many starts of the program as it takes.
 *
 * @param startNumber this start's; a later start of the program, for whichever run, has a higher one
 * @param guard what the retire guard has counted so far
 * @param resumed whether an earlier start of the program began it
 * @param guarded whether a guard ended the start before this one
 * @param allowRetire this run may retire many rows; once allowed, for all its starts
 * @param allowRefused this run may go on with many failures and refusals; likewise
 */
public record Run(
        long id,
        String command,
        long startNumber,
        RetireGuard guard,
        boolean resumed,
        boolean guarded,
        boolean allowRetire,
        boolean allowRefused) {}
