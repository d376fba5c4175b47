package belay.applications;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an organizer ticks off before they read an application, or what they found wrong. */
public record CheckForm(Boolean links, Boolean complete, String wrong) {

    static final int LONGEST = 2_000;

    public CheckForm(@Nullable Boolean links, @Nullable Boolean complete, @Nullable String wrong) {
        this.links = links != null && links;  // a box without a tick is not sent
        this.complete = complete != null && complete;
        this.wrong = Typed.words(wrong);
    }

    static CheckForm of(@Nullable Check check) {
        return check == null ? new CheckForm(false, false, "") : new CheckForm(check.links(), check.complete(), check.wrong());
    }

    boolean passes() {
        return links && complete;
    }

    boolean says(@Nullable Check before) {
        return before != null && before.links() == links && before.complete() == complete && before.wrong().equals(wrong);
    }

    void check(Errors errors) {
        if (!passes() && wrong.isEmpty()) {
            errors.rejectValue("wrong", "screening.bad.check");
        }
        Typed.checkLength("wrong", wrong, LONGEST, errors);
    }
}
