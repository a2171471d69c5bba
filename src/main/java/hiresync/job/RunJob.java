package hiresync.job;

import hiresync.warehouse.WriteByHalves;
import hiresync.warehouse.WriteByWeight;
import hiresync.warehouse.Writing;
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
 * <p>A chunk's rows and its marks commit together, see {@link Commits}; Spring Batch's own record of it follows, and proves
 * nothing. A talent that fails is a value in the chunk: there is no skip and no retry of Spring Batch's.
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

    /** Answers that are large are written in groups, and one that PostgreSQL cannot hold is refused alone. */
    final Writing written(Writing writing) {
        return new WriteByWeight(new WriteByHalves(writing, ground.database().transactions()));
    }

    final Step tasklet(String name, Tasklet tasklet, JobRepository repository) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, ground.database().transactions())
                .build();
    }

    @Override
    protected DataSource getDataSource() {
        return ground.database().dataSource();
    }

    /** Not the steps': what those commit holds the run itself. */
    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return new OwnRunTransactions(ground.database().transactions(), ground.runs(), context.run());
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
