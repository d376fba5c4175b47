package belay.groups;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** People working together; shown as a pair, ring, posse or cohort, and named after a knot. */
@Table("groups")
public record Group(@Id long id, long roundId, long proposalId, String name, String goal, String slot,
                    String why, Instant formedAt) {
}
