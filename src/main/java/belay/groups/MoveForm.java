package belay.groups;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed about a move.
 *
 * @param wish of whoever would rather be in another group; they need not say anything
 * @param line an organizer’s word to somebody who stays where they are
 */
public record MoveForm(String wish, String line) {

    /** The most letters either text may have. */
    public static final int LONGEST = 2_000;

    public MoveForm(@Nullable String wish, @Nullable String line) {
        this.wish = Typed.words(wish).replace("\r\n", "\n");
        this.line = Typed.words(line).replace("\r\n", "\n");
    }

    void checkWish(Errors errors) {
        Typed.checkLength("wish", wish, LONGEST, errors);
    }

    void checkLine(Errors errors) {
        if (line.isEmpty()) {
            errors.rejectValue("line", "moving.bad.line");
        }
        Typed.checkLength("line", line, LONGEST, errors);
    }
}
