package hiresync.feishu;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings to begin a test with; a test changes what it is about. */
final class TestSettings {
    URI baseUrl;

    @Nullable
    String appId = "cli_a";

    @Nullable
    String secret = "top-secret";

    @Nullable
    String ticket;

    @Nullable
    Path ticketFile;

    @Nullable
    String tenantKey;

    @Nullable
    String fixedToken;

    String limits = "";
    String talentsLimits = "";

    @Nullable
    Integer monthlyCalls;

    double share = 0.98;
    Duration callTimeout = Duration.ofSeconds(20);
    Duration tokenWithin = Duration.ofSeconds(30);
    int attempts = 5;
    int outageFailures = 20;
    int bodyLimit = 4 << 20;
    int bodyBudget = 32 << 20;

    TestSettings(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    FeishuSettings settings() {
        return new FeishuSettings(
                baseUrl,
                appId,
                secret,
                ticket,
                ticketFile,
                tenantKey,
                fixedToken,
                "open_id",
                "job_level_id",
                limits,
                talentsLimits,
                monthlyCalls,
                share,
                Duration.ofMillis(75),
                Duration.ofSeconds(5),
                callTimeout,
                attempts,
                Duration.ofMinutes(5),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                tokenWithin,
                outageFailures,
                Duration.ofMinutes(2),
                bodyLimit,
                bodyBudget,
                8);
    }

    Feishu feishu(HandTime time) {
        return new Feishu(settings(), List.of(), CallCap.NONE, time.outside());
    }
}
