package hiresync.sandbox;

import java.util.Optional;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** What is answered to the requests for tokens. */
final class TokenOffice {
    private final SandboxApp app;
    private final TokenDesk appTokens;
    private final TokenDesk tenantTokens;
    private volatile String ticket;

    TokenOffice(SandboxApp app, int tokenSeconds, LongSupplier nanoTime) {
        this.app = app;
        this.appTokens = new TokenDesk("a-", tokenSeconds, nanoTime);
        this.tenantTokens = new TokenDesk("t-", tokenSeconds, nanoTime);
        this.ticket = app.ticket();
    }

    /** {@code POST …/tenant_access_token/internal}: a self-built app's token for its id and secret. */
    Reply selfBuilt(JsonNode request) {
        return wrongApp(request).orElseGet(() -> tenantToken());
    }

    /** {@code POST …/app_access_token}: the first step of a store app. */
    Reply appToken(JsonNode request) {
        return wrongApp(request)
                .or(() -> refusedUnless(text(request, "app_ticket").equals(ticket), Errors.staleTicket()))
                .orElseGet(() -> given("app_access_token", appTokens.issue()));
    }

    /** {@code POST …/tenant_access_token}: its second step. */
    Reply tenantToken(JsonNode request) {
        return refusedUnless(appTokens.accepts(text(request, "app_access_token")), Errors.appTokenInvalid())
                .or(() -> refusedUnless(text(request, "tenant_key").equals(app.tenantKey()), Errors.unknownTenant()))
                .orElseGet(() -> tenantToken());
    }

    boolean accepts(String tenantToken) {
        return tenantTokens.accepts(tenantToken);
    }

    /** The ticket before is stale from now on. */
    void push(String newTicket) {
        ticket = newTicket;
    }

    /** No token given so far is good any more. */
    void revoke() {
        appTokens.revoke();
        tenantTokens.revoke();
    }

    /** The next tenant's token that is asked for is this one. */
    void giveNext(String tenantToken) {
        tenantTokens.giveNext(tenantToken);
    }

    private Reply tenantToken() {
        return given("tenant_access_token", tenantTokens.issue());
    }

    private Optional<Reply> wrongApp(JsonNode request) {
        return refusedUnless(text(request, "app_id").equals(app.id()), Errors.invalidAppId())
                .or(() -> refusedUnless(text(request, "app_secret").equals(app.secret()), Errors.wrongSecret()));
    }

    private static Optional<Reply> refusedUnless(boolean right, Reply refusal) {
        return right ? Optional.empty() : Optional.of(refusal);
    }

    private static Reply given(String member, TokenDesk.Issued issued) {
        return Reply.json(200, Reply.coded(0, "ok").put(member, issued.token()).put("expire", issued.seconds()));
    }

    private static String text(JsonNode request, String member) {
        return request.path(member).asString("");
    }
}
