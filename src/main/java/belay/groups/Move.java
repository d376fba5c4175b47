package belay.groups;

import belay.people.Person;
import belay.programs.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who would rather be in another group of the round, and what they wish for in their own words. */
public record Move(long id, long groupId, String group, long roundId, long personId, String name, @Nullable String email, Instant createdAt, Role role, String wish,
                   Instant askedAt) {

    public Person person() {
        return new Person(personId, name, email, createdAt);
    }
}
