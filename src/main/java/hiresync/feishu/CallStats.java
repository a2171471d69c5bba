package hiresync.feishu;

import java.time.Duration;

/**
 * The calls so far.
 *
 * @param attempts calls that have left, repeated ones too; without a connection none has
 * @param asked what was asked for; whose first try is under way is not among them yet
 * @param accepted answers with code 0 and usable data
 * @param throttled answers that said "too many"
 * @param retried attempts that were repetitions
 * @param tokenRequests calls for a token
 * @param turnWait time that callers waited for their turn, added up
 * @param throttleWait time that callers waited because of a throttle, added up
 */
public record CallStats(
        long attempts,
        long asked,
        long accepted,
        long throttled,
        long retried,
        long tokenRequests,
        Duration turnWait,
        Duration throttleWait) {}
