package hiresync.job;

import hiresync.plan.SourceUnusable;
import hiresync.report.RunReport;
import hiresync.warehouse.DatabaseTrouble;
import hiresync.warehouse.GuardTripped;
import hiresync.warehouse.Run;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;

/** One run: opens or resumes a run, lets the job work at it, and closes it with a report, however it ended. */
public final class Night {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    private final Ground ground;
    private final InstantSource clock;

    public Night(Ground ground, InstantSource clock) {
        this.ground = ground;
        this.clock = clock;
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
        int closed = ground.runs().closeExecutions(LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
        if (closed > 0) {
            LOG.info("{} executions of Spring Batch that were left open are closed", closed);
        }
        if (run.resumed()) {
            RunCounts counts = ground.runs().counts(run.id());
            LOG.info(
                    "Run {} is resumed: {} of its {} talents are done",
                    run.id(),
                    counts.planned() - counts.remaining(),
                    counts.planned());
        }
        try {
            return new Worked(run, launch(job.apply(new RunContext(request, run, clock))));
        } catch (RuntimeException e) {
            throw overtaken(run).<RuntimeException>map(lost -> lost).orElse(e);
        }
    }

    /** A framework stumbles in its own way over what another start has changed meanwhile, or a restore has taken away. */
    private Optional<RunLock.Lost> overtaken(Run run) {
        try {
            ground.runs().hold(run);
            return Optional.empty();
        } catch (RunLock.Lost e) {
            return Optional.of(e);
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private Result closed(Worked worked, RunReport.@Nullable Month month) {
        Run run = worked.run();
        Ending ending = ending(worked.execution(), run);
        RunReport report = new Reports(ground.database(), ground.runs())
                .of(run, ending.end(), ending.sentence(), month, clock.instant());
        ground.runs()
                .close(
                        run,
                        ending.end(),
                        ground.runs().counts(run.id()),
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

    private record Ending(
            RunEnd end, @Nullable String sentence, @Nullable Throwable surprise) {}

    private Ending ending(JobExecution execution, Run run) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            RunCounts counts = ground.runs().counts(run.id());
            boolean troubled =
                    counts.failed() + counts.refused() > ground.runs().gone(run.id());
            return new Ending(troubled ? RunEnd.COMPLETE_WITH_FAILURES : RunEnd.COMPLETE, null, null);
        }
        List<Throwable> failures = execution.getAllFailureExceptions().stream()
                .filter(failure -> !(failure instanceof JobInterruptedException)) // says only that a step was stopped
                .toList();
        Optional<Brake.Reason> braked = ground.brake().reason();
        if (failures.isEmpty() && braked.isPresent()) {
            return new Ending(braked.get().end(), braked.get().sentence(), null);
        }
        Throwable failure = failures.isEmpty() ? null : cause(failures.get(0), run);
        if (failure instanceof GuardTripped) {
            return new Ending(RunEnd.GUARD, failure.getMessage(), null);
        }
        if (failure instanceof Spool.Unusable) {
            return new Ending(RunEnd.FAILED, failure.getMessage(), null);
        }
        if (failure instanceof SourceUnusable || failure instanceof RunLock.Unreliable) {
            return new Ending(RunEnd.MISCONFIGURED, failure.getMessage(), failure);
        }
        if (failure == null) {
            return new Ending(RunEnd.FAILED, null, null);
        }
        return new Ending(end(failure), Causes.sentence(failure), failure);
    }

    private Throwable cause(Throwable thrown, Run run) {
        Throwable cause = Causes.known(thrown);
        return Causes.isUnexpected(cause)
                ? overtaken(run).<Throwable>map(lost -> lost).orElse(cause)
                : cause;
    }

    private static RunEnd end(Throwable failure) {
        return DatabaseTrouble.of(failure)
                        .filter(DatabaseTrouble::isMisconfigured)
                        .isPresent()
                ? RunEnd.MISCONFIGURED
                : RunEnd.FAILED;
    }
}
