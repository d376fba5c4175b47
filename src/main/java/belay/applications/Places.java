package belay.applications;

import belay.people.Person;
import java.util.List;
import java.util.Map;

/** The places people were given for what they asked; known to whoever forms the groups. */
public interface Places {

    /** A group somebody is in. */
    record Place(long group, String name) { }

    /**
     * For each of somebody's sign-ups, by its number, the groups they are in, none if there was no place. A sign-up that is not there is
     * one for which no groups are formed yet.
     */
    Map<Long, List<Place>> of(Person me);

    /** Whether the groups of a round are formed. */
    boolean isFormed(long round);
}
