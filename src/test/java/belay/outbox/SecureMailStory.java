package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belay.people.Person;
import belay.stories.Story;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Mail servers that want a password and an encrypted line, and what organizers read when one of them says no. */
class SecureMailStory extends Story {

    private static final String SECRET = "harbour";

    @TempDir
    static Path folder;

    private static Path certificate;
    private static SSLContext key;

    @Autowired
    private Letters letters;

    @Autowired
    private Postings postings;

    @Autowired
    private TransactionOperations transactions;

    private Person marisol;
    private long harbour;
    private Letter letter;

    @BeforeAll
    static void aCertificateNobodyElseHasSigned() throws Exception {
        var store = folder.resolve("mail.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
            "-validity", "3650", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", SECRET).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        certificate = Files.writeString(folder.resolve("mail.pem"), "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getCertificate("mail").getEncoded()) + "\n-----END CERTIFICATE-----\n");
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET.toCharArray());
        key = SSLContext.getInstance("TLS");
        key.init(managers.getKeyManagers(), null, null);
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", SECRET);
    }

    @AfterAll
    static void othersHaveTheirOwn() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @BeforeEach
    void anApprovedLetter() {
        marisol = person("Marisol");
        harbour = sql.sql("""
            with p as (insert into programs (name, zone, created_at) values ('Harbour Mentoring', 'Europe/Lisbon', now()) returning id)
            insert into organizers (program_id, person_id, since) select id, ?, now() from p returning program_id
            """).param(marisol.id()).query(Long.class).single();
        letter = letters.save(new Letter(0, harbour, "", person("Amara").id(), null, "group-formed", "Welcome", "Hello", clock.instant()));
        letters.approve(letter.id(), marisol.id(), clock.instant());
    }

    @Test
    void aLineEncryptedFromTheStartWithAPassword() throws Exception {
        var mail = greenMail(ServerSetup.PROTOCOL_SMTPS);
        try {
            carry("localhost", mail.getSmtps().getPort(), "right", false, true, certificate);

            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Welcome");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aLineEncryptedBeforeAnythingIsSaidWithAPassword() throws IOException {
        try (var mail = new SmtpSink(key.getSocketFactory(), taken -> { })) {
            carry("localhost", mail.port(), "right", true, false, certificate);

            assertThat(mail.messageIds).hasSize(1);
        }
    }

    @Test
    void aServerThatDoesNotEncryptGetsNeitherPasswordNorLetter() {
        var mail = greenMail(ServerSetup.PROTOCOL_SMTP);
        try {
            carry("localhost", mail.getSmtp().getPort(), "right", true, false, certificate);

            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(read()).contains("STARTTLS is required", "compares BELAY_SMTP_PORT, BELAY_SMTP_STARTTLS and BELAY_SMTP_TLS");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aWrongPasswordIsToldInTheServersWordsWithTheCure() {
        var mail = greenMail(ServerSetup.PROTOCOL_SMTPS);
        try {
            carry("localhost", mail.getSmtps().getPort(), "wrong", false, true, certificate);

            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(read()).contains("The mail server said: 535 5.7.8", "sets BELAY_SMTP_USERNAME and BELAY_SMTP_PASSWORD right", "To be tried again");
            assertThat(as(marisol).get("/programs/" + harbour + "/letters?tray=failed").text()).contains("Amara", "Tried once", "BELAY_SMTP_PASSWORD");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aCertificateNobodyKnowsOrOfAnotherNameIsNotTrusted() {
        var mail = greenMail(ServerSetup.PROTOCOL_SMTPS);
        try {
            carry("localhost", mail.getSmtps().getPort(), "right", false, true, null);
            assertThat(read()).contains("names the certificate in BELAY_SMTP_CERTIFICATE");

            sql.sql("delete from letter_failures").update();
            carry("127.0.0.1", mail.getSmtps().getPort(), "right", false, true, certificate);
            assertThat(read()).contains("names the certificate in BELAY_SMTP_CERTIFICATE");
            assertThat(mail.getReceivedMessages()).isEmpty();
        } finally {
            mail.stop();
        }
    }

    @Test
    void aCertificateThatCannotBeReadIsNamedWhenTheServerStarts() {
        assertThatThrownBy(() -> server("localhost", 25, "right", false, true, folder.resolve("mail.p12")))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("BELAY_SMTP_CERTIFICATE").hasMessageContaining("PEM");
    }

    private static GreenMail greenMail(String protocol) {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        mail.setUser("mentoring@belay.example", "belay", "right");
        mail.start();
        return mail;
    }

    private void carry(String host, int port, String password, boolean starttls, boolean tls, Path certificate) {
        new Courier(server(host, port, password, starttls, tls, certificate), postings, letters, transactions, clock).sweep();
    }

    private static MailServer server(String host, int port, String password, boolean starttls, boolean tls, Path certificate) {
        return new MailServer(host, port, "belay", password, starttls, tls, certificate == null ? "" : certificate.toString(), "Belay <mentoring@belay.example>");
    }

    private String read() {
        return as(marisol).get("/letters/" + letter.id()).text();
    }
}
