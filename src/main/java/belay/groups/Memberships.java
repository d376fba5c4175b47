package belay.groups;

import java.util.Collection;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who belongs to which group. Reached through a group, which has been asked who may see it. */
public interface Memberships extends Repository<Group, Long> {

    @Modifying
    @Query("""
        insert into memberships (group_id, person_id, role, position, since)
        values (:#{#m.groupId}, :#{#m.personId}, :#{#m.role.name()}, :#{#m.position}, :#{#m.since})
        """)
    void add(Membership m);

    default void addAll(Collection<Membership> memberships) {
        memberships.forEach(this::add);
    }
}
