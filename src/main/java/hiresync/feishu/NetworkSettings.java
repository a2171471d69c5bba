package hiresync.feishu;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The way to Feishu: {@code hiresync.network} in {@code config/application.yml}.
 *
 * @param httpsProxy {@code HTTPS_PROXY}, such as {@code http://user:password@proxy.example.com:3128}; never shown
 * @param noProxy {@code NO_PROXY}: hosts that are called directly, separated by commas; {@code *} for all
 * @param caFile certificates (PEM) that are trusted beside the system's
 */
public record NetworkSettings(
        @Nullable String httpsProxy,
        @Nullable String noProxy,
        @Nullable Path caFile) {
    /** Straight to the host, with the certificates that the system trusts. */
    public static final NetworkSettings DIRECT = new NetworkSettings(null, null, null);

    /** @throws IllegalArgumentException with one sentence that names the setting */
    public NetworkSettings {
        httpsProxy = httpsProxy == null || httpsProxy.isBlank() ? null : httpsProxy.strip();
        if (httpsProxy != null) {
            Proxy.parse(httpsProxy);
        }
        noProxy = noProxy == null || noProxy.isBlank() ? null : noProxy;
        caFile = caFile == null || caFile.toString().isBlank() ? null : caFile;
    }

    /** Null when the host of that address is called directly. */
    @Nullable
    Proxy proxyFor(URI address) {
        if (httpsProxy == null || !"https".equalsIgnoreCase(address.getScheme())) {
            return null;
        }
        return new NoProxy(noProxy == null ? "" : noProxy).covers(address) ? null : Proxy.parse(httpsProxy);
    }

    @Override
    public String toString() {
        return "NetworkSettings[httpsProxy=" + (httpsProxy == null ? "none" : "set") + ", noProxy=" + noProxy
                + ", caFile=" + caFile + "]";
    }
}
