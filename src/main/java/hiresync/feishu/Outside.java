package hiresync.feishu;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the calls take from outside the program, so that tests can hold it in the hand.
 *
 * @param clock stamps the answers
 * @param nanos monotonic time, in nanoseconds
 * @param sleeper waits
 * @param random spreads the pauses between tries; safe for many threads
 * @param network the way to the server
 */
public record Outside(
        InstantSource clock, LongSupplier nanos, Sleeper sleeper, RandomGenerator random, NetworkSettings network) {}
