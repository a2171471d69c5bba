package hiresync.job;

import hiresync.warehouse.Outcome;
import hiresync.warehouse.WriteUnlessEmptied;
import hiresync.warehouse.Writing;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The nightly job, top to bottom: discover (when switched on), plan, sync, ask again, finish, forget who is gone, purge, quality. */
@Configuration(proxyBeanMethods = false)
class SyncJob extends RunJob {
    private static final String NAME = "sync";

    private final Asking asking;
    private final Effort effort;
    private final ThreadPoolTaskExecutor callers;
    private final Waiting waiting;
    private final Writing writing;
    private final Writing settingAside;
    private final ChunkWriter writer;

    SyncJob(RunContext context, Ground ground, Asking asking, Effort effort) {
        super(context, ground);
        this.asking = asking;
        this.effort = effort;
        this.callers = new ThreadPoolTaskExecutor();
        this.waiting = new Waiting(ground.jobSettings().waitingBudget());
        this.writing = written(ground.warehouse()::write);
        this.settingAside = new WriteUnlessEmptied(writing, ground.database().transactions());
        this.writer = new ChunkWriter(context, ground, settingAside, waiting, effort, asking.outageFailures());
    }

    @Bean
    @Override
    Job job(JobRepository repository) {
        Step plan = tasklet("plan", new PlanTasklet(context, ground, asking), repository);
        Discovering discovering = asking.discovering();
        JobBuilder job = new JobBuilder(NAME, repository);
        SimpleJobBuilder begun = discovering == null
                ? job.start(plan)
                : job.start(tasklet("discover", new DiscoverTasklet(context, ground, discovering, effort), repository))
                        .next(plan);
        SimpleJobBuilder done = begun.next(sync(repository))
                .next(askAgain(repository))
                .next(tasklet("finish", new FinishTasklet(context, ground), repository))
                .next(tasklet("forget-gone", new ForgetGoneTasklet(context, ground), repository));
        SimpleJobBuilder purged = context.request().isBackfill() // which touches nobody outside its slice
                ? done
                : done.next(tasklet("purge", new PurgeTasklet(context, ground), repository));
        return purged.next(tasklet("quality", new QualityTasklet(context, ground), repository))
                .build();
    }

    private Step sync(JobRepository repository) {
        return new StepBuilder(NAME, repository)
                .<Future<@Nullable Outcome>, Outcome>chunk(ground.jobSettings().chunkSize())
                .transactionManager(ground.database().transactions())
                .reader(reader())
                .processor(WorkReader::awaited)
                .writer(writer)
                .listener(new EndedByBrake(context, ground))
                .listener(writer)
                .build();
    }

    private Step askAgain(JobRepository repository) {
        return new StepBuilder("ask-again", repository)
                .tasklet(
                        new AskAgainTasklet(ground, reader(), writer, waiting, settingAside, writing),
                        ground.database().transactions())
                .listener(new EndedByBrake(context, ground))
                .listener(writer)
                .build();
    }

    private WorkReader reader() {
        return new WorkReader(
                asking.workList(),
                context.run().id(),
                new AskAndMap(asking.feishu(), ground.brake(), context.clock(), waiting),
                callers,
                ground.jobSettings().ahead(asking.concurrency()),
                ground.brake());
    }

    /** Those who ask; their queue takes all that is asked ahead. */
    @Bean
    ThreadPoolTaskExecutor callers() {
        callers.setCorePoolSize(asking.concurrency());
        callers.setThreadNamePrefix("call-");
        return callers;
    }
}
