package hiresync.job;

import hiresync.plan.SourceUnusable;
import hiresync.report.RunReport;
import hiresync.warehouse.GuardTripped;
import hiresync.warehouse.Run;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.RunRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** One night: opens or resumes a run, lets the job work at it, and closes it with a report, however it ended. */
public final class Night {
    private final Collaborators with;
    private final InstantSource clock;

    public Night(Collaborators with, InstantSource clock) {
        this.with = with;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param surprise what nobody planned for; null when the run ended in a planned way
     */
    public record Result(RunReport report, @Nullable Throwable surprise) {}

    /**
     * Runs to the end, or to the first reason to stop.
     *
     * @param full every talent of the source
     * @param rewrite no answer is judged by its hash
     * @throws SourceUnusable when nobody could be planned
     */
    public Result run(RunRequest request, boolean full, boolean rewrite) {
        Run run = with.runs()
                .openOrResume(request, clock.instant(), with.planSettings().resumeWithin());
        JobExecution execution = launch(new RunContext(request, run, full, rewrite, clock));
        with.progress().close();
        Ending ending = ending(execution, run);
        RunReport report =
                new Reports(with.database(), with.runs()).of(run, ending.end(), ending.sentence(), clock.instant());
        with.runs()
                .close(
                        run,
                        ending.end(),
                        with.runs().counts(run.id()),
                        ending.sentence(),
                        Reports.json(report),
                        clock.instant());
        if (ending.surprise() instanceof SourceUnusable unusable) {
            throw unusable; // the run could not even begin: there is nothing to report
        }
        return new Result(report, ending.surprise());
    }

    private JobExecution launch(RunContext context) {
        try (GenericApplicationContext spring = new GenericApplicationContext()) {
            AnnotatedBeanDefinitionReader reader = new AnnotatedBeanDefinitionReader(spring);
            reader.registerBean(SyncJob.class, () -> new SyncJob(context, with));
            spring.refresh();
            JobParameters parameters = new JobParametersBuilder()
                    .addLong("run", context.run().id())
                    .addString("command", context.run().command(), false)
                    .toJobParameters();
            JobOperator operator = spring.getBean(JobOperator.class);
            recover(spring.getBean(JobRepository.class), operator, parameters);
            return operator.start(spring.getBean(Job.class), parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refused to start the job", e);
        }
    }

    /** A program that was killed left its execution open; we hold the lock, so it lives no more. */
    private static void recover(JobRepository repository, JobOperator operator, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(SyncJob.NAME, parameters);
        if (last != null && last.isRunning()) {
            operator.recover(last);
        }
    }

    private record Ending(
            RunEnd end, @Nullable String sentence, @Nullable Throwable surprise) {}

    private Ending ending(JobExecution execution, Run run) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            RunCounts counts = with.runs().counts(run.id());
            boolean troubled = counts.failed() + counts.refused() > with.runs().gone(run.id());
            return new Ending(troubled ? RunEnd.COMPLETE_WITH_FAILURES : RunEnd.COMPLETE, null, null);
        }
        List<Throwable> failures = execution.getAllFailureExceptions().stream()
                .filter(failure -> !(failure instanceof JobInterruptedException)) // says only that a step was stopped
                .toList();
        Optional<Brake.Reason> braked = with.brake().reason();
        if (failures.isEmpty() && braked.isPresent()) {
            return new Ending(braked.get().end(), braked.get().sentence(), null);
        }
        Throwable failure = failures.isEmpty() ? null : Causes.known(failures.get(0));
        if (failure instanceof GuardTripped) {
            return new Ending(RunEnd.GUARD, failure.getMessage(), null);
        }
        if (failure instanceof SourceUnusable || failure instanceof RunLock.Unreliable) {
            return new Ending(RunEnd.MISCONFIGURED, failure.getMessage(), failure);
        }
        return new Ending(RunEnd.FAILED, failure == null ? null : Causes.sentence(failure), failure);
    }
}
