package hiresync.cli;

import hiresync.doctor.Check;
import hiresync.doctor.Doctor;
import hiresync.doctor.DoctorAnswer;
import hiresync.doctor.DoctorText;
import hiresync.exit.ExitCode;
import hiresync.report.Terminal;
import hiresync.report.Wrapped;
import hiresync.settings.EffectiveSetting;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hiresync doctor}: whether a run would find all that it needs. */
@Command(
        name = "doctor",
        description = {
            "Looks at all that a run needs, and says what to mend.",
            "For before the first night and after a change: settings, database, lock, migrations,"
                    + " privileges, roles, the views' zone, identity, source, the way to Feishu, token, scope, clocks and"
                    + " limits. Says of each how it stands and, where it is not as it should be, what to do.",
            "Only reads, also while a run is active, and makes one call, for a talent of the source, and one for a list of"
                    + " talents where hiresync.discover.before-sync is on. Whatever does not answer is waited for some seconds.",
            "Ends with 0 when nothing is wrong, with 2 when somebody must mend something, with 1 when something is down."
        },
        footer = {"", "Examples:", "  hiresync doctor", "  hiresync doctor --settings"})
final class DoctorCommand implements Callable<Integer> {
    private static final int NARROWEST = 40;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--settings",
            description = "Only list every setting that is in force and where it comes from; secrets are not shown.")
    private boolean settings;

    @Override
    public Integer call() throws Exception {
        Output output = Output.standard();
        if (settings) {
            SettingsAnswer answer = new SettingsAnswer(EffectiveSetting.all(common.environment()));
            output.answers().println(common.json() ? answer.json() : answer.text());
            return ExitCode.COMPLETE;
        }
        return examined(output);
    }

    /** Each finding is told when it is there: whatever does not answer takes its time. */
    private int examined(Output output) throws Exception {
        int columns = Math.max(NARROWEST, Terminal.columns().orElse(Wrapped.COLUMNS));
        List<Check> checks = new ArrayList<>();
        Consumer<Check> told = check -> {
            checks.add(check);
            if (!common.json()) {
                output.answers().println(DoctorText.of(check, columns));
            }
        };
        new Doctor(common.config(), InstantSource.system(), told).examine();
        DoctorAnswer answer = DoctorAnswer.of(checks);
        output.answers().println(common.json() ? answer.json() : DoctorText.summary(checks, columns));
        return answer.exitCode();
    }
}
