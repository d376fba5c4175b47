package belay.matching;

import belay.groups.Group;
import belay.outbox.Fields;
import belay.outbox.Writer.Reader;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Program;
import belay.programs.Role;
import belay.programs.Round;
import belay.programs.Rounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Real people with a place in a group, for organizers who try the words of a letter on them. */
@Component
class Seated {

    private static final int SHOWN = 50;

    private final JdbcClient sql;
    private final Rounds rounds;
    private final Formats formats;

    Seated(JdbcClient sql, Rounds rounds, Formats formats) {
        this.sql = sql;
        this.rounds = rounds;
        this.formats = formats;
    }

    /** A group, and who was put into it. */
    record Place(Group group, Round round, Format format, List<Member> together) { }

    private record Seat(long group, Member member) { }

    /**
     * Members of the groups that were formed last.
     *
     * @param named a part of their names or addresses; empty for anybody
     */
    List<Reader> of(Program program, String named, BiFunction<Member, Place, Fields> fields) {
        var seats = sql.sql("""
            select g.id as group_id, m.role, w.id, w.name, w.email, w.created_at, coalesce(f.zone, '') as zone, coalesce(f.free, '') as free
            from groups g join rounds r on r.id = g.round_id join memberships m on m.group_id = g.id join people w on w.id = m.person_id
            left join profiles f on f.person_id = w.id
            where r.program_id = :program and (:named = '' or position(lower(:named) in lower(w.name || ' ' || coalesce(w.email::text, ''))) > 0)
            order by g.id desc, m.position limit :most
            """).param("program", program.id()).param("named", named).param("most", SHOWN).query(Seated::seat).list();
        return seats.stream().map(seat -> new Reader(seat.member().person(), () -> {
            var place = place(seat.group(), program, seat.member());
            return fields.apply(seat.member(), place);
        })).toList();
    }

    private Place place(long id, Program program, Member reader) {
        var group = sql.sql("select * from groups where id = ?").param(id).query(Group.class).single();
        var round = rounds.findOfProgram(group.roundId(), program.id()).orElseThrow();
        var together = sql.sql("""
            select g.id as group_id, m.role, w.id, w.name, w.email, w.created_at, '' as zone, '' as free
            from groups g join memberships m on m.group_id = g.id join people w on w.id = m.person_id where g.id = ? order by m.position
            """).param(id).query(Seated::seat).list().stream().map(Seat::member)
            .map(member -> member.person().id() == reader.person().id() ? reader : member).toList();
        return new Place(group, round, formats.findById(round.formatId()), together);
    }

    private static Seat seat(ResultSet row, int n) throws SQLException {
        return new Seat(row.getLong("group_id"), new Member(0, "", Desks.person(row), Role.valueOf(row.getString("role")), row.getString("zone"), row.getString("free")));
    }
}
