package hiresync.feishu;

import hiresync.response.Checked;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns calls into the reply for one talent: what failed in passing is tried again, bounded in tries and time. */
final class Tries {
    private final Calls calls;
    private final IntFunction<Duration> pauses;
    private final int most;
    private final Duration within;
    private final Outage outage;
    private final Brakes brakes;
    private final Counters counters;

    Tries(
            Calls calls,
            IntFunction<Duration> pauses,
            int most,
            Duration within,
            Outage outage,
            Brakes brakes,
            Counters counters) {
        this.calls = calls;
        this.pauses = pauses;
        this.most = most;
        this.within = within;
        this.outage = outage;
        this.brakes = brakes;
        this.counters = counters;
    }

    Reply replyFor(TalentId talent) throws InterruptedException {
        outage.begins();
        Duration spent = Duration.ZERO;
        for (int tries = 1; true; tries++) {
            Sender.Sent sent = calls.call(talent);
            if (sent == null) {
                return new Reply.NotAsked();
            }
            if (sent.answer().verdict() != Verdict.TRANSIENT) {
                return reply(talent, sent.answer(), tries);
            }
            Duration pause = pauses.apply(tries);
            spent = spent.plus(sent.took()).plus(pause);
            if (tries >= most || spent.compareTo(within) > 0) {
                return failed(talent, sent.answer(), tries);
            }
            if (!brakes.sleep(pause)) {
                return new Reply.NotAsked();
            }
            counters.retried.increment();
        }
    }

    private Reply reply(TalentId talent, Answer answer, int tries) {
        return switch (answer.verdict()) {
            case ACCEPTED -> accepted(talent, (Answer.Given) answer);
            case GONE -> settled(Sentences.gone(talent, answer), answer);
            case REFUSED -> settled(Sentences.refused(talent, answer), answer);
            default -> failed(talent, answer, tries);
        };
    }

    private Reply accepted(TalentId talent, Answer.Given given) {
        // Only a JSON object that was read whole has a code, so both are there.
        Checked checked = Document.of((ResponseBody.Envelope) given.body());
        if (checked instanceof Document document && given.bytes() != null) {
            outage.answered();
            counters.accepted.increment();
            return new Reply.Accepted(document, given.bytes(), given.at(), given.logId());
        }
        String reason = checked instanceof Checked.Unfit unfit ? unfit.reason() : "without a body";
        return settled(Sentences.unfit(talent, given, reason), given);
    }

    private Reply settled(Trouble trouble, Answer answer) {
        outage.answered();
        return new Reply.Unusable(trouble, bytes(answer));
    }

    private Reply failed(TalentId talent, Answer last, int tries) {
        outage.failed(last);
        return new Reply.Unusable(Sentences.failed(talent, last, tries), bytes(last));
    }

    private static byte @Nullable [] bytes(Answer answer) {
        return answer instanceof Answer.Given given ? given.bytes() : null;
    }
}
