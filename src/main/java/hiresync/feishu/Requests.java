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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The requests, as the vendor's pages describe them. */
final class Requests {
    private static final String INTERVIEWS = "/open-apis/hire/v1/interviews/get_by_talent";
    /** The largest page; an empty one is no error. */
    private static final String TALENTS = "/open-apis/hire/v1/talents?page_size=20&query_option=ignore_empty_error";

    private static final String TOKEN = "/open-apis/auth/v3/tenant_access_token/internal";
    private static final String APP_TOKEN = "/open-apis/auth/v3/app_access_token";
    private static final String TENANT_TOKEN = "/open-apis/auth/v3/tenant_access_token";

    private final String base;
    private final String idTypes;

    Requests(FeishuSettings settings) {
        this.base = settings.baseUrl().toString().replaceFirst("/+$", "");
        this.idTypes = "&user_id_type=" + settings.userIdType() + "&job_level_id_type=" + settings.jobLevelIdType();
    }

    /** All interviews of one talent. */
    HttpUriRequestBase interviews(TalentId talent, Token token) {
        return get(INTERVIEWS + "?talent_id=" + encoded(talent.value()) + idTypes, token);
    }

    /** A page of the talents that last changed in the window; {@code pageToken} is null for the first. */
    HttpUriRequestBase talents(UpdateWindow window, @Nullable String pageToken, Token token) {
        String from = window.from() == null
                ? ""
                : "&update_start_time=" + window.from().toEpochMilli();
        String page = pageToken == null ? "" : "&page_token=" + encoded(pageToken);
        return get(TALENTS + from + "&update_end_time=" + window.to().toEpochMilli() + page, token);
    }

    /** A token for a self-built app. */
    HttpUriRequestBase token(String appId, String appSecret) {
        return post(TOKEN, json().put("app_id", appId).put("app_secret", appSecret));
    }

    /** An app_access_token for a store app. */
    HttpUriRequestBase appToken(String appId, String appSecret, String appTicket) {
        return post(
                APP_TOKEN,
                json().put("app_id", appId).put("app_secret", appSecret).put("app_ticket", appTicket));
    }

    /** A tenant's token for a store app. */
    HttpUriRequestBase tenantToken(Token appToken, String tenantKey) {
        return post(
                TENANT_TOKEN, json().put("app_access_token", appToken.value()).put("tenant_key", tenantKey));
    }

    private HttpUriRequestBase get(String pathAndQuery, Token token) {
        HttpGet get = new HttpGet(URI.create(base + pathAndQuery));
        get.setHeader("Authorization", "Bearer " + token.value());
        return common(get);
    }

    private HttpUriRequestBase post(String path, ObjectNode body) {
        HttpPost post = new HttpPost(URI.create(base + path));
        post.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        return common(post);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
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
