package belay.groups;

import belay.programs.Role;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody's place in a group: in which role, and since when. */
@Table("memberships")
public record Membership(long groupId, long personId, Role role, int position, Instant since) {
}
