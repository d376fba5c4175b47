package belay.matching;

import belay.programs.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of a published draft: whoever was asked keeps theirs until they say no, and who is offered one gets it by saying yes. */
@Component
class Seats {

    private static final String FROM = """
        select p.id as proposal, p.key, s.role, w.id, w.name, w.email, w.created_at, coalesce(f.zone, '') as zone, coalesce(f.free, '') as free
        from proposals p join %s s on s.proposal_id = p.id join people w on w.id = s.person_id left join profiles f on f.person_id = s.person_id
        """;
    private static final String SELECT = FROM.formatted("held_seats");

    private final JdbcClient sql;

    Seats(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everybody with a seat who still asks for one, by the key of their group. */
    Map<String, List<Member>> in(Draft draft) {
        return sql.sql(SELECT + """
            join standing_applications a on a.person_id = s.person_id and a.round_id = ? where p.draft_id = ? order by s.position, w.name, w.id
            """).params(draft.roundId(), draft.id()).query((row, n) -> member(row)).list().stream().collect(Collectors.groupingBy(Member::key));
    }

    List<Member> of(long proposal) {
        return sql.sql(SELECT + "where p.id = ? order by s.position, w.name, w.id").param(proposal).query((row, n) -> member(row)).list();
    }

    /** Somebody who was just given one, also where they were in the group before and are not yet in it again. */
    Member given(long proposal, long person) {
        return sql.sql(FROM.formatted("seats") + "where p.id = ? and w.id = ?").params(proposal, person).query((row, n) -> member(row)).single();
    }

    void give(long proposal, long person, Role role) {
        sql.sql("""
            insert into seats (proposal_id, draft_id, person_id, role, position)
            select p.id, p.draft_id, ?, ?, (select coalesce(max(s.position), 0) + 1 from seats s where s.proposal_id = p.id) from proposals p where p.id = ?
            on conflict (proposal_id, person_id) do update set role = excluded.role
            """).params(person, role.name(), proposal).update();
    }

    void take(long proposal, long person) {
        sql.sql("delete from seats where proposal_id = ? and person_id = ?").params(proposal, person).update();
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(row.getLong("proposal"), row.getString("key"), Desks.person(row), Role.valueOf(row.getString("role")), row.getString("zone"), row.getString("free"));
    }
}
