package belay.groups;

import java.time.Instant;
import java.util.Collection;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who belongs to which group. Reached through a group, which has been asked who may see it. */
public interface Memberships extends Repository<Group, Long> {

    default void add(Membership m) {
        add(m.groupId(), m.personId(), m.role().name(), m.position(), m.since());
    }

    default void addAll(Collection<Membership> memberships) {
        memberships.forEach(this::add);
    }

    @Modifying
    @Query("""
        insert into memberships (group_id, round_id, person_id, role, position, since)
        select id, round_id, :person, :role, :position, :since from groups where id = :group
        """)
    void add(long group, long person, String role, int position, Instant since);
}
