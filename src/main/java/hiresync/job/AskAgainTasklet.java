package hiresync.job;

import hiresync.warehouse.Outcome;
import hiresync.warehouse.Writing;
import hiresync.warehouse.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Asks once more for the talents whose answers would retire all they have. Who has something again is committed as usual; about
 * the others is decided at once, in one transaction: nothing of it is committed before the guard knows all of it.
 */
final class AskAgainTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(AskAgainTasklet.class);

    private final Ground ground;
    private final WorkReader reader;
    private final ChunkWriter writer;
    private final Waiting waiting;
    private final Writing settingAside;
    private final Writing deciding;

    /**
     * Works at what is left of the work list.
     *
     * @param settingAside writes all but who would lose everything
     * @param deciding writes whatever it is given
     */
    AskAgainTasklet(
            Ground ground,
            WorkReader reader,
            ChunkWriter writer,
            Waiting waiting,
            Writing settingAside,
            Writing deciding) {
        this.ground = ground;
        this.reader = reader;
        this.writer = writer;
        this.waiting = waiting;
        this.settingAside = settingAside;
        this.deciding = deciding;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        int setAside = writer.setAside();
        if (setAside > 0) {
            LOG.info(
                    "{} talents were set aside, as their answers would retire all they have; asking them once more",
                    setAside);
            List<Outcome> emptied = askAll();
            if (ground.brake().reason().isEmpty() && !emptied.isEmpty()) {
                LOG.info("{} of them have nothing again; deciding about these together", emptied.size());
                writer.commit(this::inPieces, emptied);
            }
        }
        return RepeatStatus.FINISHED;
    }

    private List<Outcome> askAll() throws Exception {
        List<Outcome> emptied = new ArrayList<>();
        for (List<Outcome> chunk = next(); !chunk.isEmpty(); chunk = next()) {
            writer.commit(settingAside, chunk).forEach(outcome -> emptied.add(waiting.putAside(outcome)));
        }
        return emptied;
    }

    private List<Outcome> next() throws Exception {
        List<Outcome> chunk = new ArrayList<>();
        Future<@Nullable Outcome> asked = null;
        while (chunk.size() < ground.jobSettings().chunkSize() && (asked = reader.read()) != null) {
            Outcome outcome = WorkReader.awaited(asked);
            if (outcome != null) {
                chunk.add(outcome);
            }
        }
        return chunk;
    }

    private Written inPieces(long runId, List<Outcome> outcomes) {
        int piece = ground.jobSettings().chunkSize();
        Written written = Written.NOTHING;
        for (int from = 0; from < outcomes.size(); from += piece) {
            written = written.plus(
                    deciding.write(runId, outcomes.subList(from, Math.min(from + piece, outcomes.size()))));
        }
        return written;
    }
}
