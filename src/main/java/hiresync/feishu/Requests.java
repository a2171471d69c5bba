package hiresync.feishu;

import hiresync.talent.TalentId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;

/** The requests, as the vendor's pages describe them. */
final class Requests {
    private static final String INTERVIEWS = "/open-apis/hire/v1/interviews/get_by_talent";
    private static final String TOKEN = "/open-apis/auth/v3/tenant_access_token/internal";

    private final String base;
    private final String idTypes;

    Requests(FeishuSettings settings) {
        this.base = settings.baseUrl().toString().replaceFirst("/+$", "");
        this.idTypes = "&user_id_type=" + settings.userIdType() + "&job_level_id_type=" + settings.jobLevelIdType();
    }

    /** All interviews of one talent. */
    HttpRequest interviews(TalentId talent, Token token) {
        return request(INTERVIEWS + "?talent_id=" + encoded(talent.value()) + idTypes)
                .header("Authorization", "Bearer " + token.value())
                .GET()
                .build();
    }

    /** A token for a self-built app. */
    HttpRequest token(String appId, String appSecret) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("app_id", appId)
                .put("app_secret", appSecret)
                .toString();
        return request(TOKEN)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "hiresync");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
