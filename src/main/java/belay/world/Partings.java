package belay.world;

import belay.groups.Closing;
import belay.groups.DepartureForm;
import belay.groups.Groups;
import belay.groups.Leaving;
import belay.groups.Moving;
import belay.groups.Pauses;
import belay.people.Person;
import belay.programs.Round;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What life does to groups that are at work: somebody has left, somebody is away, somebody asks to move, and a pair is done. */
public class Partings {

    private final Groups groups;
    private final Leaving leaving;
    private final Closing closing;
    private final Pauses pauses;
    private final Moving moving;
    private final Clock clock;
    private final JdbcClient sql;

    Partings(Groups groups, Leaving leaving, Closing closing, Pauses pauses, Moving moving, Clock clock, JdbcClient sql) {
        this.groups = groups;
        this.leaving = leaving;
        this.closing = closing;
        this.pauses = pauses;
        this.moving = moving;
        this.clock = clock;
        this.sql = sql;
    }

    void in(Round round) {
        switch (round.name()) {
            case "Winter exchange" -> first(round).stream().limit(1).forEach(seat -> groups.findForMember(seat.groupId(), seat.id()).ifPresent(group ->
                leaving.leave(group, new DepartureForm("organizer", "", "My evenings are gone since the baby came. I could not bring myself to say it in the call."), seat.person())));
            case "Winter posses" -> {
                first(round).stream().limit(1).forEach(seat -> groups.findForMember(seat.groupId(), seat.id()).ifPresent(group ->
                leaving.leave(group, new DepartureForm("myself", "Dear all, my work moves me to another town and another clock. Thank you for these weeks; you go on without me well.", ""), seat.person())));
                first(round).stream().skip(1).limit(1).forEach(seat -> pauses.begin(List.of(seat.groupId()), LocalDate.now(clock.withZone(ZoneOffset.UTC)), LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(12), ZoneOffset.UTC, seat.id()));
            }
            case "Winter cohorts" -> first(round).stream().limit(1).forEach(seat -> groups.findForMember(seat.groupId(), seat.id()).ifPresent(group ->
                moving.ask(group, "Mondays have become difficult. Is there a cohort that meets later in the week?", seat.person())));
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
