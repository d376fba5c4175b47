package belay.groups;

import belay.people.Person;
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

    /** Also somebody who was in it before: then they are back, and that they were gone stays known. Whoever calls this holds the group. */
    default void takeIn(Membership m, Person by) {
        if (comeBack(m.groupId(), m.personId(), m.since(), by.id())) {
            change(m.groupId(), m.personId(), m.role().name(), m.position());
        } else {
            add(m);
        }
    }

    default void addAll(Collection<Membership> memberships) {
        memberships.forEach(this::add);
    }

    /** Whether they were gone from it until now. */
    @Modifying
    @Query("""
        insert into returns (departure_id, returned_at, returned_by)
        select id, :now, :by from standing_departures where group_id = :group and person_id = :person on conflict do nothing
        """)
    boolean comeBack(long group, long person, Instant now, long by);

    /** That they had said it was finished counts no more. */
    @Modifying
    @Query("""
        with unsaid as (delete from finish_votes where group_id = :group and person_id = :person)
        update memberships set role = :role, position = :position where group_id = :group and person_id = :person
        """)
    void change(long group, long person, String role, int position);

    @Modifying
    @Query("""
        insert into memberships (group_id, round_id, person_id, role, position, since)
        select id, round_id, :person, :role, :position, :since from groups where id = :group
        """)
    void add(long group, long person, String role, int position, Instant since);
}
