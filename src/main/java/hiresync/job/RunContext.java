package hiresync.job;

import hiresync.warehouse.Run;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;

/**
 * One start of the program working at one run.
 *
 * @param full every talent of the source
 * @param rewrite no answer is judged by its hash
 * @param clock the night's clock
 */
record RunContext(RunRequest request, Run run, boolean full, boolean rewrite, InstantSource clock) {}
