package belay.outbox;

import belay.people.Typed;
import org.jspecify.annotations.Nullable;

/** The address an organizer knows for somebody who came without one. */
public record AddressForm(String address) {

    public AddressForm(@Nullable String address) {
        this.address = Typed.line(address);
    }
}
