package hiresync.feishu;

import hiresync.ratelimit.Limits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How Feishu is called.
 *
 * @param baseUrl {@code FEISHU_BASE_URL}, without the path of any one API
 * @param appId {@code FEISHU_APP_ID}; not needed with a fixed token
 * @param appSecret {@code FEISHU_APP_SECRET}; never shown
 * @param appTicket {@code FEISHU_APP_TICKET}, of a store app; never shown
 * @param appTicketFile {@code FEISHU_APP_TICKET_FILE}, a file that holds the ticket, in its place; read whenever one is needed
 * @param tenantKey {@code FEISHU_TENANT_KEY}: the app is a store app, called for this tenant; never shown
 * @param tenantAccessToken {@code FEISHU_TENANT_ACCESS_TOKEN}, a fixed token used as it is; never shown
 * @param userIdType which kind of user id the answers hold
 * @param jobLevelIdType which kind of job level id the answers hold
 * @param limits the server's limits, such as {@code 1000/1m,50/1s}; empty for none
 * @param talentsLimits the server's limits on lists of talents, likewise
 * @param monthlyCalls the calls that a month has at the most; null when nobody counts them
 * @param share the part of each limit that is ours
 * @param travel the longest that a request may be under way, once it has left, until the server counts it
 * @param connectTimeout for one connection
 * @param callTimeout for one call, body included
 * @param attempts tries for one talent whose calls fail in passing
 * @param retryWithin the time those tries and the pauses between them may take together
 * @param backoffBase the longest first pause between tries; it doubles from try to try
 * @param backoffCap the longest pause between tries
 * @param throttledWithin how long being throttled is borne without any answer
 * @param tokenWithin how long a token may take, all tries included
 * @param outageFailures talents that must have failed in a row for an outage
 * @param outageAfter time that must have passed without an answer for an outage
 * @param bodyLimit bytes of one answer, decoded
 * @param bodyBudget bytes of all large answers that are being read or parsed
 * @param concurrency callers at the same time
 */
public record FeishuSettings(
        URI baseUrl,
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable String appTicket,
        @Nullable Path appTicketFile,
        @Nullable String tenantKey,
        @Nullable String tenantAccessToken,
        String userIdType,
        String jobLevelIdType,
        String limits,
        String talentsLimits,
        @Nullable Integer monthlyCalls,
        double share,
        Duration travel,
        Duration connectTimeout,
        Duration callTimeout,
        int attempts,
        Duration retryWithin,
        Duration backoffBase,
        Duration backoffCap,
        Duration throttledWithin,
        Duration tokenWithin,
        int outageFailures,
        Duration outageAfter,
        int bodyLimit,
        int bodyBudget,
        int concurrency) {
    private static final List<String> USER_ID_TYPES = List.of("open_id", "union_id", "user_id", "people_admin_id");
    private static final List<String> JOB_LEVEL_ID_TYPES = List.of("job_level_id", "people_admin_job_level_id");

    /** @throws IllegalArgumentException with one sentence that names the setting */
    public FeishuSettings {
        Require.address("FEISHU_BASE_URL", baseUrl);
        appId = Require.headerSafe("FEISHU_APP_ID", appId);
        appSecret = Require.headerSafe("FEISHU_APP_SECRET", appSecret);
        appTicket = Require.printable("FEISHU_APP_TICKET", appTicket);
        appTicketFile = appTicketFile == null || appTicketFile.toString().isBlank() ? null : appTicketFile;
        tenantKey = Require.printable("FEISHU_TENANT_KEY", tenantKey);
        tenantAccessToken = Require.headerSafe("FEISHU_TENANT_ACCESS_TOKEN", tenantAccessToken);
        Require.storeApp(tenantKey, appTicketFile == null ? appTicket : appTicketFile);
        Require.oneOf("FEISHU_USER_ID_TYPE", USER_ID_TYPES, userIdType);
        Require.oneOf("FEISHU_JOB_LEVEL_ID_TYPE", JOB_LEVEL_ID_TYPES, jobLevelIdType);
        Require.limits("hiresync.api.limits", limits);
        Require.limits("hiresync.api.talents-limits", talentsLimits);
        if (monthlyCalls != null) {
            Require.atLeast("hiresync.api.monthly-calls", 1, monthlyCalls);
        }
        Require.share("hiresync.api.share", share);
        Require.time("hiresync.api.travel", travel);
        Require.time("hiresync.api.connect-timeout", connectTimeout);
        Require.time("hiresync.api.call-timeout", callTimeout);
        Require.atLeast("hiresync.api.attempts", 1, attempts);
        Require.time("hiresync.api.retry-within", retryWithin);
        Require.time("hiresync.api.backoff-base", backoffBase);
        Require.notBelow("hiresync.api.backoff-cap", "hiresync.api.backoff-base", backoffCap, backoffBase);
        Require.time("hiresync.api.throttled-within", throttledWithin);
        Require.time("hiresync.api.token-within", tokenWithin);
        Require.atLeast("hiresync.api.outage-failures", 1, outageFailures);
        Require.time("hiresync.api.outage-after", outageAfter);
        Require.atLeast("hiresync.api.body-limit", 1, bodyLimit);
        Require.atLeast("hiresync.api.body-budget", bodyLimit, bodyBudget);
        Require.atLeast("hiresync.api.concurrency", 1, concurrency);
    }

    /** The limits times our share. */
    public Limits ourLimits() {
        return Limits.parse(limits).share(share);
    }

    /** The limits on lists of talents times our share. */
    Limits ourTalentsLimits() {
        return Limits.parse(talentsLimits).share(share);
    }

    /** Of a store app; its file, where there is one, goes before the setting. */
    AppTicket ticket() {
        return appTicketFile != null
                ? new TicketFile(appTicketFile)
                : new FixedTicket(Objects.requireNonNull(appTicket, "a store app has a ticket"));
    }

    @Override
    public String toString() {
        return "FeishuSettings[baseUrl=" + baseUrl + ", appId=" + appId + ", limits=" + limits + ", share=" + share
                + "]";
    }
}
