package hiresync.feishu;

import hiresync.talent.TalentId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
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
    HttpUriRequestBase interviews(TalentId talent, Token token) {
        HttpGet get = new HttpGet(URI.create(base + INTERVIEWS + "?talent_id=" + encoded(talent.value()) + idTypes));
        get.setHeader("Authorization", "Bearer " + token.value());
        return common(get);
    }

    /** A token for a self-built app. */
    HttpUriRequestBase token(String appId, String appSecret) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("app_id", appId)
                .put("app_secret", appSecret)
                .toString();
        HttpPost post = new HttpPost(URI.create(base + TOKEN));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return common(post);
    }

    private static HttpUriRequestBase common(HttpUriRequestBase request) {
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("User-Agent", "hiresync");
        return request;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
