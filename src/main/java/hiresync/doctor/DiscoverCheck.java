package hiresync.doctor;

import hiresync.exit.Problem;
import hiresync.feishu.Halt;
import hiresync.feishu.TalentsReply;
import hiresync.feishu.Trial;
import hiresync.feishu.UpdateWindow;
import hiresync.plan.SourceSettings;
import hiresync.settings.OwnSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether Feishu lists talents, where each {@code sync} fills the source from such lists first. */
final class DiscoverCheck {
    /** Short enough that the answer is small. */
    private static final Duration LISTED = Duration.ofMinutes(1);

    private DiscoverCheck() {}

    /**
     * Makes one call.
     *
     * @param notAsked why no call is made; null when one is
     * @throws Problem when the source is not the one that discover fills
     */
    static Check of(SourceSettings source, @Nullable String notAsked, Trial trial, Instant now)
            throws InterruptedException {
        OwnSource.require(source, "hiresync.discover.before-sync is on, but discover");
        if (notAsked != null || trial.halt().isPresent()) {
            return Check.skipped("discover", notAsked == null ? "no call is possible, see scope" : notAsked);
        }
        TalentsReply reply = trial.list(new UpdateWindow(now.minus(LISTED), now));
        Halt halt = trial.halt().orElse(null);
        if (halt != null) {
            return Check.wrong("discover", FeishuChecks.problem(halt));
        }
        if (reply instanceof TalentsReply.Failed failed) {
            return new Check(
                    Check.Mark.WRONG,
                    "discover",
                    FeishuChecks.withoutWhatFollows(failed.sentence()),
                    "run hiresync doctor again; when it stays, the vendor's support asks for the log id",
                    true);
        }
        return reply instanceof TalentsReply.Page
                ? Check.ok("discover", "Feishu lists talents, for source.talent before each sync")
                : Check.warn(
                        "discover",
                        "there was no turn for a call in time",
                        "run hiresync doctor again in a minute, or after the run that is at work");
    }
}
