package hiresync.doctor;

import hiresync.exit.Problem;
import hiresync.feishu.FeishuSettings;
import hiresync.feishu.Halt;
import hiresync.feishu.Reply;
import hiresync.feishu.Trial;
import hiresync.job.Alarm;
import hiresync.job.Halts;
import hiresync.job.MonthQuota;
import hiresync.settings.Settings;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How Feishu stands: the way to it, a token, and one call. */
final class FeishuChecks {
    /** The last minute's calls may leave none for so long, and longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Settings settings;
    private final boolean sourceIsRight;
    private final InstantSource clock;
    private final Consumer<Check> told;

    /**
     * Begins nothing yet.
     *
     * @param settings with short waits
     * @param sourceIsRight whether the settings that say who fills the source can be read
     */
    FeishuChecks(Settings settings, boolean sourceIsRight, InstantSource clock, Consumer<Check> told) {
        this.settings = settings;
        this.sourceIsRight = sourceIsRight;
        this.clock = clock;
        this.told = told;
    }

    static void skip(String reason, Consumer<Check> told) {
        Stream.of("network", "token", "scope", "clock", "limits")
                .forEach(subject -> told.accept(Check.skipped(subject, reason)));
    }

    /**
     * Signs in, and asks for one talent.
     *
     * @param talent null when there is none to ask for
     */
    void examine(WarehouseFacts facts, @Nullable String talent) throws InterruptedException {
        FeishuSettings feishu = settings.feishu();
        List<Instant> recent = facts.recent() == null ? List.of() : facts.recent();
        try (Trial trial = new Trial(feishu, recent, SettingsChecks.outside(settings, clock));
                Alarm alarm = new Alarm()) {
            alarm.at(clock.instant().plus(PATIENCE), clock.instant(), trial::stop);
            boolean signedIn = trial.signIn().isEmpty();
            Optional<Duration> lasts = signedIn ? trial.tokenLasts() : Optional.empty();
            String notAsked = notAsked(signedIn, facts.quota(), talent);
            Reply reply = talent == null || notAsked != null ? null : trial.ask(new TalentId(talent));
            Trial.Met met = trial.met();
            Halt halt = trial.halt().orElse(null);
            told.accept(network(met, halt, reply));
            told.accept(token(met, signedIn ? null : halt, lasts));
            told.accept(scope(notAsked, halt, reply, met));
            if (sourceIsRight && settings.discover().beforeSync()) {
                String notListed = notAsked(signedIn, facts.quota(), "");
                told.accept(Checking.of(
                        "discover", () -> DiscoverCheck.of(settings.source(), notListed, trial, clock.instant())));
            }
            told.accept(ClockCheck.of(met.ahead(), facts.ahead()));
            told.accept(LimitsCheck.of(feishu, facts));
        }
    }

    /** Why nobody is asked for; null when somebody can be. */
    private static @Nullable String notAsked(boolean signedIn, @Nullable MonthQuota quota, @Nullable String talent) {
        if (!signedIn) {
            return "there is no token";
        }
        if (quota != null && quota.cap().calls() == 0) {
            return "this month has no call left";
        }
        return talent == null ? "there is no talent to ask for, see source" : null;
    }

    private Check network(Trial.Met met, @Nullable Halt halt, @Nullable Reply reply) {
        String shown = met.issuer() == null
                ? ""
                : "; the certificate it showed was issued by %s and is valid until %s"
                        .formatted(
                                met.issuer(), String.valueOf(met.validUntil()).substring(0, 10));
        String way = settings.feishu().baseUrl()
                + (met.proxy() == null ? ", without a proxy" : ", through the proxy " + met.proxy());
        if (met.hasAnswer()) {
            return isReadable()
                    ? Check.warn(
                            "network",
                            way + ": it answers, but without TLS",
                            "whoever is on the way reads secret and answers: write https in FEISHU_BASE_URL")
                    : Check.ok("network", way + ": it answers" + shown);
        }
        if (halt != null) {
            Check wrong = Check.wrong("network", problem(halt));
            return new Check(
                    wrong.mark(), "network", way + ": " + wrong.finding() + shown, wrong.remedy(), wrong.outage());
        }
        if (reply instanceof Reply.Unusable unusable) {
            return new Check(
                    Check.Mark.WRONG,
                    "network",
                    way + ": " + what(unusable.trouble()) + shown,
                    "check FEISHU_BASE_URL and the network",
                    true);
        }
        return Check.skipped("network", way + ": nothing was sent, as a fixed token is used and nobody is asked for");
    }

    /** Whether it can be read by others on its way. */
    private boolean isReadable() {
        String host = String.valueOf(settings.feishu().baseUrl().getHost());
        boolean isHere = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return !isHere && "http".equalsIgnoreCase(settings.feishu().baseUrl().getScheme());
    }

    private Check token(Trial.Met met, @Nullable Halt halt, Optional<Duration> lasts) {
        if (halt != null) {
            return met.hasAnswer()
                    ? Check.wrong("token", problem(halt))
                    : Check.skipped("token", "Feishu was not reached, see network");
        }
        if (settings.feishu().tenantAccessToken() != null) {
            return Check.warn(
                    "token",
                    "FEISHU_TENANT_ACCESS_TOKEN is used as it is, and is good for two hours at the most",
                    "for every night, set FEISHU_APP_ID and FEISHU_APP_SECRET in its place");
        }
        return lasts.map(time -> Check.ok("token", "given, good for " + time.toSeconds() + " s"))
                .orElseGet(() -> Check.skipped("token", "none came in time"));
    }

    private static Check scope(@Nullable String notAsked, @Nullable Halt halt, @Nullable Reply reply, Trial.Met met) {
        if (notAsked != null || reply == null) {
            return Check.skipped("scope", String.valueOf(notAsked));
        }
        if (!met.hasAnswer()) {
            return Check.skipped("scope", "Feishu was not reached, see network");
        }
        if (halt != null) {
            return Check.wrong("scope", problem(halt));
        }
        if (reply instanceof Reply.Unusable unusable) {
            return unusable(unusable.trouble());
        }
        return reply instanceof Reply.Accepted
                ? Check.ok("scope", "get_by_talent answers for a talent of the source")
                : Check.warn(
                        "scope",
                        "the calls of the last minute left no turn for one within " + PATIENCE.toSeconds() + " s",
                        "run hiresync doctor again in a minute, or after the run that is at work");
    }

    /** Of one talent, or at this moment. */
    private static Check unusable(Trouble trouble) {
        return trouble instanceof Trouble.Failed
                ? new Check(
                        Check.Mark.WRONG,
                        "scope",
                        what(trouble),
                        "see whether it passes: run hiresync doctor again; the vendor's support asks for the log id",
                        true)
                : Check.warn(
                        "scope",
                        "the app may call, but " + what(trouble),
                        "see that the source holds ids of talents of Hire, and of this tenant");
    }

    private static String what(Trouble trouble) {
        return withoutWhatFollows(trouble.message());
    }

    /** Without what happens next, which is about a run. */
    static String withoutWhatFollows(String message) {
        int last = message.lastIndexOf("; ");
        return last < 0 ? message : message.substring(0, last);
    }

    static Problem problem(Halt halt) {
        return new Problem(Halts.end(halt).exitCode(), halt.sentence());
    }
}
