package belay.outbox;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The words an organizer finds for a kind of letter.
 *
 * @param seen the number of the change that stood on the page when they began
 * @param reader on whom the words are tried
 * @param named a part of the name or address of whoever they are to be tried on instead
 */
public record TemplateForm(String subject, String body, int seen, long reader, String named) {

    public TemplateForm(@Nullable String subject, @Nullable String body, int seen, long reader, @Nullable String named) {
        this.subject = Typed.line(subject);
        this.body = Typed.words(body).replace("\r\n", "\n");
        this.seen = seen;
        this.reader = reader;
        this.named = Typed.line(named);
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
