package hiresync.bench;

import java.util.Map;

/** Where a pretend Feishu is, and what lets one in. */
record Feishu(String baseUrl, String appId, String appSecret) {
    Map<String, String> environment() {
        return Map.of("FEISHU_BASE_URL", baseUrl, "FEISHU_APP_ID", appId, "FEISHU_APP_SECRET", appSecret);
    }
}
