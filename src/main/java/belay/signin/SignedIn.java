package belay.signin;

import belay.people.Person;
import java.security.Principal;

/** Whoever is signed in, read fresh from the database for every request. */
public record SignedIn(Person person) implements Principal {

    @Override
    public String getName() {
        return String.valueOf(person.id());
    }
}
