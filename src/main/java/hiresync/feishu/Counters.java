package hiresync.feishu;

import java.util.concurrent.atomic.LongAdder;

/** What {@link CallStats} is made of, counted by many threads. */
final class Counters {
    final LongAdder asked = new LongAdder();
    final LongAdder attempts = new LongAdder();
    final LongAdder accepted = new LongAdder();
    final LongAdder throttled = new LongAdder();
    final LongAdder retried = new LongAdder();
    final LongAdder tokenRequests = new LongAdder();
    final LongAdder turnNanos = new LongAdder();
    final LongAdder throttleNanos = new LongAdder();
}
