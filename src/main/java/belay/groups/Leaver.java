package belay.groups;

import belay.groups.Departure.Ending;
import belay.groups.Departure.Teller;
import belay.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is not in their group any more, as organizers see it.
 *
 * @param reason what they told the organizers alone; empty if nothing
 * @param verdict how it was for them, and {@code helped} and {@code better} in their words; empty if they did not say
 * @param letter one of the letters that tell the others, first those that wait; none if there was nobody to tell
 * @param letters how many these are, {@code letGo} how many of them may leave and {@code delivered} how many were
 * @param returnedAt when they were back in it, if they are or were
 */
public record Leaver(long id, long personId, String name, @Nullable String email, Instant createdAt, long groupId, String group, Ending ending, Teller toldBy,
                     Instant departedAt, String reason, String verdict, String helped, String better, @Nullable Long letter, long letters, long letGo, long delivered, @Nullable Instant returnedAt) {

    public Telling telling() {
        return new Telling(letters, letGo, delivered);
    }

    public Person person() {
        return new Person(personId, name, email, createdAt);
    }
}
