package hiresync.feishu;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request and waits for its answer, body included, no longer than its deadline. */
final class Http implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);

    private static final String UNTRUSTED =
            "a certificate that is not trusted: if a proxy of your company signs anew, name its"
                    + " CA with hiresync.network.ca-file (PEM); else check FEISHU_BASE_URL";
    private static final String PROXY_LOGIN = "HTTP 407 of the proxy: check user and password in HTTPS_PROXY";

    private final ScheduledExecutorService deadlines = deadlines();
    private final CloseableHttpClient client;
    private final Peer peer;
    private final Bodies bodies;

    /** @param peer whom the client connects to */
    Http(CloseableHttpClient client, Peer peer, Bodies bodies) {
        this.client = client;
        this.peer = peer;
        this.bodies = bodies;
    }

    /** Tells {@code underway} how far the call has come. */
    Answer send(HttpUriRequestBase request, Duration within, Underway underway) {
        Deadline deadline = new Deadline(deadlines, within, request::cancel);
        try {
            Answer answer = answer(request, underway, deadline);
            return deadline.passed() ? tooLate(within) : answer;
        } catch (IOException | HttpException | IllegalStateException e) {
            LOG.debug("a call failed", e);
            return deadline.passed() ? tooLate(within) : failure(e);
        } finally {
            deadline.cancel();
        }
    }

    private Answer answer(HttpUriRequestBase request, Underway underway, Deadline deadline)
            throws IOException, HttpException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(SentNotice.UNDERWAY, underway);
        ClassicHttpResponse response = opened(request, context, underway);
        if (response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
            request.cancel();
            return new Answer.Barred("proxy-login", PROXY_LOGIN);
        }
        return bodies.read(response, deadline, request::cancel);
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
    private Answer failure(Exception failure) {
        if (failure instanceof WayRefused refused) {
            return new Answer.None(
                    "proxy", "no answer, but the proxy in HTTPS_PROXY refused the way with HTTP " + refused.status());
        }
        if (failure instanceof ConnectTimeoutException || failure instanceof SocketTimeoutException) {
            return new Answer.None("timeout", "no connection (" + peer.tooSlow() + ")");
        }
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException) {
            return new Answer.None("connect", "no connection (" + peer.unreachable(failure) + ")");
        }
        if (failure instanceof SSLException) {
            return isUntrusted(failure)
                    ? new Answer.Barred("untrusted", UNTRUSTED)
                    : new Answer.None("tls", "no TLS connection");
        }
        return new Answer.None("io", "a broken connection");
    }

    private static boolean isUntrusted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException
                    || cause instanceof CertPathBuilderException
                    || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
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
