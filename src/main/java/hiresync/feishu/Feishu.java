package hiresync.feishu;

import hiresync.ratelimit.Backoff;
import hiresync.ratelimit.Limits;
import hiresync.ratelimit.SlidingWindows;
import hiresync.talent.TalentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Feishu, as the pipeline sees it: asks for the interviews of talents, and which talents there are, at the pace that the
 * limits allow, with a token that it keeps good. For many threads; a caller waits for its turn. Close it when no call is in
 * flight.
 */
public final class Feishu implements AutoCloseable {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final Counters counters = new Counters();
    private final Brakes brakes;
    private final Bodies bodies;
    private final Http http;
    private final Tokens tokens;
    private final CallPace interviewPace;
    private final CallPace listPace;
    private final CallsLeft callsLeft;
    private final Interviews interviews;
    private final TalentLists lists;

    /**
     * @param recent for each call of the last minute, also of earlier processes, the latest moment at which it may
     *     have arrived, so that a restart does not double a minute
     * @param cap when it is reached, nobody is asked any more
     * @throws IllegalArgumentException with one sentence when there are no credentials
     */
    public Feishu(FeishuSettings settings, Collection<Instant> recent, CallCap cap, Outside outside) {
        this(settings, recent, cap, outside, null);
    }

    /** @param witness of what is met on the way to the server; null when nobody wants to know */
    Feishu(
            FeishuSettings settings,
            Collection<Instant> recent,
            CallCap cap,
            Outside outside,
            @Nullable Witness witness) {
        Backoff backoff = new Backoff(settings.backoffBase(), settings.backoffCap());
        IntFunction<Duration> pauses = failure -> backoff.delay(failure, outside.random());
        Requests requests = new Requests(settings);
        this.brakes = new Brakes(outside.sleeper());
        this.bodies = new Bodies(outside.clock(), settings.bodyLimit(), settings.bodyBudget());
        this.http = new Http(
                HttpClients.of(
                        settings.baseUrl(),
                        outside.network(),
                        settings.connectTimeout(),
                        settings.concurrency() + 1,
                        witness),
                Peer.of(settings.baseUrl(), outside.network()),
                bodies);
        this.tokens = tokens(settings, requests, pauses, outside);
        Pace ofInterviews = new Pace(
                windows(settings.ourLimits(), recent, settings, outside), brakes, outside.nanos(), pauses, counters);
        Pace ofLists = new Pace(
                windows(settings.ourTalentsLimits(), List.of(), settings, outside),
                brakes,
                outside.nanos(),
                pauses,
                counters);
        this.interviewPace = new CallPace(settings.ourLimits(), ofInterviews);
        this.listPace = new CallPace(settings.ourTalentsLimits(), ofLists);
        Outage outage = new Outage(settings.outageFailures(), settings.outageAfter(), brakes, outside.nanos());
        this.callsLeft = new CallsLeft(cap, brakes);
        Callers callers =
                new Callers(settings, tokens, callsLeft, http, outage, brakes, pauses, outside.nanos(), counters);
        this.interviews = new Interviews(requests, callers.at(ofInterviews, "a call"), outage, counters);
        this.lists = new TalentLists(requests, callers.at(ofLists, "a call for the list of talents"), outage, counters);
    }

    /**
     * Never throws because of one talent; returns {@link Reply.NotAsked} at once after a stop or a halt. The calling thread
     * says {@link #done} when it has made of the reply what it needs: other large ones wait for its room.
     */
    public Reply interviewsOf(TalentId talent) throws InterruptedException {
        return interviews.replyFor(talent);
    }

    /**
     * Asks for one page of the talents that last changed in the window, at a pace of its own. Never throws because of an
     * answer; returns {@link TalentsReply.NotAsked} at once after a stop or a halt.
     *
     * @param pageToken what the page before said; null for the first
     */
    public TalentsReply talents(UpdateWindow window, @Nullable String pageToken) throws InterruptedException {
        try {
            return lists.page(window, pageToken);
        } finally {
            done(); // of its answer only ids and times are left
        }
    }

    /** The calling thread holds nothing of its last reply any more. */
    public void done() {
        bodies.done();
    }

    /**
     * Gets the token, so that wrong credentials are told before anything else begins, and that not one call is left: the
     * halt, if it came to one.
     */
    public Optional<Halt> signIn() throws InterruptedException {
        callsLeft.check();
        tokens.current();
        done();
        return halt();
    }

    /** How long the present token is good once it is given; empty when there is none, or nobody said. */
    Optional<Duration> tokenLasts() throws InterruptedException {
        return Optional.ofNullable(tokens.current()).flatMap(Token::lasts);
    }

    /**
     * Wakes everybody who waits for a turn, a pause, a retry or a token; calls in flight finish and their replies count.
     */
    public void stop() {
        brakes.stop();
    }

    /** Why nobody is asked any more; empty while calls go on, and after a mere stop. */
    public Optional<Halt> halt() {
        return brakes.halt();
    }

    public CallStats stats() {
        return new CallStats(
                counters.attempts.sum(),
                counters.asked.sum(),
                counters.accepted.sum(),
                counters.throttled.sum(),
                counters.retried.sum(),
                counters.tokenRequests.sum(),
                Duration.ofNanos(counters.turnNanos.sum()),
                Duration.ofNanos(counters.throttleNanos.sum()));
    }

    /** Of the calls for talents. */
    public CallPace interviewPace() {
        return interviewPace;
    }

    /** Of the calls for lists of talents. */
    public CallPace listPace() {
        return listPace;
    }

    @Override
    public void close() {
        brakes.stop();
        http.close();
    }

    private Tokens tokens(FeishuSettings settings, Requests requests, IntFunction<Duration> pauses, Outside outside) {
        if (settings.tenantAccessToken() != null) {
            return new FixedToken(settings.tenantAccessToken(), outside.nanos().getAsLong(), brakes);
        }
        TokenCalls calls = new TokenCalls(http, settings.callTimeout(), brakes, outside.nanos(), counters);
        Issuer issuer = issuer(settings, requests, calls, outside.nanos());
        TokenRequest request = new TokenRequest(issuer, settings.callTimeout(), pauses, brakes, outside.nanos());
        return new AppTokens(request, brakes, outside.nanos(), settings.tokenWithin());
    }

    private static Issuer issuer(FeishuSettings settings, Requests requests, TokenCalls calls, LongSupplier nanos) {
        String appId = settings.appId();
        String appSecret = settings.appSecret();
        if (appId == null || appSecret == null) {
            throw new IllegalArgumentException(absent(appId, appSecret)
                    + "; an app needs both, unless FEISHU_TENANT_ACCESS_TOKEN is set in their place");
        }
        if (settings.tenantKey() == null) {
            return new SelfBuiltApp(calls, requests, appId, appSecret);
        }
        AppAccessToken appToken = new AppAccessToken(
                calls, ticket -> requests.appToken(appId, appSecret, ticket), settings.ticket(), nanos);
        return new StoreApp(calls, requests, appToken, settings.tenantKey());
    }

    private static String absent(@Nullable String appId, @Nullable String appSecret) {
        if (appId == null) {
            return appSecret == null ? "FEISHU_APP_ID and FEISHU_APP_SECRET are not set" : "FEISHU_APP_ID is not set";
        }
        return "FEISHU_APP_SECRET (or FEISHU_APP_SECRET_FILE) is not set";
    }

    private static SlidingWindows windows(
            Limits limits, Collection<Instant> recent, FeishuSettings settings, Outside outside) {
        Instant present = outside.clock().instant();
        long now = outside.nanos().getAsLong();
        return new SlidingWindows(
                limits,
                settings.travel(),
                now,
                recent.stream()
                        .filter(moment -> moment.isAfter(present.minus(LONGEST_WINDOW)))
                        .map(moment -> now - Duration.between(moment, present).toNanos())
                        .toList());
    }
}
