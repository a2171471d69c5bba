package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuSettingsTest {
    private final TestSettings given = new TestSettings(URI.create("https://open.feishu.cn"));

    @Test
    void namesTheSettingThatIsWrong() {
        given.share = 1.5;
        refusedWith("hiresync.api.share must be above 0 and at most 1, but is 1.5");
    }

    @Test
    void namesTheLimitThatIsNone() {
        given.limits = "fast";
        refusedWith(
                "hiresync.api.limits: \"fast\" is no limit: write calls/time, such as 50/1s, with the time in ms, s,"
                        + " m or h");
    }

    @Test
    void refusesATimeOfNothing() {
        given.callTimeout = Duration.ZERO;
        refusedWith("hiresync.api.call-timeout must be above 0 and at most 24 hours, but is PT0S");
    }

    @Test
    void aBodyFitsIntoTheBudget() {
        given.bodyBudget = given.bodyLimit - 1;
        refusedWith("hiresync.api.body-budget must be at least 4194304, but is 4194303");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://open.feishu.cn", "open.feishu.cn", "https://u:p@open.feishu.cn", "https://x/?a=b"})
    void refusesWhatIsNoAddressOfAServer(String address) {
        given.baseUrl = URI.create(address);
        refusedWith(
                "FEISHU_BASE_URL must be an address such as https://open.feishu.cn, without user, query or fragment");
    }

    @Test
    void neverShowsASecret() {
        given.fixedToken = "t-hidden";
        assertThat(given.settings().toString()).doesNotContain("top-secret").doesNotContain("t-hidden");
        given.fixedToken = "t-hidden\nX: y";
        refusedWith("FEISHU_TENANT_ACCESS_TOKEN must hold visible ASCII characters only, without white space");
    }

    @Test
    void needsCredentialsOrAToken() {
        given.secret = " ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Feishu(given.settings(), List.of(), new HandTime().outside()))
                .withMessage("FEISHU_APP_ID and FEISHU_APP_SECRET must be set, or FEISHU_TENANT_ACCESS_TOKEN in their"
                        + " place");
    }

    private void refusedWith(String sentence) {
        assertThatIllegalArgumentException().isThrownBy(given::settings).withMessage(sentence);
    }
}
