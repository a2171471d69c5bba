package hiresync.job;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the jobs have in common: they plan a work list, work at it, and account for it.
 *
 * <p>Job repository, ledger and rows share one transaction manager, so that a chunk's rows, its marks and Spring Batch's
 * own record of it commit together. A talent that fails is a value in the chunk: there is no skip and no retry.
 */
abstract class RunJob extends JdbcDefaultBatchConfiguration {
    final RunContext context;
    final Ground ground;

    RunJob(RunContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    @Bean
    abstract Job job(JobRepository repository);

    final Step tasklet(String name, Tasklet tasklet, JobRepository repository) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, getTransactionManager())
                .build();
    }

    @Override
    protected DataSource getDataSource() {
        return ground.database().dataSource();
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return ground.database().transactions();
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
