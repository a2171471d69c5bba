package hiresync.job;

import hiresync.warehouse.Outcome;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The nightly job, top to bottom: plan, sync, finish. */
@Configuration(proxyBeanMethods = false)
class SyncJob extends RunJob {
    private static final String NAME = "sync";

    private final Asking asking;
    private final ThreadPoolTaskExecutor callers;

    SyncJob(RunContext context, Ground ground, Asking asking) {
        super(context, ground);
        this.asking = asking;
        this.callers = new ThreadPoolTaskExecutor();
    }

    @Bean
    @Override
    Job job(JobRepository repository) {
        return new JobBuilder(NAME, repository)
                .start(tasklet("plan", new PlanTasklet(context, ground, asking), repository))
                .next(sync(repository))
                .next(tasklet("finish", new FinishTasklet(context, ground), repository))
                .build();
    }

    private Step sync(JobRepository repository) {
        Waiting waiting = new Waiting(ground.jobSettings().waitingBudget());
        AskAndMap askAndMap = new AskAndMap(asking.feishu(), ground.brake(), context.clock(), waiting);
        WorkReader reader = new WorkReader(
                asking.workList(),
                context.run().id(),
                askAndMap,
                callers,
                ground.jobSettings().ahead(asking.concurrency()),
                ground.brake());
        ChunkWriter writer =
                new ChunkWriter(context, ground, ground.warehouse()::write, waiting, new CallEffort(asking.feishu()));
        return new StepBuilder(NAME, repository)
                .<Future<@Nullable Outcome>, Outcome>chunk(ground.jobSettings().chunkSize())
                .transactionManager(getTransactionManager())
                .reader(reader)
                .processor(SyncJob::awaited)
                .writer(writer)
                .listener(new EndedByBrake(context, ground))
                .listener(writer)
                .build();
    }

    private static @Nullable Outcome awaited(Future<@Nullable Outcome> asked) throws Exception {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Those who ask; their queue takes all that is asked ahead. */
    @Bean
    ThreadPoolTaskExecutor callers() {
        callers.setCorePoolSize(asking.concurrency());
        callers.setThreadNamePrefix("call-");
        return callers;
    }
}
