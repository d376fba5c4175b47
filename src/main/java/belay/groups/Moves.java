package belay.groups;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asks to move, and where there is room for them. Written by {@link Moving} alone. */
@Component
public class Moves {

    private static final String OPEN = """
        select q.id, g.id as group_id, g.name as group, g.round_id, p.id as person_id, p.name, p.email::text, p.created_at, m.role, q.wish, q.asked_at
        from move_requests q join groups g on g.id = q.group_id join people p on p.id = q.person_id
        join present_memberships m on m.group_id = q.group_id and m.person_id = q.person_id
        where not exists (select 1 from move_answers a where a.request_id = q.id)
        """;

    private final JdbcClient sql;

    Moves(JdbcClient sql) {
        this.sql = sql;
    }

    /** A group with room for whoever wants to move. */
    public record Target(long id, String name, long people) { }

    /** Those of a round that wait for an answer, the oldest first; whoever asks has been found to organize it. */
    List<Move> open(long round) {
        return sql.sql(OPEN + " and g.round_id = ? order by q.id").param(round).query(new SimplePropertyRowMapper<>(Move.class)).list();
    }

    Optional<Move> findForOrganizer(long id, long me) {
        return sql.sql(OPEN + """
             and q.id = :id and exists (
                select 1 from rounds r join organizers o on o.program_id = r.program_id where r.id = g.round_id and o.person_id = :me)
            """).param("id", id).param("me", me).query(new SimplePropertyRowMapper<>(Move.class)).optional();
    }

    /** The group of a request an organizer may see, answered or not. */
    Optional<Long> roundForOrganizer(long id, long me) {
        return sql.sql("""
            select g.round_id from move_requests q join groups g on g.id = q.group_id join rounds r on r.id = g.round_id join organizers o on o.program_id = r.program_id
            where q.id = ? and o.person_id = ?
            """).params(id, me).query((row, n) -> row.getLong(1)).optional();
    }

    Optional<Move> findForMember(long group, long me) {
        return sql.sql(OPEN + " and q.group_id = ? and q.person_id = ?").params(group, me).query(new SimplePropertyRowMapper<>(Move.class)).optional();
    }

    /** Groups of the same round that go on, are not full in that role, and have nobody whom they are not to meet again. */
    List<Target> targets(Move move) {
        return sql.sql("""
            select g.id, g.name, (select count(*) from present_memberships p where p.group_id = g.id) as people
            from groups g join rounds r on r.id = g.round_id join format_roles f on f.format_id = r.format_id and f.role = :role
            where g.round_id = :round and g.id <> :group
              and not exists (select 1 from group_endings e where e.group_id = g.id)
              and not exists (select 1 from present_memberships m where m.group_id = g.id and m.person_id = :person)
              and exists (select 1 from present_memberships p where p.group_id = g.id)
              and not exists (select 1 from present_memberships p join not_again n on n.program_id = r.program_id
                and n.one = least(p.person_id, :person) and n.other = greatest(p.person_id, :person) where p.group_id = g.id)
              and f.maximum > (select count(*) from present_memberships p where p.group_id = g.id and p.role = :role)
            order by g.name, g.id
            """).param("role", move.role().name()).param("round", move.roundId()).param("group", move.groupId()).param("person", move.personId())
            .query(new SimplePropertyRowMapper<>(Target.class)).list();
    }

    void ask(long group, long me, String wish, Instant now) {
        sql.sql("insert into move_requests (group_id, person_id, wish, asked_at) values (?, ?, ?, ?)").params(group, me, wish, Timestamp.from(now)).update();
    }

    boolean withdraw(long request) {
        return sql.sql("delete from move_requests where id = ?").param(request).update() > 0;
    }

    void answer(long request, @Nullable Long target, String line, long by, Instant now) {
        sql.sql("insert into move_answers (request_id, moved_to, line, answered_by, answered_at) values (:request, :target, :line, :by, :now)")
            .param("request", request).param("target", target).param("line", line).param("by", by).param("now", Timestamp.from(now)).update();
    }
}
