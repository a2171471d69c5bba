package hiresync.feishu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted: the system's, and those of a file beside them. */
final class Trust {
    private Trust() {}

    /**
     * What a client judges servers by.
     *
     * @param file certificates trusted beside the system's; null for the system's alone
     * @param witness is shown each server's certificates; null when nobody wants to see them
     * @throws IllegalArgumentException with one sentence when the file holds no certificates
     */
    static SSLContext of(@Nullable Path file, @Nullable Witness witness) {
        try {
            TrustManager[] managers = managers(file == null ? null : store(file));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, witness == null ? managers : watched(managers, witness), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, e);
        }
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        List<Certificate> trusted = new ArrayList<>(system());
        trusted.addAll(certificates(file));
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < trusted.size(); i++) {
            store.setCertificateEntry("trusted-" + i, trusted.get(i));
        }
        return store;
    }

    private static TrustManager[] watched(TrustManager[] managers, Witness witness) {
        return Arrays.stream(managers)
                .map(manager ->
                        manager instanceof X509ExtendedTrustManager judge ? new WatchedTrust(judge, witness) : manager)
                .toArray(TrustManager[]::new);
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw unreadable(file, null);
            }
            return certificates;
        }
    }

    private static List<X509Certificate> system() throws GeneralSecurityException {
        List<X509Certificate> trusted = new ArrayList<>();
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager x509) {
                trusted.addAll(List.of(x509.getAcceptedIssuers()));
            }
        }
        return trusted;
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static IllegalArgumentException unreadable(@Nullable Path file, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "hiresync.network.ca-file must name a file of PEM certificates, but none can be read from " + file,
                cause);
    }
}
