package belay.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Whom to trust beyond what Java does: a mail server of one’s own often has a certificate only its owner has signed. */
final class Certificates {

    private Certificates() {
    }

    /** Connections that trust the certificates in this file and no others. */
    static SSLSocketFactory trusting(Path file) {
        try (var in = Files.newInputStream(file)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("trusted-" + trusted.size(), certificate);
            }
            if (trusted.size() == 0) {
                throw new CertificateException("it holds none");
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("BELAY_SMTP_CERTIFICATE is “" + file + "”, and no certificate could be read from there: " + e.getMessage()
                + ". Maybe it is not in PEM, which begins with -----BEGIN CERTIFICATE-----?", e);
        }
    }
}
