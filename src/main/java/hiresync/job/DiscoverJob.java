package hiresync.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills the source of talent ids and does nothing else. */
@Configuration(proxyBeanMethods = false)
class DiscoverJob extends RunJob {
    private static final String NAME = "discover";

    private final Discovering discovering;
    private final Effort effort;

    DiscoverJob(RunContext context, Ground ground, Discovering discovering, Effort effort) {
        super(context, ground);
        this.discovering = discovering;
        this.effort = effort;
    }

    @Bean
    @Override
    Job job(JobRepository repository) {
        return new JobBuilder(NAME, repository)
                .start(tasklet(NAME, new DiscoverTasklet(context, ground, discovering, effort), repository))
                .build();
    }
}
