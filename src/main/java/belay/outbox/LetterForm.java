package belay.outbox;

import belay.people.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an organizer makes of a letter; {@code seen} tells which wording was on the page when they began. */
public record LetterForm(String subject, String body, @Nullable String seen) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    public LetterForm(@Nullable String subject, @Nullable String body, @Nullable String seen) {
        this.subject = Typed.line(subject);
        this.body = Fields.opening(Typed.words(body).replace("\r\n", "\n"));
        this.seen = seen;
    }

    static LetterForm of(Letter letter) {
        return new LetterForm(letter.subject(), letter.body(), wording(letter));
    }

    /** A mark that differs when the words do. */
    static String wording(Letter letter) {
        return Integer.toHexString(Objects.hash(letter.subject(), letter.body()));
    }

    void check(Letter letter, Errors errors) {
        checkWords(subject, body, errors);
        if (!wording(letter).equals(seen)) {
            errors.reject("outbox.bad.changed");
        }
    }

    /** What holds for whatever is to be a letter. */
    static void checkWords(String subject, String body, Errors errors) {
        if (subject.isEmpty()) {
            errors.rejectValue("subject", "outbox.bad.subject");
        } else if (subject.length() > LONGEST_SUBJECT) {
            errors.rejectValue("subject", "outbox.bad.subject.long", new Object[] {subject.length(), LONGEST_SUBJECT}, null);
        }
        if (body.isEmpty()) {
            errors.rejectValue("body", "outbox.bad.body");
        } else if (body.length() > LONGEST_BODY) {
            errors.rejectValue("body", "outbox.bad.body.long", new Object[] {body.length(), LONGEST_BODY}, null);
        }
    }
}
