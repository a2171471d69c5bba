package hiresync.feishu;

import hiresync.response.Checked;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Asks for pages of talents, and turns what came into replies. */
final class TalentLists {
    private final Requests requests;
    private final Tries tries;
    private final Outage outage;
    private final Counters counters;

    TalentLists(Requests requests, Tries tries, Outage outage, Counters counters) {
        this.requests = requests;
        this.tries = tries;
        this.outage = outage;
        this.counters = counters;
    }

    /** @param pageToken null for the first page */
    TalentsReply page(UpdateWindow window, @Nullable String pageToken) throws InterruptedException {
        Tries.Tried tried = tries.ask(
                new Question("Talents that changed " + window, token -> requests.talents(window, pageToken, token)));
        if (tried == null) {
            return new TalentsReply.NotAsked();
        }
        return switch (tried.answer().verdict()) {
            case ACCEPTED -> accepted(window, (Answer.Given) tried.answer());
            case GONE, REFUSED -> new TalentsReply.Failed(Sentences.listRefused(window, tried.answer()));
            default -> new TalentsReply.Failed(Sentences.listFailed(window, tried.answer(), tried.tries()));
        };
    }

    private TalentsReply accepted(UpdateWindow window, Answer.Given given) {
        outage.answered();
        // Only a JSON object has a code.
        Checked checked = Document.of((ResponseBody.Envelope) given.body());
        if (checked instanceof Checked.Unfit unfit) {
            return new TalentsReply.Failed(Sentences.listUnfit(window, given, unfit.reason()));
        }
        try {
            TalentsReply.Page page = TalentList.read(((Document) checked).dataOrNothing());
            counters.accepted.increment();
            return page;
        } catch (TalentList.Unfit e) {
            return new TalentsReply.Failed(Sentences.listUnfit(window, given, e.reason()));
        }
    }
}
