package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
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
    void aMonthHasACallAtLeast() {
        given.monthlyCalls = 0;
        refusedWith("hiresync.api.monthly-calls must be at least 1, but is 0");
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
    void theAddressEndsBeforeThePathsOfTheApi() {
        given.baseUrl = URI.create("https://open.feishu.cn/open-apis/");
        refusedWith("FEISHU_BASE_URL must end before /open-apis, as in https://open.feishu.cn");
        given.baseUrl = URI.create("https://gateway.example/feishu/");
        assertThat(given.settings().baseUrl()).hasPath("/feishu/");
    }

    @Test
    void neverShowsASecret() {
        given.fixedToken = "t-hidden";
        assertThat(given.settings().toString()).doesNotContain("top-secret").doesNotContain("t-hidden");
        given.fixedToken = "t-hidden\nX: y";
        refusedWith("FEISHU_TENANT_ACCESS_TOKEN must hold visible ASCII characters only, without white space");
    }

    @Test
    void neverShowsWhatAStoreAppSignsInWith() {
        given.ticket = "ticket-hidden";
        given.tenantKey = "key-hidden";
        assertThat(given.settings().toString()).doesNotContain("hidden");
        given.ticket = "ticket-hidden\u0007";
        refusedWith("FEISHU_APP_TICKET must not hold control characters");
        given.ticket = "ticket-hidden";
        given.tenantKey = "key-hidden\u0000";
        refusedWith("FEISHU_TENANT_KEY must not hold control characters");
    }

    @Test
    void dropsWhiteSpaceAroundTicketAndTenantKey() {
        given.ticket = " ticket-1\n";
        given.tenantKey = "key-1 ";
        assertThat(given.settings())
                .extracting(FeishuSettings::appTicket, FeishuSettings::tenantKey)
                .containsExactly("ticket-1", "key-1");
    }

    @Test
    void aStoreAppNeedsATicket() {
        given.tenantKey = "key-1";
        given.ticket = " ";
        given.ticketFile = Path.of("");
        refusedWith(
                "FEISHU_TENANT_KEY is set, so this is a store app, but its app ticket is missing: set FEISHU_APP_TICKET"
                        + " or FEISHU_APP_TICKET_FILE");
    }

    @Test
    void aTicketNeedsATenant() {
        String sentence = "FEISHU_APP_TICKET or FEISHU_APP_TICKET_FILE is set, so this is a store app, but"
                + " FEISHU_TENANT_KEY is missing: set it to the key of the tenant that is to be read";
        given.ticket = "ticket-1";
        refusedWith(sentence);
        given.ticket = null;
        given.ticketFile = Path.of("ticket");
        refusedWith(sentence);
    }

    @Test
    void needsCredentialsOrAToken() {
        given.secret = " ";
        incomplete("FEISHU_APP_SECRET (or FEISHU_APP_SECRET_FILE) is not set");
        given.appId = " ";
        incomplete("FEISHU_APP_ID and FEISHU_APP_SECRET are not set");
        given.secret = "top-secret";
        incomplete("FEISHU_APP_ID is not set");
    }

    private void incomplete(String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Feishu(given.settings(), List.of(), CallCap.NONE, new HandTime().outside()))
                .withMessage(sentence + "; an app needs both, unless FEISHU_TENANT_ACCESS_TOKEN is set in their place");
    }

    private void refusedWith(String sentence) {
        assertThatIllegalArgumentException().isThrownBy(given::settings).withMessage(sentence);
    }
}
