package hiresync.feishu;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the calls take from outside the program, so that tests can hold it in the hand.
 *
 * @param clock stamps the answers
 * @param nanos monotonic time, in nanoseconds
 * @param sleeper waits
 * @param random spreads the pauses between tries; safe for many threads
 * @param proxy chooses the way to the server
 */
public record Outside(
        InstantSource clock, LongSupplier nanos, Sleeper sleeper, RandomGenerator random, ProxySelector proxy) {
    /** The machine's clock, real waiting, and no proxy. */
    public static Outside real() {
        return new Outside(
                InstantSource.system(), System::nanoTime, Sleeper.REAL, new Random(), HttpClient.Builder.NO_PROXY);
    }
}
