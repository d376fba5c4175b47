package belay.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A line to the mail server, over which letters go one after the other: to greet it, encrypt and sign in takes longer than a letter. */
final class MailLine implements AutoCloseable {

    /** Some servers hang up on whoever has sent them a hundred. */
    private static final int MOST = 50;

    private final MailServer server;
    private @Nullable Transport open;
    private int sent;

    MailLine(MailServer server) {
        this.server = server;
    }

    /** The mail server cannot be reached, or does not let us in: it would take no other letter either. */
    static final class Silent extends Exception {

        private final MessagingException why;

        Silent(MessagingException why) {
            super(why);
            this.why = why;
        }

        MessagingException why() {
            return why;
        }
    }

    /**
     * Returns once the server has taken it.
     *
     * @throws MessagingException if it does not take this one; the next is sent over a new line, whatever is left of this
     */
    void send(MimeMessage message) throws MessagingException, Silent {
        var transport = open();
        try {
            var id = message.getMessageID();
            message.saveChanges();
            message.setHeader("Message-ID", id);  // ours, which saving has made another
            transport.sendMessage(message, message.getAllRecipients());
            sent++;
        } catch (MessagingException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /** The server is asked whether it is still there before it gets a letter, so that one it hung up on is not counted as refused. */
    private Transport open() throws Silent {
        var transport = open;
        if (transport != null && sent < MOST && transport.isConnected()) {
            return transport;
        }
        close();
        try {
            transport = Session.getInstance(server.properties()).getTransport("smtp");
            open = transport;
            transport.connect(server.host(), server.port(), blank(server.username()), blank(server.password()));
            return transport;
        } catch (MessagingException why) {
            close();
            throw new Silent(why);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    @Override
    public void close() {
        var transport = open;
        open = null;
        sent = 0;
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // Whatever was sent was taken before.
            }
        }
    }
}
