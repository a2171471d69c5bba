package hiresync.feishu;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Whom this machine connects to, the server or the proxy before it, and why it came to nothing.
 *
 * @param host name or address
 * @param address how a person would write it
 */
record Peer(String host, String address) {
    static Peer of(URI baseUrl, NetworkSettings network) {
        Proxy proxy = network.proxyFor(baseUrl);
        if (proxy != null) {
            return new Peer(
                    proxy.host().getHostName(), "the proxy " + proxy.host().toHostString());
        }
        return new Peer(baseUrl.getHost(), baseUrl.getHost() + ":" + port(baseUrl));
    }

    private static int port(URI url) {
        boolean isPlain = "http".equalsIgnoreCase(url.getScheme());
        return url.getPort() >= 0 ? url.getPort() : isPlain ? 80 : 443;
    }

    String tooSlow() {
        return address + " did not take it in time";
    }

    String unreachable(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return "this machine finds no address for the name " + host;
        }
        boolean isRefused = failure instanceof ConnectException
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("refused");
        return isRefused ? address + " refused it" : "there is no way from this machine to " + address;
    }
}
