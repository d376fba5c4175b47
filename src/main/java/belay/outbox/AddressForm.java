package belay.outbox;

import belay.people.BadValue;
import belay.people.Email;
import belay.people.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The address an organizer knows for somebody who came without one. */
public record AddressForm(@Nullable String address) {

    public AddressForm {
        address = Typed.line(address);
    }

    void check(Errors errors) {
        try {
            Email.parse(address);
        } catch (BadValue bad) {
            errors.rejectValue("address", bad.key(), bad.getArguments(), null);
        }
    }

    String email() {
        return Email.parse(address).address();
    }
}
