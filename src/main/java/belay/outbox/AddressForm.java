package belay.outbox;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;

/** The address an organizer knows for somebody who came without one. */
public record AddressForm(@Nullable String address) {

    public AddressForm {
        address = Typed.line(address);
    }
}
