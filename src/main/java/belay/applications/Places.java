package belay.applications;

import belay.people.Person;
import java.util.List;
import java.util.Map;

/** The places people were given for what they asked; known to whoever forms the groups. */
public interface Places {

    /**
     * A group somebody is in, or was.
     *
     * @param ending how it ended for them: {@code left}, {@code finished}, {@code moved} or {@code dissolved}; empty as long as they are in it
     */
    record Place(long group, String name, String ending) {

        public boolean isPresent() {
            return ending.isEmpty();
        }
    }

    /**
     * For each of somebody's sign-ups, by its number, the groups they are or were in, none if there was no place. A sign-up that is not there is
     * one for which no groups are formed yet.
     */
    Map<Long, List<Place>> of(Person me);

    /** Whether the groups of a round are formed. */
    boolean isFormed(long round);
}
