package hiresync.doctor;

import hiresync.doctor.Check.Mark;
import hiresync.exit.ExitCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code doctor} answers a program.
 *
 * @param exitCode 2 when somebody must mend something, 1 when something is down, else 0
 */
public record DoctorAnswer(int exitCode, List<Line> checks) {
    record Line(
            String mark,
            String subject,
            String finding,
            @Nullable String remedy,
            boolean outage) {}

    public static DoctorAnswer of(List<Check> checks) {
        return new DoctorAnswer(
                exitCode(checks),
                checks.stream()
                        .map(check -> new Line(
                                check.mark().name().toLowerCase(Locale.ROOT),
                                check.subject(),
                                check.finding(),
                                check.remedy(),
                                check.outage()))
                        .toList());
    }

    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    static int exitCode(List<Check> checks) {
        if (checks.stream().anyMatch(check -> check.is(Mark.WRONG) && !check.outage())) {
            return ExitCode.USAGE;
        }
        return checks.stream().anyMatch(check -> check.is(Mark.WRONG)) ? ExitCode.FAILED : ExitCode.COMPLETE;
    }
}
