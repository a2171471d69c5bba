package hiresync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a setting is shown. */
class SecretsTest {
    @ParameterizedTest
    @CsvSource({
        "hiresync.api.app-secret, s, ***",
        "hiresync.api.app-ticket, s, ***",
        "hiresync.api.tenant-key, s, ***",
        "hiresync.api.tenant-access-token, s, ***",
        "hiresync.warehouse.password, s, ***",
        "hiresync.api.app-secret, '', ''",
        "hiresync.api.app-secret-file, /run/secrets/feishu, /run/secrets/feishu",
        "hiresync.api.token-within, 25s, 25s",
        "hiresync.api.app-id, cli_1, cli_1",
        "hiresync.network.https-proxy, http://user:s@proxy:3128, http://***@proxy:3128",
        "hiresync.network.https-proxy, http://user:s@/s@proxy:3128, http://***@proxy:3128",
        "hiresync.network.https-proxy, user:s@proxy:3128, ***@proxy:3128",
        "hiresync.network.https-proxy, http://proxy:3128, http://proxy:3128",
        "hiresync.api.base-url, https://user:s@open.feishu.cn, https://***@open.feishu.cn",
        "hiresync.warehouse.url, jdbc:postgresql://db:5432/w?user=u&password=s&ssl=true,"
                + " jdbc:postgresql://db:5432/w?user=u&password=***&ssl=true",
        "hiresync.source.url, jdbc:postgresql://u:s@db/w?sslpassword=s, jdbc:postgresql://***@db/w?sslpassword=***",
        "hiresync.warehouse.url, embedded:/var/lib/hiresync, embedded:/var/lib/hiresync"
    })
    void secretsAreMasked(String setting, String value, String shown) {
        assertThat(Secrets.masked(setting, value)).isEqualTo(shown);
    }
}
