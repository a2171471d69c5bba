package hiresync.job;

import hiresync.warehouse.Outcome;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job, top to bottom: plan, sync, finish.
 *
 * <p>Job repository, ledger and rows share one transaction manager, so that a chunk's rows, its marks and Spring Batch's
 * own record of it commit together. A talent that fails is a value in the chunk: there is no skip and no retry here.
 */
@Configuration(proxyBeanMethods = false)
class SyncJob extends JdbcDefaultBatchConfiguration {
    static final String NAME = "sync";

    private final RunContext context;
    private final Collaborators with;

    SyncJob(RunContext context, Collaborators with) {
        this.context = context;
        this.with = with;
    }

    @Bean
    Job job(JobRepository repository, ThreadPoolTaskExecutor callers) {
        return new JobBuilder(NAME, repository)
                .start(plan(repository))
                .next(sync(repository, callers))
                .next(finish(repository))
                .build();
    }

    private Step plan(JobRepository repository) {
        return new StepBuilder("plan", repository)
                .tasklet(new PlanTasklet(context, with), getTransactionManager())
                .build();
    }

    private Step sync(JobRepository repository, ThreadPoolTaskExecutor callers) {
        AskAndMap askAndMap = new AskAndMap(with.feishu(), with.brake(), context.clock());
        WorkReader reader =
                new WorkReader(with.workList(), context.run().id(), askAndMap, callers, ahead(), with.brake());
        ChunkWriter writer = new ChunkWriter(context, with);
        return new StepBuilder(NAME, repository)
                .<Future<@Nullable Outcome>, Outcome>chunk(with.jobSettings().chunkSize())
                .transactionManager(getTransactionManager())
                .reader(reader)
                .processor(SyncJob::awaited)
                .writer(writer)
                .listener(reader)
                .listener(writer)
                .build();
    }

    /** Enough that no caller idles while a chunk is written. */
    private int ahead() {
        return 2 * with.feishuSettings().concurrency();
    }

    private static @Nullable Outcome awaited(Future<@Nullable Outcome> asked) throws Exception {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Step finish(JobRepository repository) {
        return new StepBuilder("finish", repository)
                .tasklet(new FinishTasklet(context, with), getTransactionManager())
                .build();
    }

    /** Those who ask; their queue takes all that is asked ahead. */
    @Bean
    ThreadPoolTaskExecutor callers() {
        ThreadPoolTaskExecutor callers = new ThreadPoolTaskExecutor();
        callers.setCorePoolSize(with.feishuSettings().concurrency());
        callers.setThreadNamePrefix("call-");
        return callers;
    }

    @Override
    protected DataSource getDataSource() {
        return with.database().dataSource();
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return with.database().transactions();
    }

    @Override
    protected String getTablePrefix() {
        return "batch.BATCH_";
    }

    /** So that people can read what is stored. */
    @Override
    protected ExecutionContextSerializer getExecutionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }
}
