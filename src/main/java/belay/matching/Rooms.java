package belay.matching;

import belay.programs.Role;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the places of groups that were published. */
@Component
class Rooms {

    private final JdbcClient sql;

    Rooms(JdbcClient sql) {
        this.sql = sql;
    }

    List<Room> of(Collection<Long> proposals) {
        return proposals.isEmpty() ? List.of() : sql.sql("select * from group_rooms(array[:proposals]) order by proposal_id, place")
            .param("proposals", proposals).query(new SimplePropertyRowMapper<>(Room.class)).list();
    }

    /** The same of all groups of a draft that were not given up and are not over, in the order they stand in it. */
    List<Room> standing(Draft draft) {
        return sql.sql("""
            select o.* from group_rooms(array(select p.id from proposals p where p.draft_id = ? and p.id not in (select proposal_id from ended_proposals))) o
                join proposals p on p.id = o.proposal_id order by p.position, p.id, o.place
            """).param(draft.id()).query(new SimplePropertyRowMapper<>(Room.class)).list();
    }

    List<Room> of(long proposal) {
        return of(List.of(proposal));
    }

    @Nullable Room of(long proposal, Role role) {
        return of(proposal).stream().filter(room -> room.role() == role).findFirst().orElse(null);
    }
}
