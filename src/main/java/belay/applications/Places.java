package belay.applications;

import belay.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places people were given for what they asked; known to whoever forms the groups. */
public interface Places {

    /**
     * A group somebody is in, was in, or is invited to.
     *
     * @param path where it is shown to them
     * @param state empty as long as they are in it; {@code invited} where that still depends on their yes, {@code agreed} on the yes of others; {@code taken} where somebody was quicker, they
     *     have no other place and may be asked again; or how it ended for them:
     *     {@code left}, {@code finished}, {@code moved}, {@code dissolved}, {@code continued} or {@code over}
     */
    record Place(String path, String name, String state) {

        public boolean isPresent() {
            return state.isEmpty();
        }

        boolean isTaken() {
            return state.equals("taken");
        }

        boolean isAgreed() {
            return state.equals("agreed");
        }

        boolean isInvited() {
            return state.equals("invited");
        }
    }

    /**
     * For each of somebody's sign-ups, by its number, the groups they are or were in or are invited to, none if there was no place. A sign-up that is
     * not there is one whose round is not published yet.
     */
    Map<Long, List<Place>> of(Person me);

    /** Of somebody's sign-ups those of published rounds that led to no place so far, while others are still asked and may not come. */
    Set<Long> hoped(Person me);

    /**
     * Of somebody's sign-ups those of published rounds in which they said no to a group and wanted no other, or did not answer in time: {@code no} or {@code late}.
     * They do not come first the next time for having no place then.
     */
    Map<Long, String> passed(Person me);

    /** The rounds somebody signed up for on whose board they can look around, or left it and can come back to it. */
    Set<Long> boards(Person me);

    /** Whether a round is published, so that nothing of it can be taken back. */
    boolean isFormed(long round);
}
