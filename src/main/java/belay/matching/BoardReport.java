package belay.matching;

import belay.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How it goes on the board of a round, for its organizers: counted, without a word of what people wrote each other. */
@Component
public class BoardReport {

    private static final int SHOWN = 50;
    /** Whoever left so many asks without a word is named. */
    private static final int OFTEN = 2;

    private final JdbcClient sql;
    private final Clock clock;

    BoardReport(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param shown how many people are on the board, {@code matching} leave it to the organizers, {@code resting} need a rest
     * @param open how many asks wait for a word
     * @param ended how many ended otherwise: taken back, or one of the two was not there any more
     */
    public record Count(long shown, long matching, long resting, long open, long yes, long no, long expired, long ended) { }

    /** Asked once the round was found for an organizer, as all that follows. */
    Count count(long round) {
        return sql.sql("""
            select (select count(*) from free_places f where f.round_id = :round and f.free > 0 and not exists (
                    select 1 from board_absences w where w.round_id = f.round_id and w.person_id = f.person_id)) as shown,
                (select count(*) from board_absences w join free_places f on f.round_id = w.round_id and f.person_id = w.person_id and f.free > 0
                    where w.round_id = :round and w.why = 'MATCH') as matching,
                (select count(*) from board_absences w join free_places f on f.round_id = w.round_id and f.person_id = w.person_id and f.free > 0
                    where w.round_id = :round and w.why = 'PAUSE') as resting,
                (select count(*) from open_asks o where o.round_id = :round and o.since > :late) as open,
                count(*) filter (where e.ending = 'YES') as yes, count(*) filter (where e.ending = 'NO') as no,
                count(*) filter (where e.ending = 'EXPIRED') + (select count(*) from open_asks o where o.round_id = :round and o.since <= :late) as expired,
                count(*) filter (where e.ending in ('WITHDRAWN', 'FULL', 'GONE', 'CLOSED')) as ended
            from asks a join ask_endings e on e.ask_id = a.id where a.round_id = :round
            """).param("round", round).param("late", Timestamp.from(clock.instant().minus(Ask.LASTS))).query(Count.class).single();
    }

    /** A group that began on the board. */
    public record Begun(long id, String name, String people) { }

    List<Begun> begun(long round) {
        return sql.sql("""
            select g.id, g.name, (select string_agg(w.name, ', ' order by m.position) from memberships m join people w on w.id = m.person_id where m.group_id = g.id) as people
            from groups g where g.round_id = ? and g.proposal_id is null order by g.id desc limit ?
            """).params(round, SHOWN).query(new SimplePropertyRowMapper<>(Begun.class)).list();
    }

    /** Somebody who was asked and said nothing, more than once. */
    public record Silent(long application, Person person, int asked, int unanswered) { }

    private record Row(long application, long id, String name, Instant createdAt, int asked, int unanswered) { }

    List<Silent> silent(long round) {
        return sql.sql("""
            select f.id as application, w.id, w.name, w.created_at, count(*)::int as asked, count(*) filter (where e.ending = 'EXPIRED')::int as unanswered
            from asks a join people w on w.id = a.asked_id join applications f on f.round_id = a.round_id and f.person_id = a.asked_id
                left join ask_endings e on e.ask_id = a.id
            where a.round_id = ? group by f.id, w.id having count(*) filter (where e.ending = 'EXPIRED') >= ? order by 6 desc, w.name, w.id limit ?
            """).params(round, OFTEN, SHOWN).query(new SimplePropertyRowMapper<>(Row.class)).list().stream()
            .map(row -> new Silent(row.application(), new Person(row.id(), row.name(), null, row.createdAt()), row.asked(), row.unanswered())).toList();
    }
}
