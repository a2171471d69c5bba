package hiresync.feishu;

import java.io.IOException;
import java.net.SocketAddress;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Tells a call's {@link Underway} when its request has left: the moment from which the server may count it. A request to
 * a proxy for a way through is none to the server, and its refusal no answer of the server.
 */
final class SentNotice extends HttpRequestExecutor {
    /** Where a call's context has its {@link Underway}. */
    static final String UNDERWAY = "hiresync.underway";

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informed,
            HttpContext context)
            throws IOException, HttpException {
        if (Method.CONNECT.isSame(request.getMethod())) {
            return unlessRefused(super.execute(request, connection, informed, context));
        }
        return context.getAttribute(UNDERWAY) instanceof Underway underway
                ? super.execute(request, new Flushed(connection, underway), informed, context)
                : super.execute(request, connection, informed, context);
    }

    private static ClassicHttpResponse unlessRefused(ClassicHttpResponse response) throws WayRefused {
        boolean goesOn = response.getCode() == HttpStatus.SC_OK
                || response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED; // then the login follows
        if (!goesOn) {
            throw new WayRefused(response.getCode());
        }
        return response;
    }

    /** A connection that tells when it has been flushed. */
    private record Flushed(HttpClientConnection connection, Underway underway) implements HttpClientConnection {
        @Override
        public void flush() throws IOException {
            connection.flush();
            underway.sent();
        }

        @Override
        public boolean isConsistent() {
            return connection.isConsistent();
        }

        @Override
        public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
            connection.sendRequestHeader(request);
        }

        @Override
        public void terminateRequest(ClassicHttpRequest request) throws HttpException, IOException {
            connection.terminateRequest(request);
        }

        @Override
        public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
            connection.sendRequestEntity(request);
        }

        @Override
        public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
            return connection.receiveResponseHeader();
        }

        @Override
        public void receiveResponseEntity(ClassicHttpResponse response) throws HttpException, IOException {
            connection.receiveResponseEntity(response);
        }

        @Override
        public boolean isDataAvailable(Timeout timeout) throws IOException {
            return connection.isDataAvailable(timeout);
        }

        @Override
        public boolean isStale() throws IOException {
            return connection.isStale();
        }

        @Override
        public EndpointDetails getEndpointDetails() {
            return connection.getEndpointDetails();
        }

        @Override
        public SocketAddress getLocalAddress() {
            return connection.getLocalAddress();
        }

        @Override
        public SocketAddress getRemoteAddress() {
            return connection.getRemoteAddress();
        }

        @Override
        public ProtocolVersion getProtocolVersion() {
            return connection.getProtocolVersion();
        }

        @Override
        public SSLSession getSSLSession() {
            return connection.getSSLSession();
        }

        @Override
        public boolean isOpen() {
            return connection.isOpen();
        }

        @Override
        public Timeout getSocketTimeout() {
            return connection.getSocketTimeout();
        }

        @Override
        public void setSocketTimeout(Timeout timeout) {
            connection.setSocketTimeout(timeout);
        }

        @Override
        public void close(CloseMode mode) {
            connection.close(mode);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
