package hiresync.job;

import hiresync.warehouse.Run;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;

/**
 * One start of the program working at one run.
 *
 * @param clock the night's clock
 */
record RunContext(RunRequest request, Run run, InstantSource clock) {}
