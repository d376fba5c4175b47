package belay.groups;

import belay.groups.Departure.Teller;
import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody types who leaves.
 *
 * @param told who tells the others
 * @param farewell their own words to the others
 * @param reason for the organizers alone, if they like
 */
public record DepartureForm(String told, String farewell, String reason) {

    /** The most letters either text may have. */
    public static final int LONGEST = 4_000;

    public DepartureForm(@Nullable String told, @Nullable String farewell, @Nullable String reason) {
        this.told = Typed.line(told);
        this.farewell = Typed.words(farewell).replace("\r\n", "\n");
        this.reason = Typed.words(reason).replace("\r\n", "\n");
    }

    Teller teller() {
        return told.equals(Teller.MYSELF.word()) ? Teller.MYSELF : Teller.ORGANIZER;
    }

    void check(Errors errors) {
        if (!told.equals(Teller.MYSELF.word()) && !told.equals(Teller.ORGANIZER.word())) {
            errors.reject("leaving.bad.told");
        } else if (teller() == Teller.MYSELF && farewell.isEmpty()) {
            errors.rejectValue("farewell", "leaving.bad.farewell");
        }
        Typed.checkLength("farewell", farewell, LONGEST, errors);
        Typed.checkLength("reason", reason, LONGEST, errors);
    }
}
