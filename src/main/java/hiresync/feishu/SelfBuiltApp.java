package hiresync.feishu;

/** A self-built app gets its token for its id and secret. */
final class SelfBuiltApp implements Issuer {
    private final TokenCalls calls;
    private final Requests requests;
    private final String appId;
    private final String appSecret;

    SelfBuiltApp(TokenCalls calls, Requests requests, String appId, String appSecret) {
        this.calls = calls;
        this.requests = requests;
        this.appId = appId;
        this.appSecret = appSecret;
    }

    @Override
    public Grant ask(TimeLeft left) {
        return calls.send(requests.token(appId, appSecret), left).grant("tenant_access_token");
    }
}
