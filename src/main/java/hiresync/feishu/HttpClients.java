package hiresync.feishu;

import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Puts the HTTP client together: one that sends what it is told to, once, and nothing of its own. */
final class HttpClients {
    /** A connection that was idle for longer is looked at before it is used: a server may have closed it meanwhile. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(1);

    private HttpClients() {}

    /**
     * Puts one together.
     *
     * @param connections at the most
     * @param witness of what is met on the way; null when nobody wants to know
     */
    static CloseableHttpClient of(
            URI baseUrl, NetworkSettings network, Duration connectTimeout, int connections, @Nullable Witness witness) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .setConnectionManager(connections(network, connectTimeout, connections, witness))
                .setRequestExecutor(new SentNotice())
                .disableAutomaticRetries() // a call that nobody paced
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression(); // the limit of a body holds for its unpacked bytes
        if (witness != null) {
            client.addResponseInterceptorFirst((response, body, context) -> {
                if (response.getCode()
                        != HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) { // which is none of the server's
                    witness.answered(response);
                }
            });
        }
        Proxy proxy = network.proxyFor(baseUrl);
        if (proxy != null) {
            client.setProxy(proxy.host());
            if (proxy.user() != null) {
                BasicCredentialsProvider login = new BasicCredentialsProvider();
                login.setCredentials(
                        new AuthScope(proxy.host()),
                        new UsernamePasswordCredentials(
                                proxy.user(), proxy.password().toCharArray()));
                client.setDefaultCredentialsProvider(login);
            }
        }
        return client.build();
    }

    private static HttpClientConnectionManager connections(
            NetworkSettings network, Duration connectTimeout, int connections, @Nullable Witness witness) {
        PoolingHttpClientConnectionManagerBuilder manager = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setValidateAfterInactivity(IDLE)
                        .build());
        if (network.caFile() != null || witness != null) {
            manager.setTlsSocketStrategy(new DefaultClientTlsStrategy(Trust.of(network.caFile(), witness)));
        }
        return manager.build();
    }
}
