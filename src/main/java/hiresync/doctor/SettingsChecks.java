package hiresync.doctor;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.feishu.Outside;
import hiresync.feishu.Sleeper;
import hiresync.feishu.Trial;
import hiresync.settings.EffectiveSetting;
import hiresync.settings.Settings;
import hiresync.settings.SettingsFiles;
import hiresync.settings.Variables;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;

/** Whether every setting can be read and is what it should be, before anything is done with it. */
final class SettingsChecks {
    private static final String WHERE = "hiresync doctor --settings shows each with where it comes from";

    private final ConfigurableEnvironment environment;
    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<Check> told;

    SettingsChecks(ConfigurableEnvironment environment, InstantSource clock, Consumer<Check> told) {
        this.environment = environment;
        this.settings = SettingsFiles.of(environment);
        this.clock = clock;
        this.told = told;
    }

    Settings settings() {
        return settings;
    }

    /** Which of them are right, by whom they are for. */
    record Right(boolean feishu, boolean source, boolean others) {
        boolean isAll() {
            return feishu && source && others;
        }
    }

    Right examined() {
        Right right = new Right(
                holds(settings::feishu) && holds(settings::network) && holds(this::requireFeishu),
                holds(settings::source),
                hold(
                        settings::plan,
                        settings::job,
                        settings::discover,
                        settings::warehouse,
                        settings::retention,
                        settings::migrate));
        if (right.isAll()) {
            List<EffectiveSetting> all = EffectiveSetting.all(environment);
            long own = all.stream().filter(EffectiveSetting::isOwn).count();
            told.accept(Check.ok("settings", "%d settings, %d of them your own; %s".formatted(all.size(), own, WHERE)));
        }
        List<String> unread = Variables.unread(environment);
        if (!unread.isEmpty()) {
            told.accept(Check.warn(
                    "settings",
                    "in the environment, but no setting's name: "
                            + unread.stream().collect(Collectors.joining(", ")),
                    "compare them with config/application.yml; " + WHERE));
        }
        return right;
    }

    /** What only shows when it is put together: missing credentials, a file without certificates. */
    private void requireFeishu() {
        try {
            Trial.require(settings.feishu(), outside(settings, clock));
        } catch (IllegalArgumentException e) {
            throw new Problem(ExitCode.USAGE, e.getMessage());
        }
    }

    static Outside outside(Settings settings, InstantSource clock) {
        return new Outside(clock, System::nanoTime, Sleeper.REAL, new Random(), settings.network());
    }

    /** Asks each of them, so that each is told. */
    private boolean hold(Runnable... bound) {
        return Arrays.stream(bound).filter(each -> !holds(each)).count() == 0;
    }

    private boolean holds(Runnable bound) {
        try {
            bound.run();
            return true;
        } catch (Problem e) {
            Check wrong = Check.wrong("settings", e);
            told.accept(wrong.remedy() == null ? Check.wrong("settings", wrong.finding(), WHERE) : wrong);
            return false;
        }
    }
}
