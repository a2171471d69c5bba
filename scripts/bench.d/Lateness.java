package hiresync.bench;

/** How late a sleeping thread woke up at the worst, here: when that is long, other programs disturbed the measurement. */
final class Lateness {
    private static final long NAP_MILLIS = 5;

    private volatile long worstNanos;

    static Lateness watched() {
        Lateness lateness = new Lateness();
        Thread watch = new Thread(lateness::watch, "bench-lateness");
        watch.setDaemon(true);
        watch.start();
        return lateness;
    }

    long worstMillis() {
        return worstNanos / 1_000_000;
    }

    private void watch() {
        try {
            while (true) {
                long begin = System.nanoTime();
                Thread.sleep(NAP_MILLIS);
                worstNanos = Math.max(worstNanos, System.nanoTime() - begin - NAP_MILLIS * 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
