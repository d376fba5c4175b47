package belay.groups;

import belay.people.Paging;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is gone from the groups of a round, and which groups became too small by it. Whoever asks has been found to organize the program. */
@Component
public class Leavers {

    static final int PAGE = 30;

    private final JdbcClient sql;
    private final Clock clock;

    Leavers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A group that goes on with fewer people than its format needs. */
    public record Thin(long id, String name) { }

    /** Who was in a group to its last day, as the next round was formed, stands here only if they said how it was. */
    List<Leaver> of(long round, Paging paging) {
        return sql.sql("""
            select d.id, p.id as person_id, p.name, p.email::text, p.created_at, g.id as group_id, g.name as group, d.ending, d.told_by, d.departed_at,
                coalesce(w.text, '') as reason, coalesce(f.verdict, '') as verdict, coalesce(f.helped, '') as helped, coalesce(f.better, '') as better,
                (select l.letter_id from departure_letters l left join letter_approvals a on a.letter_id = l.letter_id where l.departure_id = d.id
                    order by a.letter_id is not null, l.letter_id limit 1) as letter,
                coalesce(t.letters, 0) as letters, coalesce(t.let_go, 0) as let_go, coalesce(t.delivered, 0) as delivered, b.returned_at
            from departures d join groups g on g.id = d.group_id join people p on p.id = d.person_id
            left join departure_reasons w on w.departure_id = d.id left join feedback f on f.departure_id = d.id
            left join departure_tellings t on t.departure_id = d.id left join returns b on b.departure_id = d.id
            where g.round_id = :round and (d.ending not in ('CONTINUED', 'OVER') or f.departure_id is not null) order by d.departed_at desc, d.id desc limit :size offset :skip
            """).param("round", round).param("size", PAGE).param("skip", paging.skipped(PAGE)).query(new SimplePropertyRowMapper<>(Leaver.class)).list();
    }

    long count(long round) {
        return sql.sql("""
            select count(*) from departures d join groups g on g.id = d.group_id left join feedback f on f.departure_id = d.id
            where g.round_id = ? and (d.ending not in ('CONTINUED', 'OVER') or f.departure_id is not null)
            """).param(round).query(Long.class).single();
    }

    /** Somebody who is away from their group just now, or will be. */
    public record Away(String name, long groupId, String group, LocalDate fromOn, LocalDate backOn, boolean begun) { }

    List<Away> away(long round) {
        return sql.sql("""
            select p.name, g.id as group_id, g.name as group, z.from_on, z.back_on, z.from_at <= :now as begun from pauses z
            join present_memberships m on m.group_id = z.group_id and m.person_id = z.person_id
            join groups g on g.id = z.group_id join people p on p.id = z.person_id
            where m.round_id = :round and z.back_at > :now order by begun desc, z.back_on, p.name, g.name, p.id, g.id limit :size
            """).param("round", round).param("now", Timestamp.from(clock.instant())).param("size", PAGE).query(new SimplePropertyRowMapper<>(Away.class)).list();
    }

    /** Those an organizer has not decided about since. */
    List<Thin> thin(long round) {
        return sql.sql("""
            select g.id, g.name from thin_groups t join groups g on g.id = t.group_id
            where t.round_id = ? and not exists (select 1 from waits w where w.group_id = g.id and w.decided_at >= t.since) order by g.name, g.id
            """).param(round).query(new SimplePropertyRowMapper<>(Thin.class)).list();
    }
}
