package belay.world;

import belay.groups.Closing;
import belay.groups.DepartureForm;
import belay.groups.Groups;
import belay.groups.Leaving;
import belay.people.Person;
import belay.programs.Round;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What life does to groups that are at work: somebody has left and told the others, somebody else wants an organizer to do so, and a pair is done. */
public class Partings {

    private final Groups groups;
    private final Leaving leaving;
    private final Closing closing;
    private final JdbcClient sql;

    Partings(Groups groups, Leaving leaving, Closing closing, JdbcClient sql) {
        this.groups = groups;
        this.leaving = leaving;
        this.closing = closing;
        this.sql = sql;
    }

    void in(Round round) {
        switch (round.name()) {
            case "Winter exchange" -> first(round).stream().limit(1).forEach(seat -> groups.findForMember(seat.groupId(), seat.id()).ifPresent(group ->
                leaving.leave(group, new DepartureForm("organizer", "", "My evenings are gone since the baby came. I could not bring myself to say it in the call."), seat.person())));
            case "Winter posses" -> first(round).stream().limit(1).forEach(seat -> groups.findForMember(seat.groupId(), seat.id()).ifPresent(group ->
                leaving.leave(group, new DepartureForm("myself", "Dear all, my work moves me to another town and another clock. Thank you for these weeks; you go on without me well.", ""), seat.person())));
            case "Winter pairs" -> first(round).forEach(seat -> groups.findForMember(seat.groupId(), seat.id()).ifPresent(group -> closing.vote(group, seat.person())));
            default -> { }
        }
    }

    private record Seat(long groupId, long id, String name, String email, Instant createdAt) {

        Person person() {
            return new Person(id, name, email, createdAt);
        }
    }

    /** Who is in the first group of a round, those who stand last first. */
    private List<Seat> first(Round round) {
        return sql.sql("""
            select m.group_id, p.id, p.name, p.email::text, p.created_at from memberships m join people p on p.id = m.person_id
            where m.group_id = (select min(g.id) from groups g where g.round_id = ?) order by m.position desc
            """).param(round.id()).query(new SimplePropertyRowMapper<>(Seat.class)).list();
    }
}
