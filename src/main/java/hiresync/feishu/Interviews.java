package hiresync.feishu;

import hiresync.response.Checked;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import org.jspecify.annotations.Nullable;

/** Asks for the interviews of a talent, and turns what came into the reply for that talent. */
final class Interviews {
    private final Requests requests;
    private final Tries tries;
    private final Outage outage;
    private final Counters counters;

    Interviews(Requests requests, Tries tries, Outage outage, Counters counters) {
        this.requests = requests;
        this.tries = tries;
        this.outage = outage;
        this.counters = counters;
    }

    Reply replyFor(TalentId talent) throws InterruptedException {
        Tries.Tried tried = tries.ask(new Question("Talent " + talent, token -> requests.interviews(talent, token)));
        return tried == null ? new Reply.NotAsked() : reply(talent, tried.answer(), tried.tries());
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
