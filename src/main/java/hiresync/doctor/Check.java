package hiresync.doctor;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What {@code doctor} found about one subject.
 *
 * @param subject one word
 * @param finding how it stands; of what is skipped, why
 * @param remedy what to do about it; null when there is nothing to do, or the finding says it
 * @param outage whether it is wrong although no setting is: something is down, or does not answer
 */
public record Check(
        Mark mark, String subject, String finding, @Nullable String remedy, boolean outage) {
    /** How it stands, in a word. */
    public enum Mark {
        OK,
        /** A run would begin, but somebody should look at it. */
        WARN,
        /** A run would end with it, or lose by it. */
        WRONG,
        /** Not looked at, as something else is wrong or not there yet. */
        SKIPPED
    }

    static Check ok(String subject, String finding) {
        return new Check(Mark.OK, subject, finding, null, false);
    }

    static Check warn(String subject, String finding, String remedy) {
        return new Check(Mark.WARN, subject, finding, remedy, false);
    }

    static Check wrong(String subject, String finding, String remedy) {
        return new Check(Mark.WRONG, subject, finding, remedy, false);
    }

    /** What a run would end with. */
    static Check wrong(String subject, Problem problem) {
        Clauses told = Clauses.of(String.valueOf(problem.getMessage()));
        return new Check(Mark.WRONG, subject, told.finding(), told.remedy(), problem.exitCode() == ExitCode.FAILED);
    }

    static Check skipped(String subject, String reason) {
        return new Check(Mark.SKIPPED, subject, reason, null, false);
    }

    boolean is(Mark other) {
        return mark == other;
    }
}
