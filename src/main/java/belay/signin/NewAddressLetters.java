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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to a new address, and to the one before. To one that somebody has a letter goes as well, and the same rows are
 * written; but its link and its code are told to nobody.
 */
@Component
class NewAddressLetters {

    static final String CHANGED = "address-changed";

    private static final Duration KEPT = Duration.ofDays(1);

    private final NewAddresses wanted;
    private final People people;
    private final Letters letters;
    private final Outbox outbox;
    private final PublicUrl url;
    private final MessageSource texts;
    private final Clock clock;

    NewAddressLetters(NewAddresses wanted, People people, Letters letters, Outbox outbox, PublicUrl url, MessageSource texts,
                      Clock clock) {
        this.wanted = wanted;
        this.people = people;
        this.letters = letters;
        this.outbox = outbox;
        this.url = url;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    public void write(Person me, Email email, Secret browser) {
        var now = clock.instant();
        var token = Secret.make();
        var code = Code.make();
        var proof = proof(me, email, token, code);
        var letter = outbox.send(people.findByEmail(email.address()).map(this::taken).orElse(proof));
        wanted.forgetBefore(now.minus(KEPT));
        wanted.save(new NewAddress(0, me.id(), email.address(), token.hash(), browser.hash(), code.hash(browser), letter.id(),
            now, now.plus(SignInLink.VALID), null));
    }

    /** Tells the address somebody gave up that it counts no more, and what to do if that was not them. */
    void tellFormer(Person before) {
        if (before.email() != null) {
            outbox.send(new Letter(0, null, "", before.id(), before.email(), CHANGED, text("changed.subject"),
                text("changed.body", before.shortName(), url.of("/")), clock.instant()));
        }
    }

    /** The letter that went to a new address, for a demo that has no mail to send it by. */
    Optional<Letter> find(NewAddress asked) {
        return Optional.ofNullable(asked.letterId()).flatMap(id -> letters.findAboutAccount(id, Letter.SIGN_IN));
    }

    /** Nothing in it comes from whoever asks: it may go to a stranger. */
    private Letter proof(Person me, Email email, Secret token, Code code) {
        return new Letter(0, null, "", me.id(), email.address(), Letter.SIGN_IN, text("letter.subject"),
            text("letter.body", url.of("/"), url.of("/profile/address/link/" + token.text()), code.shown(), SignInLink.VALID.toMinutes()),
            clock.instant());
    }

    private Letter taken(Person owner) {
        return new Letter(0, null, "", owner.id(), null, Letter.SIGN_IN, text("taken.subject"),
            text("taken.body", owner.shortName(), url.of("/sign-in")), clock.instant());
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("signin.address." + key, arguments, Locale.ENGLISH);
    }
}
