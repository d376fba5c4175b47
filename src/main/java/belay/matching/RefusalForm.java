package belay.matching;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody says with a no.
 *
 * @param elsewhere whether another group would be welcome
 */
public record RefusalForm(String reason, Boolean elsewhere) {

    static final RefusalForm EMPTY = new RefusalForm("", true);

    private static final int LONGEST_REASON = 2000;

    public RefusalForm(@Nullable String reason, @Nullable Boolean elsewhere) {
        this.reason = Typed.words(reason);
        this.elsewhere = elsewhere != null && elsewhere;
    }

    void check(Errors errors) {
        Typed.checkLength("reason", reason, LONGEST_REASON, errors);
    }
}
