package belay.applications;

import belay.programs.Role;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody's asking to join a round: what they want of it, beside what their profile says. */
@Table("applications")
public record Application(@Id long id, long roundId, long personId, String roles, String stage, String goals,
                          int capacity, String prefers, String avoids, Instant submittedAt) {

    /** The same, sent anew. */
    Application sent(Instant now) {
        return new Application(id, roundId, personId, roles, stage, goals, capacity, prefers, avoids, now);
    }

    /** As it counts for whoever said since that they take fewer groups. */
    public Application takingAtMost(int groups) {
        return new Application(id, roundId, personId, roles, stage, goals, Math.min(groups, capacity), prefers, avoids, submittedAt);
    }

    public List<Role> roleList() {
        return Role.list(roles);
    }
}
