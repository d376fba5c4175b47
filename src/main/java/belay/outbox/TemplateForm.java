package belay.outbox;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The words an organizer finds for a kind of letter.
 *
 * @param seen the number of the change that stood on the page when they began
 * @param reader on whom the words are tried
 */
public record TemplateForm(String subject, String body, int seen, long reader) {

    public TemplateForm(@Nullable String subject, @Nullable String body, int seen, long reader) {
        this.subject = Typed.line(subject);
        this.body = Typed.words(body).replace("\r\n", "\n");
        this.seen = seen;
        this.reader = reader;
    }

    Wording words() {
        return new Wording(subject, body);
    }

    void check(Kind kind, Errors errors) {
        LetterForm.checkWords(subject, body, errors);
        if (errors.hasErrors()) {
            return;
        }
        words().faultsOfSubject(kind).forEach(fault -> errors.rejectValue("subject", fault.key(), fault.getArguments(), null));
        words().faultsOfBody(kind).forEach(fault -> errors.rejectValue("body", fault.key(), fault.getArguments(), null));
    }
}
