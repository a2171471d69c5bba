package hiresync.job;

import hiresync.plan.SourceUnusable;
import hiresync.report.RunReport;
import hiresync.warehouse.KilledRuns;
import hiresync.warehouse.Run;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;

/** One run: opens or resumes a run, lets the job work at it, and closes it with a report, however it ended. */
public final class Night {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    private final Ground ground;
    private final InstantSource clock;
    private final Endings endings;

    public Night(Ground ground, InstantSource clock) {
        this.ground = ground;
        this.clock = clock;
        this.endings = new Endings(ground);
    }

    /**
     * What came of it.
     *
     * @param surprise what nobody planned for; null when the run ended in a planned way
     */
    public record Result(RunReport report, @Nullable Throwable surprise) {}

    /**
     * Asks the API, to the end or to the first reason to stop.
     *
     * @throws SourceUnusable when nobody could be planned
     */
    public Result sync(RunRequest request, Asking asking) {
        Effort effort = Effort.of(asking.feishu());
        return run(request, context -> new SyncJob(context, ground, asking, effort), asking::month);
    }

    /** Fills the source of talent ids, to the end or to the first reason to stop. */
    public Result discover(RunRequest request, Discovering discovering) {
        Effort effort = Effort.of(discovering.feishu());
        return run(request, context -> new DiscoverJob(context, ground, discovering, effort), discovering::month);
    }

    /**
     * Writes the answers that are kept once more, without a call.
     *
     * @param talents only these; everybody whose answer is kept when there are none
     */
    public Result replay(RunRequest request, List<String> talents) {
        return run(request, context -> new ReplayJob(context, ground, talents), () -> null);
    }

    private Result run(
            RunRequest request, Function<RunContext, RunJob> job, Supplier<RunReport.@Nullable Month> month) {
        DatabaseRetries retries = ground.retries(clock);
        Worked worked = worked(request, job, retries);
        ground.progress().close();
        Result result = retries.insist(() -> closed(worked, month.get()));
        if (result.surprise() instanceof SourceUnusable unusable) {
            throw unusable; // the run could not even begin: there is nothing to report
        }
        return result;
    }

    private record Worked(Run run, JobExecution execution) {
        /** What a framework did with the database failed in passing; whatever was to be committed is tried again elsewhere. */
        boolean failedInPassing() {
            return execution.getAllFailureExceptions().stream().anyMatch(DatabaseRetries::isPassing);
        }
    }

    private Worked worked(RunRequest request, Function<RunContext, RunJob> job, DatabaseRetries retries) {
        AtomicReference<@Nullable Worked> last = new AtomicReference<>();
        try {
            return retries.insist(() -> {
                Worked worked = work(request, job);
                last.set(worked);
                if (worked.failedInPassing()) {
                    throw new FailedInPassing(worked.execution().getAllFailureExceptions());
                }
                return worked;
            });
        } catch (RuntimeException e) {
            Worked worked = last.get();
            if (worked == null) {
                throw e;
            }
            return worked;
        }
    }

    /** Makes one of a job's failures known to whoever decides whether it is worth another try. */
    private static final class FailedInPassing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedInPassing(List<Throwable> failures) {
            super(
                    null,
                    failures.stream()
                            .filter(DatabaseRetries::isPassing)
                            .findFirst()
                            .orElse(null),
                    false,
                    false);
        }
    }

    private Worked work(RunRequest request, Function<RunContext, RunJob> job) {
        Run run = ground.runs().openOrResume(request, clock.instant(), ground.resumeWithin());
        int closed = new KilledRuns(ground.database().dataSource())
                .closeExecutions(LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
        if (closed > 0) {
            LOG.info("Executions of Spring Batch that were left open, and are closed: {}", closed);
        }
        if (run.resumed()) {
            RunCounts counts = ground.runs().accounts().counts(run.id());
            LOG.info(
                    "Run {} is resumed: {} of its {} talents are done",
                    run.id(),
                    counts.planned() - counts.remaining(),
                    counts.planned());
        }
        try {
            return new Worked(run, launch(job.apply(new RunContext(request, run, clock))));
        } catch (RuntimeException e) {
            throw endings.overtaken(run).<RuntimeException>map(lost -> lost).orElse(e);
        }
    }

    private Result closed(Worked worked, RunReport.@Nullable Month month) {
        Run run = worked.run();
        Endings.Ending ending = endings.of(worked.execution(), run);
        RunReport report = new Reports(ground.database(), ground.runs())
                .of(run, ending.end(), ending.sentence(), month, clock.instant());
        ground.runs()
                .close(
                        run,
                        ending.end(),
                        ground.runs().accounts().counts(run.id()),
                        report.message(),
                        Reports.json(report),
                        clock.instant());
        return new Result(report, ending.surprise());
    }

    private static JobExecution launch(RunJob job) {
        try (GenericApplicationContext spring = new GenericApplicationContext()) {
            register(job.getClass(), job, spring);
            spring.refresh();
            JobParameters parameters = new JobParametersBuilder()
                    .addLong("run", job.context.run().id())
                    .addString("command", job.context.run().command(), false)
                    .toJobParameters();
            Job batchJob = spring.getBean(Job.class);
            JobExecution last = spring.getBean(JobRepository.class).getLastJobExecution(batchJob.getName(), parameters);
            if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
                return last; // killed between the end of its job and that of the run
            }
            return spring.getBean(JobOperator.class).start(batchJob, parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refused to start the job", e);
        }
    }

    /** As a bean of its own class, so that Spring finds its methods. */
    private static <J extends RunJob> void register(Class<J> type, RunJob job, GenericApplicationContext spring) {
        new AnnotatedBeanDefinitionReader(spring).registerBean(type, () -> type.cast(job));
    }
}
