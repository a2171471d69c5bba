package hiresync.feishu;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request and waits for its answer, body included, no longer than its deadline. */
final class Http implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);

    /** A connection that was idle for longer is looked at before it is used: a server may have closed it meanwhile. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(1);

    private final ScheduledExecutorService deadlines = deadlines();
    private final CloseableHttpClient client;
    private final Bodies bodies;

    /** @param connections at the most; one for each caller, and one for whoever asks for a token */
    Http(Duration connectTimeout, int connections, ProxySelector proxy, Bodies bodies) {
        this.bodies = bodies;
        this.client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connectTimeout))
                                .setValidateAfterInactivity(IDLE)
                                .build())
                        .build())
                .setRequestExecutor(new SentNotice())
                .setRoutePlanner(new SystemDefaultRoutePlanner(proxy))
                .disableAutomaticRetries() // a call that nobody paced
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression() // the limit of a body holds for its unpacked bytes
                .build();
    }

    /** Tells {@code underway} how far the call has come. */
    Answer send(HttpUriRequestBase request, Duration within, Underway underway) {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel(); // closes the connection
                },
                within.toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            Answer answer = answer(request, underway);
            return late.get() ? tooLate(within) : answer;
        } catch (IOException | HttpException | IllegalStateException e) {
            LOG.debug("a call failed", e);
            return late.get() ? tooLate(within) : failure(e);
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(HttpUriRequestBase request, Underway underway) throws IOException, HttpException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(SentNotice.UNDERWAY, underway);
        return bodies.read(opened(request, context, underway), request::cancel);
    }

    private ClassicHttpResponse opened(HttpUriRequestBase request, HttpClientContext context, Underway underway)
            throws IOException, HttpException {
        try {
            return client.executeOpen(RoutingSupport.determineHost(request), request, context);
        } finally {
            underway.arrived();
        }
    }

    private static Answer tooLate(Duration within) {
        return new Answer.None("timeout", "no whole answer within " + within.toMillis() + " ms");
    }

    /** The library's own texts are not passed on: they can quote the request. */
    private static Answer failure(Exception failure) {
        if (failure instanceof ConnectTimeoutException || failure instanceof SocketTimeoutException) {
            return new Answer.None("timeout", "no connection in time");
        }
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
            return new Answer.None("connect", "no connection");
        }
        if (failure instanceof SSLException) {
            return new Answer.None("tls", "no trusted connection");
        }
        return new Answer.None(
                "io", failure instanceof InterruptedIOException ? "an interrupted call" : "a broken connection");
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("closing connections failed", e);
        }
    }

    private static ScheduledExecutorService deadlines() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "feishu-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
