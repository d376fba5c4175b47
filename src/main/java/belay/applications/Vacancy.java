package belay.applications;

import belay.people.Person;
import belay.programs.Role;
import org.jspecify.annotations.Nullable;

/**
 * How many places a round has for a role, and what has become of them.
 *
 * @param taken by those who were told yes, or will be when decisions are announced; somebody who asks for two roles counts in both
 * @param offered to somebody who can still take it, or has just said no and may think better of it
 * @param next the application whose turn it is; 0 if nobody waits whom it was not offered to
 * @param person whose it is
 * @param again whether they have let a place go by before
 * @param automatic whether Belay offers free places of the round by itself
 */
public record Vacancy(Role role, int places, int taken, int offered, long next, @Nullable Person person, boolean again, boolean automatic) {

    public int free() {
        return Math.max(0, places - taken - offered);
    }

    public boolean isOverfull() {
        return taken + offered > places;
    }

    public boolean isOffered() {
        return free() > 0 && next > 0;
    }

    /** Whether Belay may ask them where that is switched on: nobody twice, nor who cannot be written to. */
    public boolean isByItself() {
        return !again && person != null && person.email() != null;
    }
}
