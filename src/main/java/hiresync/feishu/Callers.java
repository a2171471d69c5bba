package hiresync.feishu;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** What callers of every kind have in common; each kind has limits, and so a pace, of its own. */
record Callers(
        FeishuSettings settings,
        Tokens tokens,
        CallsLeft callsLeft,
        Http http,
        Outage outage,
        Brakes brakes,
        IntFunction<Duration> pauses,
        LongSupplier nanos,
        Counters counters) {
    /** @param what is called, as the object of a sentence */
    Tries at(Pace pace, String what) {
        Sender sender = new Sender(tokens, pace, callsLeft, http, settings.callTimeout(), nanos, counters);
        Calls calls =
                new Calls(what, sender, tokens, pace, outage, brakes, nanos, settings.throttledWithin(), counters);
        return new Tries(calls, pauses, settings.attempts(), settings.retryWithin(), outage, brakes, counters);
    }
}
