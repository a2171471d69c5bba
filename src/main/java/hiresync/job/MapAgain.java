package hiresync.job;

import hiresync.mapping.KeptAnswer;
import hiresync.warehouse.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps an answer that was accepted once with the mapping of today. */
final class MapAgain {
    private static final Logger LOG = LoggerFactory.getLogger(MapAgain.class);

    private MapAgain() {}

    static Outcome outcome(KeptAnswer answer) {
        KeptAnswer.Read read = answer.read();
        if (read instanceof KeptAnswer.Read.Rows rows) {
            return new Outcome.Answered(
                    rows.mapped(), answer.fetchedAt(), answer.body(), rows.sha256(), answer.logId());
        }
        KeptAnswer.Read.Refused refused = (KeptAnswer.Read.Refused) read;
        LOG.warn(
                "The kept answer of talent {} is of no use now: {}",
                answer.talent().value(),
                refused.trouble().message());
        return new Outcome.Troubled(answer.talent(), answer.fetchedAt(), refused.trouble(), null);
    }
}
