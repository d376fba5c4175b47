package belay.signin;

import belay.people.BadValue;
import belay.people.Email;
import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An address as it was typed into the field "email" of a form. */
final class TypedEmail {

    private TypedEmail() { }

    /** Nothing when it cannot be one; what to write instead is then said beside the field. */
    static @Nullable Email read(String typed, Errors errors) {
        if (typed.isBlank()) {
            errors.rejectValue("email", "signin.email.empty");
            return null;
        }
        try {
            return Email.parse(Typed.line(typed));
        } catch (BadValue bad) {
            errors.rejectValue("email", bad.key(), bad.getArguments(), null);
            return null;
        }
    }
}
