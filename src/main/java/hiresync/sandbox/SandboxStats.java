package hiresync.sandbox;

import java.time.Duration;

/**
 * What has come and gone since the start. Calls are those of {@code get_by_talent}, counted on arrival.
 *
 * @param calls all that arrived, throttled ones too
 * @param answered those that got a document ({@code code} 0)
 * @param throttled those over a limit
 * @param tokenCalls requests for a token, refused ones too
 * @param peakInFlight the most calls that were ever waiting for their answers at once
 * @param inFlight how many are now
 * @param held how many of these wait for a release
 * @param calling from the first arrival to the last answer so far; zero before there is one
 */
public record SandboxStats(
        long calls,
        long answered,
        long throttled,
        long tokenCalls,
        int peakInFlight,
        int inFlight,
        int held,
        Duration calling) {}
