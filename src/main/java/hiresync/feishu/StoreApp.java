package hiresync.feishu;

import java.util.Set;

/**
 * A store app gets the token of one tenant for its app_access_token. When that is refused, both are asked for once anew.
 */
final class StoreApp implements Issuer {
    /** 10012 and 10013 are about the ticket, which stands behind the token. */
    private static final Set<String> REFUSED_APP_TOKEN =
            Set.of("99991663", "99991664", "99991665", "99991671", "10012", "10013");

    private static final Set<String> UNKNOWN_TENANT = Set.of("10003", "10005");

    private final TokenCalls calls;
    private final Requests requests;
    private final AppAccessToken appToken;
    private final String tenantKey;

    StoreApp(TokenCalls calls, Requests requests, AppAccessToken appToken, String tenantKey) {
        this.calls = calls;
        this.requests = requests;
        this.appToken = appToken;
        this.tenantKey = tenantKey;
    }

    @Override
    public Grant ask(TimeLeft left) {
        return ask(left, false);
    }

    private Grant ask(TimeLeft left, boolean anew) {
        Grant app = appToken.current(left);
        if (!(app instanceof Grant.Given given)) {
            return app;
        }
        TokenCalls.Asked asked = calls.send(requests.tenantToken(given.token(), tenantKey), left);
        if (asked.hasCode(REFUSED_APP_TOKEN)) {
            appToken.drop();
            return anew ? denied(Sentences.appTokenRefused(asked.answer())) : ask(left, true);
        }
        return asked.hasCode(UNKNOWN_TENANT)
                ? denied(Sentences.unknownTenant(asked.answer()))
                : asked.grant("tenant_access_token");
    }

    private static Grant denied(String sentence) {
        return new Grant.Denied(new Halt(Halt.Reason.CONFIGURATION, sentence), true);
    }
}
