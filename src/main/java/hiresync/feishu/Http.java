package hiresync.feishu;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request and waits for its answer, body included, no longer than its deadline. */
final class Http implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);

    static {
        // The JDK sends a GET again by itself when a kept connection turns out to be closed: a call that nobody paced.
        if (System.getProperty("jdk.httpclient.redirects.retrylimit") == null) {
            System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(Http::daemon);
    private final HttpClient client;
    private final Bodies bodies;

    Http(Duration connectTimeout, ProxySelector proxy, Bodies bodies) {
        this.bodies = bodies;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .proxy(proxy)
                .executor(threads)
                .build();
    }

    /** @param arrived run once, when the server must have had the call: its headers came, or it failed */
    Answer send(HttpRequest request, Duration within, Runnable arrived) throws InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> response =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<Answer> answer =
                response.whenComplete((headers, failure) -> arrived.run()).thenApplyAsync(bodies::read, threads);
        try {
            return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Answer.None("timeout", "no whole answer within " + within.toMillis() + " ms");
        } catch (ExecutionException e) {
            return failure(e);
        } finally {
            if (!answer.isDone()) {
                abandon(response);
            }
        }
    }

    /** Before the headers the exchange is cancelled, after them its body closed; both close the connection. */
    private static void abandon(CompletableFuture<HttpResponse<InputStream>> response) {
        if (!response.cancel(true) && !response.isCompletedExceptionally()) {
            close(response.join().body());
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // The connection is gone, which is what closing was for.
            LOG.debug("closing the body of an abandoned call failed", e);
        }
    }

    /** The JDK's own texts are not passed on: they can quote the request. */
    private static Answer failure(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return new Answer.None("timeout", "no connection in time");
            }
            if (cause instanceof ConnectException) {
                return new Answer.None("connect", "no connection");
            }
        }
        return new Answer.None("io", "a broken connection");
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "feishu-http");
        thread.setDaemon(true);
        return thread;
    }
}
