package hiresync.doctor;

import hiresync.exit.Failures;
import hiresync.exit.Problem;
import java.util.concurrent.Callable;

/** Looks at one subject: what it stumbles over is a finding as well, if somebody planned for it. */
final class Checking {
    private Checking() {}

    static Check of(String subject, Callable<Check> check) {
        try {
            return check.call();
        } catch (Exception e) {
            return Check.wrong(subject, problem(e));
        }
    }

    /** What a run would end with; throws on what nobody planned for. */
    static Problem problem(Exception thrown) {
        return Failures.of(thrown)
                .orElseThrow(() ->
                        thrown instanceof RuntimeException surprise ? surprise : new IllegalStateException(thrown));
    }
}
