package belay.programs;

import belay.people.BadValue;
import belay.people.Email;
import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who is to help running a program: an address, and a name for somebody Belay does not know yet. */
public record OrganizerForm(String email, String name) {

    public OrganizerForm(@Nullable String email, @Nullable String name) {
        this.email = Typed.line(email);
        this.name = Typed.line(name);
    }

    /** The address as it is kept, or nothing once errors say why not. */
    @Nullable String address(Errors errors) {
        if (email.isEmpty()) {
            errors.rejectValue("email", "programs.bad.email");
            return null;
        }
        try {
            return Email.parse(email).address();
        } catch (BadValue bad) {
            errors.rejectValue("email", bad.key(), bad.getArguments(), null);
            return null;
        }
    }
}
