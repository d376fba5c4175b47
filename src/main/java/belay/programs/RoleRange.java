package belay.programs;

import org.springframework.data.relational.core.mapping.Table;

/** How many of a role a group holds, and whether they must all be at different stages. */
@Table("format_roles")
public record RoleRange(Role role, int minimum, int maximum, boolean distinctStages) {
}
