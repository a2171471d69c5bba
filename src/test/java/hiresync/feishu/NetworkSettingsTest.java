package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSettingsTest {
    private static final URI FEISHU = URI.create("https://open.feishu.cn");

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example.com:3128, http://proxy.example.com:3128",
        "http://proxy.example.com:3128/, http://proxy.example.com:3128",
        "proxy.example.com:3128, http://proxy.example.com:3128",
        "HTTP://proxy.example.com, http://proxy.example.com:80",
        "https://proxy.example.com, https://proxy.example.com:443",
        "http://[::1]:3128, http://[::1]:3128",
        "' http://10.0.0.7:8080 ', http://10.0.0.7:8080",
    })
    void readsTheProxyAsProgramsUsuallyDo(String text, String host) {
        assertThat(proxy(text)).hasToString("Proxy[" + host + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://me:secret@proxy:3128           | me     | secret",
                "me:secret@proxy:3128                  | me     | secret",
                "http://me@proxy:3128                  | me     | ''",
                "http://me:a:b@proxy:3128              | me     | a:b",
                "http://corp%5Cme:p%40%3A%2F%25@proxy  | corp\\me | p@:/%",
                "http://me:1+1%2B1@proxy               | me     | 1+1+1",
                "http://me:%E5%AF%86%E7%A0%81@proxy    | me     | 密码",
            })
    void decodesUserAndPassword(String text, String user, String password) {
        Proxy proxy = proxy(text);
        assertThat(proxy.user()).isEqualTo(user);
        assertThat(proxy.password()).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:hidden word@proxy:3128",
                "http://me:hidden@word@proxy:3128",
                "http://me:hidden%zz@proxy:3128",
                "socks5://me:hidden@proxy:1080",
                "http://me:hidden@",
                "://hidden",
                "http://",
            })
    void refusesWhatIsNoProxyWithoutShowingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkSettings(text, null, null))
                .withMessage("HTTPS_PROXY must be an address such as http://user:password@proxy.example.com:3128, with"
                        + " special characters of user and password percent-encoded")
                .withNoCause();
    }

    @Test
    void showsNeitherUserNorPassword() {
        NetworkSettings settings = new NetworkSettings("http://me:hidden@proxy:3128", "localhost", Path.of("ca.pem"));
        assertThat(settings).hasToString("NetworkSettings[httpsProxy=set, noProxy=localhost, caFile=ca.pem]");
        assertThat(proxy("http://me:hidden@proxy:3128")).hasToString("Proxy[http://proxy:3128]");
    }

    @Test
    void blankMeansDirect() {
        assertThat(new NetworkSettings(" ", " ", Path.of(""))).isEqualTo(NetworkSettings.DIRECT);
        assertThat(NetworkSettings.DIRECT.proxyFor(FEISHU)).isNull();
    }

    @Test
    void plainHttpIsNeverProxied() {
        NetworkSettings settings = new NetworkSettings("http://proxy:3128", null, null);
        assertThat(settings.proxyFor(URI.create("http://open.feishu.cn"))).isNull();
        assertThat(settings.proxyFor(URI.create("HTTPS://open.feishu.cn"))).isNotNull();
    }

    private static Proxy proxy(String text) {
        Proxy proxy = new NetworkSettings(text, null, null).proxyFor(FEISHU);
        assertThat(proxy).isNotNull();
        return proxy;
    }
}
