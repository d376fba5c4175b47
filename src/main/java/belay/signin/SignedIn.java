package belay.signin;

import java.io.Serializable;
import java.security.Principal;

/** All a session remembers of somebody: which person it is. Everything else is read fresh. */
public record SignedIn(long personId) implements Principal, Serializable {

    @Override
    public String getName() {
        return Long.toString(personId);
    }
}
