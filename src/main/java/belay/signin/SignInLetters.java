package belay.signin;

import belay.outbox.Letter;
import belay.outbox.Letters;
import belay.outbox.Outbox;
import belay.outbox.PublicUrl;
import belay.people.Email;
import belay.people.People;
import belay.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails a way in to whoever asks. For a stranger who is not welcome all the same work is done, and the letter alone is taken back. */
@Component
class SignInLetters {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInLinks links;
    private final People people;
    private final Letters letters;
    private final Outbox outbox;
    private final PublicUrl url;
    private final MessageSource texts;
    private final Clock clock;
    private final TransactionTemplate takenBackForStrangers;

    SignInLetters(SignInLinks links, People people, Letters letters, Outbox outbox, PublicUrl url, MessageSource texts,
                  Clock clock, PlatformTransactionManager transactions) {
        this.links = links;
        this.people = people;
        this.letters = letters;
        this.outbox = outbox;
        this.url = url;
        this.texts = texts;
        this.clock = clock;
        this.takenBackForStrangers = new TransactionTemplate(transactions);
        takenBackForStrangers.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param welcome whether somebody nobody here knows may come in as well */
    @Transactional
    public void write(Email email, Secret browser, boolean welcome) {
        var now = clock.instant();
        var address = email.address().toLowerCase(Locale.ROOT);
        var person = people.findByEmail(address).orElse(null);
        var token = Secret.make();
        var code = Code.make();
        var letter = takenBackForStrangers.execute(status -> {
            if (person == null && !welcome) {
                status.setRollbackOnly();
            }
            return draft(person, address, token, code);
        });
        links.forgetBefore(now.minus(KEPT));
        links.save(new SignInLink(0, person == null ? null : person.id(), address, token.hash(), browser.hash(),
            code.hash(browser), person == null && !welcome ? null : letter, now, now.plus(SignInLink.VALID), null, person == null && welcome));
    }

    /** The letter a link came with, for a demo that has no mail to send it by. */
    Optional<Letter> find(SignInLink link) {
        return Optional.ofNullable(link.letterId()).flatMap(id -> letters.findAboutAccount(id, Letter.SIGN_IN));
    }

    private Long draft(@Nullable Person person, String address, Secret token, Code code) {
        var now = clock.instant();
        var body = text("signin.letter.body", person == null ? address : person.shortName(),
            url.of("/sign-in/link/" + token.text()), code.shown(), SignInLink.VALID.toMinutes());
        return outbox.send(new Letter(0, null, "", person == null ? null : person.id(), person == null ? address : null,
            Letter.SIGN_IN, text("signin.letter.subject"), body, now)).id();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.ENGLISH);
    }
}
