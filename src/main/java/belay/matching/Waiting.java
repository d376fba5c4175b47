package belay.matching;

import belay.people.Person;
import belay.programs.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked for a place and has none on this draft.
 *
 * @param because why the engine found none; null for somebody who was taken out by hand, or asked only later
 * @param late whether they asked after the draft was made
 */
public record Waiting(Person person, List<Role> roles, String stage, String place, @Nullable Because because, boolean late) {

    Waiting at(String elsewhere) {
        return new Waiting(person, roles, stage, elsewhere, because, late);
    }
}
