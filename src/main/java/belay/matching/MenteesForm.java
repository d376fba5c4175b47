package belay.matching;

import belay.people.BadValue;
import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How many mentees at most, as a mentor types it who says yes to an invitation. */
public record MenteesForm(String mentees) {

    public MenteesForm(@Nullable String mentees) {
        this.mentees = Typed.line(mentees);
    }

    static MenteesForm of(Invitations.Mentees known) {
        return new MenteesForm(String.valueOf(known.said() == null ? known.most() : Math.min(known.most(), known.said())));
    }

    void check(Invitations.Mentees known, Errors errors) {
        if (!mentees.matches("[0-9]{1,9}") || Integer.parseInt(mentees) < 1 || Integer.parseInt(mentees) > known.most()) {
            errors.rejectValue("mentees", "invitation.bad.mentees", new Object[] {BadValue.shortened(mentees), known.most()}, null);
        }
    }

    int most() {
        return Integer.parseInt(mentees);
    }
}
