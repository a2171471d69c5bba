package hiresync.feishu;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** Notes what calls meet on their way: whose certificate they are shown, that the server answers, and which time it has. */
final class Witness {
    /** A {@code Date} header says whole seconds: on the average it is half of one behind. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final InstantSource clock;
    private volatile @Nullable X509Certificate certificate;
    private volatile @Nullable Duration ahead;
    private volatile boolean answered;

    Witness(InstantSource clock) {
        this.clock = clock;
    }

    /** A server has shown these, its own first; whether they are trusted is judged afterwards. */
    void shown(X509Certificate[] chain) {
        if (chain.length > 0) {
            certificate = chain[0];
        }
    }

    void answered(MessageHeaders response) {
        answered = true;
        Instant there = DateUtils.parseStandardDate(response, HttpHeaders.DATE);
        if (there != null) {
            ahead = Duration.between(there.plus(HALF_A_SECOND), clock.instant());
        }
    }

    boolean hasAnswer() {
        return answered;
    }

    @Nullable
    X509Certificate certificate() {
        return certificate;
    }

    @Nullable
    Duration ahead() {
        return ahead;
    }
}
