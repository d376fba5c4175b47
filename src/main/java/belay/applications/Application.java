package belay.applications;

import belay.programs.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody's asking to join a round: what they want of it, beside what their profile says.
 *
 * @param mentees how many mentees they take on at most in one cohort, as a mentor; null if they did not say
 */
@Table("applications")
public record Application(@Id long id, long roundId, long personId, String roles, String stage, String goals,
                          int capacity, String prefers, String avoids, Instant submittedAt, @Nullable Integer mentees) {

    /** Of somebody who did not say how many mentees they take on. */
    public Application(long id, long roundId, long personId, String roles, String stage, String goals, int capacity, String prefers, String avoids, Instant submittedAt) {
        this(id, roundId, personId, roles, stage, goals, capacity, prefers, avoids, submittedAt, null);
    }

    /** The same, sent anew. */
    Application sent(Instant now) {
        return new Application(id, roundId, personId, roles, stage, goals, capacity, prefers, avoids, now, mentees);
    }

    /** As it counts for whoever said since that they take fewer groups. */
    public Application takingAtMost(int groups) {
        return new Application(id, roundId, personId, roles, stage, goals, Math.min(groups, capacity), prefers, avoids, submittedAt, mentees);
    }

    /** As it counts for whoever said since that they take on fewer mentees. */
    public Application leadingAtMost(int others) {
        return new Application(id, roundId, personId, roles, stage, goals, capacity, prefers, avoids, submittedAt, mentees == null ? others : Math.min(others, mentees));
    }

    public List<Role> roleList() {
        return Role.list(roles);
    }
}
