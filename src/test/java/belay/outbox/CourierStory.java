package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.stories.Story;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** How approved letters get to the mail server, and what becomes of them when it does not take them. */
class CourierStory extends Story {

    @Autowired
    private Letters letters;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postings postings;

    @Autowired
    private TransactionOperations transactions;

    private GreenMail mail;
    private Courier courier;

    @BeforeEach
    void aMailServerStands() {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        courier = courierTo(mail.getSmtp().getPort());
    }

    @AfterEach
    void theMailServerGoes() {
        mail.stop();
    }

    @Test
    void anApprovedLetterArrivesOnceWithAllItsLetters() throws MessagingException, IOException {
        var letter = approved(person("Jürgen"), "Grüße aus Bowline", "Hallo Jürgen,\n\ndeine Gruppe heißt Bowline – schön!");

        courier.sweep();
        courier.sweep();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        var arrived = mail.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Grüße aus Bowline");
        assertThat(arrived.getContentType()).startsWith("multipart/alternative;");
        assertThat(part(arrived, 0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(part(arrived, 0).getContent().toString()).isEqualToNormalizingNewlines("Hallo Jürgen,\n\ndeine Gruppe heißt Bowline – schön!");
        assertThat(part(arrived, 1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(Jsoup.parse(part(arrived, 1).getContent().toString()).select("p").eachText())
            .containsExactly("Hallo Jürgen,", "deine Gruppe heißt Bowline – schön!");
        assertThat(arrived.getFrom()[0]).hasToString("Harbour Mentoring <mentoring@belay.example>");
        assertThat(arrived.getAllRecipients()[0].toString()).endsWith("<j.rgen@example.org>");
        assertThat(arrived.getSentDate()).isEqualTo(clock.instant());
        assertThat(arrived.getHeader("Message-ID")[0])
            .isEqualTo("<letter-" + letter.id() + "." + clock.instant().toEpochMilli() + "@belay.example>");
        assertThat(arrived.getHeader("Auto-Submitted")).isNull();
        assertThat(delivered(letter)).isEqualTo("j.rgen@example.org");
    }

    @Test
    void aLetterThatRunsFromRightToLeftArrivesAsItWasWritten() throws MessagingException, IOException {
        approved(people.save(new Person(0, "עדה", "ada@example.org", clock.instant())), "ברוכים הבאים", "שלום עדה, الخميس 18:00\n");

        courier.sweep();

        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("ברוכים הבאים");
        assertThat(part(mail.getReceivedMessages()[0], 0).getContent().toString().strip()).isEqualTo("שלום עדה, الخميس 18:00");
        assertThat(Jsoup.parse(part(mail.getReceivedMessages()[0], 1).getContent().toString()).select("[dir=auto] p[dir=auto]").text())
            .isEqualTo("שלום עדה, الخميس 18:00");
    }

    @Test
    void theWordsArriveAsPlainTextAndAsHtmlThatLoadsNothing() throws MessagingException, IOException {
        approved(person("Amara"), "Welcome", "Hello *Amara*,\n\n- [one](https://belay.example/1)\n- two <b>\n\n![spy](https://spy.example/dot.png)");

        courier.sweep();

        var arrived = mail.getReceivedMessages()[0];
        assertThat(part(arrived, 0).getContent().toString())
            .isEqualToNormalizingNewlines("Hello Amara,\n\n- one (https://belay.example/1)\n- two <b>\n\nspy (https://spy.example/dot.png)");
        var html = Jsoup.parse(part(arrived, 1).getContent().toString());
        assertThat(html.select("em").text()).isEqualTo("Amara");
        assertThat(html.select("li").eachText()).containsExactly("one", "two <b>");
        assertThat(html.select("img, script, link, iframe, b")).isEmpty();
        assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
    }

    @Test
    void aLetterNobodyApprovedStays() {
        draft(person("Amara"), "Welcome", "Hello");

        courier.sweep();

        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aLetterThatGoesByItselfSaysSo() throws MessagingException {
        outbox.send(new Letter(0, null, "", person("Amara").id(), null, Letter.SIGN_IN, "Your way in", "Code 123", clock.instant()));

        courier.sweep();

        assertThat(mail.getReceivedMessages()[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getReceivedMessages()[0].getFrom()[0]).hasToString("Belay <mentoring@belay.example>");
    }

    @Test
    void whoeverReadsAnAddressThatIsNotYetOrNoLongerSomebodysIsNotToldTheirName() throws MessagingException {
        outbox.send(new Letter(0, null, "", person("Amara").id(), "typo@example.org", Letter.SIGN_IN, "Is this yours?", "Hello", clock.instant()));

        courier.sweep();

        assertThat(mail.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("typo@example.org");
    }

    @Test
    void manyNodesCarryEachLetterOnce() throws Exception {
        var amara = person("Amara");
        for (int i = 0; i < 12; i++) {
            approved(amara, "Letter " + i, "Hello");
        }

        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> sweep = () -> {
                courierTo(mail.getSmtp().getPort()).sweep();
                return true;
            };
            for (Future<Boolean> node : nodes.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
                assertThat(node.get()).isTrue();
            }
        }

        assertThat(mail.getReceivedMessages()).extracting(MimeMessage::getSubject).hasSize(12).doesNotHaveDuplicates();
    }

    /** Two rounds at once would have two letters in flight when a server is killed. */
    @Test
    void manyLettersGoOverOneLineWhoeverCallsMeanwhile() throws Exception {
        var amara = person("Amara");
        for (int i = 0; i < 12; i++) {
            approved(amara, "Letter " + i, "Hello");
        }
        try (var sink = new SmtpSink(null, taken -> { }); var hands = Executors.newFixedThreadPool(4)) {
            var busy = courierTo(sink.port());
            Callable<Boolean> round = () -> {
                busy.sweep();
                return true;
            };
            for (var made : hands.invokeAll(List.of(round, round, round, round))) {
                assertThat(made.get()).isTrue();
            }

            assertThat(sink.messageIds).hasSize(12).doesNotHaveDuplicates();
            assertThat(sink.lines).hasValue(1);
        }
    }

    @Test
    void aLetterAnotherNodeDeliveredBetweenLookingAndTakingIsNotCarriedAgain() {
        approved(person("Amara"), "Welcome", "Hello");
        var seen = transactions.execute(status -> postings.nextDue(clock.instant(), clock.instant()));
        courier.sweep();
        var late = new Postings(sql) {
            private Optional<Posting> stale = seen;

            @Override
            Optional<Posting> nextDue(Instant now, Instant secretsFrom) {
                var next = stale.or(() -> super.nextDue(now, secretsFrom));
                stale = Optional.empty();
                return next;
            }
        };

        courierTo(mail.getSmtp().getPort(), late).sweep();

        assertThat(seen).isPresent();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWayInAskedForWhileManyLettersLeaveIsTheNextToGo() throws MessagingException {
        var amara = person("Amara");
        for (int i = 0; i < 5; i++) {
            approved(amara, "Letter " + i, "Hello");
        }
        var busy = new Postings(sql) {
            @Override
            void delivered(Posting posting, Instant now) {
                super.delivered(posting, now);
                if (posting.subject().equals("Letter 1")) {
                    outbox.send(new Letter(0, null, "", amara.id(), null, Letter.SIGN_IN, "Your way in", "Code 123", clock.instant()));
                }
            }
        };

        courierTo(mail.getSmtp().getPort(), busy).sweep();

        assertThat(mail.getReceivedMessages()).extracting(MimeMessage::getSubject)
            .containsExactly("Letter 0", "Letter 1", "Your way in", "Letter 2", "Letter 3", "Letter 4");
    }

    @Test
    void aServerThatIsDownIsWrittenDownAndTheLetterLeavesWhenItIsBack() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        var letter = approved(person("Amara"), "Welcome", "Hello");

        courier.sweep();

        assertThat(failures(letter)).singleElement().asString().contains("Connection refused");
        mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        courier.sweep();
        assertThat(mail.getReceivedMessages()).as("before it is due again").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        courier.sweep();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void afterTwentyTriesALetterIsGivenUp() {
        mail.stop();
        var letter = approved(person("Amara"), "Welcome", "Hello");

        for (int i = 0; i < Postings.TRIES + 3; i++) {
            courier.sweep();
            clock.advance(Duration.ofHours(4));
        }

        assertThat(failures(letter)).hasSize(Postings.TRIES);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsNotTriedAgain() throws Exception {
        try (var server = new RefusingServer()) {
            var letter = approved(person("Amara"), "Welcome", "Hello");

            courierTo(server.port()).sweep();
            clock.advance(Duration.ofDays(1));
            courierTo(server.port()).sweep();

            assertThat(failures(letter)).singleElement().asString().isEqualTo("550 5.1.1 nobody of that name lives here");
            assertThat(sql.sql("select permanent from letter_failures").query(Boolean.class).single()).isTrue();
        }
    }

    @Test
    void aSecretIsForgottenWhenItIsDelivered() {
        outbox.send(new Letter(0, null, "", person("Amara").id(), null, Letter.SIGN_IN, "Your way in", "Code 123", clock.instant()));

        courier.sweep();

        assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0])).contains("Code 123");
        assertThat(sql.sql("select body from letters").query(String.class).single()).isEmpty();
    }

    @Test
    void aSecretThatWasNeverDeliveredIsForgottenAfterTenMinutes() {
        outbox.send(new Letter(0, null, "", person("Amara").id(), null, Letter.SIGN_IN, "Your way in", "Code 123", clock.instant()));
        clock.advance(Duration.ofMinutes(10));

        courier.sweep();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(sql.sql("select body from letters").query(String.class).single()).isEmpty();
    }

    private Letter draft(Person to, String subject, String body) {
        var program = sql.sql("select min(id) from programs").query(Long.class).optional().orElseGet(() -> sql.sql("""
            insert into programs (name, zone, created_at) values ('Harbour Mentoring', 'Europe/Lisbon', now()) returning id
            """).query(Long.class).single());
        return letters.save(new Letter(0, program, "/groups/1", to.id(), null, "group-formed", subject, body, clock.instant()));
    }

    private Letter approved(Person to, String subject, String body) {
        var letter = draft(to, subject, body);
        letters.approve(letter.id(), to.id(), clock.instant());
        return letter;
    }

    private String delivered(Letter letter) {
        return sql.sql("select address::text from letter_deliveries where letter_id = ?").param(letter.id()).query(String.class).single();
    }

    private List<String> failures(Letter letter) {
        return sql.sql("select because from letter_failures where letter_id = ?").param(letter.id()).query(String.class).list();
    }

    private static BodyPart part(MimeMessage message, int number) throws MessagingException, IOException {
        return ((Multipart) message.getContent()).getBodyPart(number);
    }

    private Courier courierTo(int port) {
        return courierTo(port, postings);
    }

    private Courier courierTo(int port, Postings postings) {
        var server = new MailServer("127.0.0.1", port, "", "", false, false, "", "Belay <mentoring@belay.example>");
        return new Courier(server, postings, letters, transactions, clock);
    }

    /** A mail server that knows nobody. */
    private static final class RefusingServer implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

        RefusingServer() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return door.getLocalPort();
        }

        private void serve() {
            while (!door.isClosed()) {
                try (var line = door.accept();
                     var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
                     var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.US_ASCII)) {
                    out.print("220 refusing.example\r\n");
                    out.flush();
                    for (var said = in.readLine(); said != null; said = in.readLine()) {
                        out.print(said.startsWith("RCPT") ? "550 5.1.1 nobody of that name lives here\r\n" : "250 fine\r\n");
                        out.flush();
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
