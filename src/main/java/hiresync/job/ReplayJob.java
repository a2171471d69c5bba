package hiresync.job;

import hiresync.warehouse.Outcome;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the answers that are kept through mapping and writer again, without a call: plan, replay, finish, quality. */
@Configuration(proxyBeanMethods = false)
class ReplayJob extends RunJob {
    private static final String NAME = "replay";

    private final List<String> talents;

    /** @param talents only these; everybody whose answer is kept when there are none */
    ReplayJob(RunContext context, Ground ground, List<String> talents) {
        super(context, ground);
        this.talents = talents;
    }

    @Bean
    @Override
    Job job(JobRepository repository) {
        return new JobBuilder(NAME, repository)
                .start(tasklet("plan", new ReplayPlanTasklet(context, ground, talents), repository))
                .next(replay(repository))
                .next(tasklet("finish", new FinishTasklet(context, ground), repository))
                .next(tasklet("quality", new QualityTasklet(context, ground), repository))
                .build();
    }

    private Step replay(JobRepository repository) {
        Waiting waiting = new Waiting(ground.jobSettings().waitingBudget());
        ChunkWriter writer =
                new ChunkWriter(context, ground, written(ground.warehouse()::replay), waiting, Effort.none(), 1);
        return new StepBuilder(NAME, repository)
                .<Outcome, Outcome>chunk(ground.jobSettings().chunkSize())
                .transactionManager(ground.database().transactions())
                .reader(new KeptAnswerReader(context, ground, waiting))
                .writer(writer)
                .listener(new EndedByBrake(context, ground))
                .listener(writer)
                .build();
    }
}
