package belay.groups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * People working together; shown as a pair, ring, posse or cohort, and named after a knot.
 *
 * @param proposalId what it was formed from; null where its people found each other by themselves
 */
@Table("groups")
public record Group(@Id long id, long roundId, @Nullable Long proposalId, String name, String goal, String slot,
                    String why, Instant formedAt) {
}
