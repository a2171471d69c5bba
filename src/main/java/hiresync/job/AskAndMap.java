package hiresync.job;

import hiresync.feishu.Feishu;
import hiresync.feishu.Reply;
import hiresync.mapping.Mapping;
import hiresync.plan.WorkItem;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asks for one talent and maps the answer: on many threads, without the database. Not asked means no outcome. */
final class AskAndMap {
    /** So many answers without data in a row, this one included, are taken as empty. */
    private static final int EMPTY_AT_LAST = 3;

    private final Feishu feishu;
    private final Brake brake;
    private final InstantSource clock;
    private final Waiting waiting;

    AskAndMap(Feishu feishu, Brake brake, InstantSource clock, Waiting waiting) {
        this.feishu = feishu;
        this.brake = brake;
        this.clock = clock;
        this.waiting = waiting;
    }

    @Nullable
    Outcome process(WorkItem item) throws InterruptedException {
        try {
            Outcome outcome = ask(item);
            return outcome == null ? null : waiting.put(outcome);
        } finally {
            feishu.done();
        }
    }

    private @Nullable Outcome ask(WorkItem item) throws InterruptedException {
        Reply reply = feishu.interviewsOf(item.talent());
        if (reply instanceof Reply.Accepted accepted) {
            return outcome(item, accepted);
        }
        if (reply instanceof Reply.Unusable unusable) {
            return new Outcome.Troubled(item.talent(), clock.instant(), unusable.trouble(), unusable.body());
        }
        feishu.halt().ifPresent(halt -> brake.pull(Halts.end(halt), halt.sentence()));
        return null;
    }

    private static Outcome outcome(WorkItem item, Reply.Accepted answer) {
        String sha256 = answer.document().canonicalSha256();
        if (sha256.equals(item.knownSha256())) {
            return new Outcome.Unchanged(item.talent(), answer.fetchedAt());
        }
        if (answer.document().data() == null && item.hadInterviews() && item.emptyAnswers() + 1 < EMPTY_AT_LAST) {
            return new Outcome.Troubled(
                    item.talent(),
                    answer.fetchedAt(),
                    new Trouble.Failed(
                            Trouble.NO_DATA,
                            "the answer has no data, though the talent has interviews; its rows stay, and it is"
                                    + " asked again in the next run (" + EMPTY_AT_LAST
                                    + " such answers in a row are taken as no interviews)",
                            answer.logId()),
                    null);
        }
        Mapping.Result result = Mapping.map(item.talent(), answer.document().dataOrNothing(), answer.logId());
        if (result instanceof Mapping.Result.Rows rows) {
            return new Outcome.Answered(rows.mapped(), answer.fetchedAt(), answer.body(), sha256, answer.logId());
        }
        Trouble refused = ((Mapping.Result.Refused) result).trouble();
        return new Outcome.Troubled(item.talent(), answer.fetchedAt(), refused, answer.body(), sha256);
    }
}
