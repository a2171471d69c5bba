package hiresync.feishu;

import hiresync.talent.TalentId;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Meets Feishu as a run would, and notes what is met on the way. Close it when no call is in flight. */
public final class Trial implements AutoCloseable {
    private final FeishuSettings settings;
    private final NetworkSettings network;
    private final Witness witness;
    private final Feishu feishu;

    /**
     * Begins nothing yet.
     *
     * @param recent as {@link Feishu} takes them
     * @throws IllegalArgumentException with one sentence when there are no credentials, or no certificates where they should be
     */
    public Trial(FeishuSettings settings, Collection<Instant> recent, Outside outside) {
        this.settings = settings;
        this.network = outside.network();
        this.witness = new Witness(outside.clock());
        this.feishu = new Feishu(settings, recent, CallCap.NONE, outside, witness);
    }

    /**
     * Sends nothing.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static void require(FeishuSettings settings, Outside outside) {
        new Trial(settings, List.of(), outside).close();
    }

    /** Gets a token: the halt when none could be had. */
    public Optional<Halt> signIn() throws InterruptedException {
        return feishu.signIn();
    }

    /** How long that token is good once it is given; empty when there is none, or nobody said. */
    public Optional<Duration> tokenLasts() throws InterruptedException {
        return feishu.tokenLasts();
    }

    /** Asks for one talent, and wants nothing more of the answer. */
    public Reply ask(TalentId talent) throws InterruptedException {
        Reply reply = feishu.interviewsOf(talent);
        feishu.done();
        return reply;
    }

    /** Asks who changed in a time, and wants nothing of the answer. */
    public TalentsReply list(UpdateWindow window) throws InterruptedException {
        return feishu.talents(window, null);
    }

    /** Why nobody can be asked; empty while calls go on, and after a mere stop. */
    public Optional<Halt> halt() {
        return feishu.halt();
    }

    /** Ends what goes on in another thread. */
    public void stop() {
        feishu.stop();
    }

    /**
     * What was met so far.
     *
     * @param proxy the address of the one, without its login, that the calls go through; null when they go straight to the server
     * @param issuer of the certificate that was shown; null when none was
     * @param validUntil likewise
     * @param hasAnswer whether the server has answered at all
     * @param ahead how far this machine's clock is ahead of the server's, to half a second; null when it did not say
     */
    public record Met(
            @Nullable String proxy,
            @Nullable String issuer,
            @Nullable Instant validUntil,
            boolean hasAnswer,
            @Nullable Duration ahead) {}

    public Met met() {
        Proxy proxy = network.proxyFor(settings.baseUrl());
        X509Certificate certificate = witness.certificate();
        return new Met(
                proxy == null ? null : proxy.host().toURI(),
                certificate == null
                        ? null
                        : certificate.getIssuerX500Principal().getName(),
                certificate == null ? null : certificate.getNotAfter().toInstant(),
                witness.hasAnswer(),
                witness.ahead());
    }

    @Override
    public void close() {
        feishu.close();
    }
}
