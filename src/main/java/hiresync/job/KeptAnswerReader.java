package hiresync.job;

import hiresync.mapping.KeptAnswer;
import hiresync.warehouse.KeptAnswers;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Walks a replay's work list with the answers; what is done is marked in the list, so it needs no saved position. */
final class KeptAnswerReader implements ItemReader<KeptAnswer> {
    /** Answers at once; fewer when they are large. */
    private static final int PAGE = 50;

    private final KeptAnswers answers;
    private final long runId;
    private final Brake brake;
    private final Deque<KeptAnswers.Planned> page = new ArrayDeque<>();
    private int last;

    KeptAnswerReader(RunContext context, Ground ground) {
        this.answers = new KeptAnswers(ground.database().beside());
        this.runId = context.run().id();
        this.brake = ground.brake();
    }

    @Override
    public @Nullable KeptAnswer read() {
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
        return next.answer();
    }
}
