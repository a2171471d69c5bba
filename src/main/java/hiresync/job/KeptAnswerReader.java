package hiresync.job;

import hiresync.warehouse.KeptAnswers;
import hiresync.warehouse.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Walks a replay's work list with the answers, mapped anew; what is done is marked in the list, so it needs no saved
 * position. It maps them itself, as a step keeps all that was read for a chunk until the chunk is processed.
 */
final class KeptAnswerReader implements ItemReader<Outcome> {
    /** Answers at once; fewer when they are large. */
    private static final int PAGE = 50;

    private final KeptAnswers answers;
    private final long runId;
    private final Brake brake;
    private final Waiting waiting;
    private final Deque<KeptAnswers.Planned> page = new ArrayDeque<>();
    private int last;

    KeptAnswerReader(RunContext context, Ground ground, Waiting waiting) {
        this.answers = new KeptAnswers(ground.database().beside());
        this.runId = context.run().id();
        this.brake = ground.brake();
        this.waiting = waiting;
    }

    @Override
    public @Nullable Outcome read() {
        if (brake.reason().isPresent()) {
            return null;
        }
        if (page.isEmpty()) {
            page.addAll(answers.page(runId, last, PAGE));
        }
        KeptAnswers.Planned next = page.poll();
        if (next == null) {
            return null;
        }
        last = next.position();
        return waiting.put(MapAgain.outcome(next.answer()));
    }
}
