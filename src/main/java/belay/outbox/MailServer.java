package belay.outbox;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The server that carries our letters on, if there is one, and the address they come from.
 *
 * @param starttls whether the connection has to be encrypted before anything is said
 * @param tls whether it is encrypted from the start, as it always is on port 465
 * @param certificate a file with the certificates to trust instead of those Java trusts; empty for those
 */
@ConfigurationProperties("belay.mail")
record MailServer(String host, int port, String username, String password, boolean starttls, boolean tls,
                  String certificate, String from) {

    private static final int TLS_FROM_THE_START = 465;
    private static final String PATIENCE = "20000";

    static final MailServer NONE = new MailServer("", 0, "", "", false, false, "", "");

    MailServer {
        if (!host.isBlank() && !isAddress(from)) {
            throw new IllegalArgumentException("BELAY_SMTP_HOST is set, but BELAY_MAIL_FROM is “" + from
                + "”, which is not an address letters can come from. Maybe mentoring@your.domain?");
        }
        if (!certificate.isBlank()) {
            Certificates.trusting(Path.of(certificate));  // a server that could send nothing says so when it starts
        }
    }

    boolean configured() {
        return !host.isBlank();
    }

    /** Not open yet. */
    MailLine line() {
        return new MailLine(this);
    }

    Properties properties() {
        var smtp = new Properties();
        smtp.setProperty("mail.smtp.auth", Boolean.toString(!username.isBlank()));
        smtp.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryptedFromTheStart()));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls && !encryptedFromTheStart()));
        smtp.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        smtp.setProperty("mail.smtp.timeout", PATIENCE);
        smtp.setProperty("mail.smtp.writetimeout", PATIENCE);
        if (!certificate.isBlank()) {
            smtp.put("mail.smtp.ssl.socketFactory", Certificates.trusting(Path.of(certificate)));
        }
        return smtp;
    }

    private boolean encryptedFromTheStart() {
        return tls || port == TLS_FROM_THE_START;
    }

    private static boolean isAddress(String from) {
        try {
            new InternetAddress(from, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
