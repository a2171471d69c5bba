package hiresync.feishu;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that opens ways through to hosts (CONNECT).
 *
 * @param user null when it asks for none
 */
record Proxy(HttpHost host, @Nullable String user, String password) {
    /**
     * Reads an address as {@code HTTPS_PROXY} has it; the scheme may be missing, and special characters of user and
     * password are percent-encoded.
     *
     * @throws IllegalArgumentException with one sentence that does not show the address, as it may hold a password
     */
    static Proxy parse(String text) {
        try {
            URI address = new URI(text.contains("://") ? text : "http://" + text);
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            if (address.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))) {
                int usual = scheme.equals("https") ? 443 : 80;
                HttpHost host =
                        new HttpHost(scheme, address.getHost(), address.getPort() < 0 ? usual : address.getPort());
                String[] login = address.getRawUserInfo() == null
                        ? new String[0]
                        : address.getRawUserInfo().split(":", 2);
                return new Proxy(
                        host, login.length == 0 ? null : decoded(login[0]), login.length < 2 ? "" : decoded(login[1]));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** Without the cause: its message quotes the address. */
    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "HTTPS_PROXY must be an address such as http://user:password@proxy.example.com:3128, with special"
                        + " characters of user and password percent-encoded");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Proxy[" + host + "]";
    }
}
