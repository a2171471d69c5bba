package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | https://open.feishu.cn",
                "','                             | https://open.feishu.cn",
                "'.'                             | https://open.feishu.cn",
                "feishu.com                      | https://open.feishu.cn",
                "shu.cn                          | https://open.feishu.cn",
                "open.feishu.cn.example.com      | https://open.feishu.cn",
                "www.open.feishu.cn              | https://open.feishu.cn",
                "open.feishu.cn:8443             | https://open.feishu.cn",
                "open.feishu.cn:443              | https://open.feishu.cn:8443",
                "*.cn.example.com                | https://open.feishu.cn",
                "fe*                             | https://feishu.cn",
                "127.0.0.1                       | https://127.0.0.10",
                "0.0.1                           | https://127.0.0.2",
                "::1                             | https://[::2]",
                "[::1]:8443                      | https://[::1]",
            })
    void leavesTheProxyToOtherHosts(String entries, URI address) {
        assertThat(new NoProxy(entries).covers(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open.feishu.cn                  | https://open.feishu.cn",
                "feishu.cn                       | https://open.feishu.cn",
                "cn                              | https://open.feishu.cn",
                ".feishu.cn                      | https://open.feishu.cn",
                ".feishu.cn                      | https://feishu.cn",
                "*.feishu.cn                     | https://open.feishu.cn",
                "*                               | https://open.feishu.cn",
                "OPEN.Feishu.CN                  | https://open.feishu.cn",
                "open.feishu.cn                  | https://Open.Feishu.cn",
                "open.feishu.cn:443              | https://open.feishu.cn",
                "open.feishu.cn:8443             | https://open.feishu.cn:8443",
                "' localhost , .feishu.cn '      | https://open.feishu.cn",
                "'localhost feishu.cn'           | https://open.feishu.cn",
                "'localhost,,feishu.cn,'         | https://open.feishu.cn",
                "127.0.0.1                       | https://127.0.0.1:8443",
                "::1                             | https://[::1]:8443",
                "[::1]                           | https://[::1]",
                "[::1]:8443                      | https://[::1]:8443",
                "'localhost, *'                  | https://open.feishu.cn",
            })
    void callsTheseDirectly(String entries, URI address) {
        assertThat(new NoProxy(entries).covers(address)).isTrue();
    }
}
