package belay.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** An approved letter with all a mail server wants to know of it: who it is for, and in whose name it comes. */
record Posting(long id, String kind, String subject, String body, Instant draftedAt, String name, String address,
               @Nullable String program, boolean automatic) {

    MimeMessage message(MailServer server, Instant now) throws MessagingException {
        var message = new MimeMessage((Session) null);
        var from = new InternetAddress(server.from(), true);
        message.setFrom(named(from.getAddress(), program == null ? from.getPersonal() : program));
        message.setRecipient(MimeMessage.RecipientType.TO, named(onTheWire(address), name));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        if (program == null) {
            message.setText(body, StandardCharsets.UTF_8.name());
        } else {
            message.setContent(alternatives());
        }
        message.setHeader("Message-ID", messageId(from.getAddress()));
        if (automatic) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        return message;
    }

    /** The same words twice, the plainest first, as whoever reads mail takes the last they understand. */
    private MimeMultipart alternatives() throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(Typeset.text(body), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(Typeset.document(body), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** The same for every try, so that a letter sent twice after a crash is seen to be one. */
    private String messageId(String from) {
        return "<letter-" + id + "." + draftedAt.toEpochMilli() + from.substring(from.lastIndexOf('@')) + ">";
    }

    private static String onTheWire(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }

    private static InternetAddress named(String address, @Nullable String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("No UTF-8", impossible);
        }
    }
}
