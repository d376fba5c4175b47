package belay.matching;

import belay.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The boards of rounds and who is on them: seen by whom groups of the round are formed of, and by its organizers. */
@Component
public class Boards {

    private static final String SELECT = """
        select b.round_id, r.program_id, p.name as program, r.name as round, r.starts, r.ends, b.opened_at, c.round_id is not null as closed,
            u.round_id is not null as published, w.why as away, f.free
        from boards b join rounds r on r.id = b.round_id join programs p on p.id = r.program_id join free_places f on f.round_id = b.round_id
            left join board_closings c on c.round_id = b.round_id left join publications u on u.round_id = b.round_id
            left join board_absences w on w.round_id = b.round_id and w.person_id = f.person_id
        """;

    private final JdbcClient sql;

    Boards(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Board> findForMember(long round, Person me) {
        return sql.sql(SELECT + "where b.round_id = ? and f.person_id = ?").params(round, me.id()).query(new SimplePropertyRowMapper<>(Board.class)).optional();
    }

    /** Those somebody can look around on, or left and could come back to. */
    public List<Board> openTo(Person me, LocalDate today) {
        return sql.sql(SELECT + "where f.person_id = ? and f.free > 0 and c.round_id is null and u.round_id is null and r.ends >= ? order by r.starts, r.id").params(me.id(), today)
            .query(new SimplePropertyRowMapper<>(Board.class)).list();
    }

    /**
     * By whom and when a board was opened and closed.
     *
     * @param closedAt null as long as nobody closed it
     */
    public record Opened(String openedBy, Instant openedAt, String closedBy, @Nullable Instant closedAt, boolean published) {

        public boolean isOpen() {
            return closedAt == null && !published;
        }
    }

    /** Asked once the round was found for an organizer. */
    Optional<Opened> find(long round) {
        return sql.sql("""
            select coalesce(o.name, '') as opened_by, b.opened_at, coalesce(w.name, '') as closed_by, c.closed_at,
                exists (select 1 from publications u where u.round_id = b.round_id) as published
            from boards b left join people o on o.id = b.opened_by left join board_closings c on c.round_id = b.round_id left join people w on w.id = c.closed_by
            where b.round_id = ?
            """).param(round).query(new SimplePropertyRowMapper<>(Opened.class)).optional();
    }

    boolean isPublished(long round) {
        return sql.sql("select exists (select 1 from publications where round_id = ?)").param(round).query(Boolean.class).single();
    }

    boolean isOpen(long round) {
        return find(round).filter(Opened::isOpen).isPresent();
    }

    /** Everybody who is shown: groups are formed of them, they have a place free, and they did not leave the board. */
    Set<Long> shown(long round) {
        return new HashSet<>(sql.sql("""
            select f.person_id from free_places f where f.round_id = ? and f.free > 0
                and not exists (select 1 from board_absences w where w.round_id = f.round_id and w.person_id = f.person_id)
            """).param(round).query(Long.class).list());
    }

    /** How many groups of a round somebody can still take; none for whom no groups are formed of. */
    int free(long round, long person) {
        return sql.sql("select free from free_places where round_id = ? and person_id = ?").params(round, person).query(Integer.class).optional().orElse(0);
    }

    void open(long round, Person by, Instant now) {
        sql.sql("insert into boards (round_id, opened_by, opened_at) values (?, ?, ?) on conflict (round_id) do update set opened_by = excluded.opened_by, opened_at = excluded.opened_at")
            .params(round, by.id(), Timestamp.from(now)).update();
        sql.sql("delete from board_closings where round_id = ?").param(round).update();
    }

    void close(long round, Person by, Instant now) {
        sql.sql("insert into board_closings (round_id, closed_by, closed_at) values (?, ?, ?) on conflict do nothing").params(round, by.id(), Timestamp.from(now)).update();
    }

    /** Whether they were on it until now, or were away for another reason. */
    boolean leave(long round, Person me, Away why, Instant now) {
        return sql.sql("""
            insert into board_absences (round_id, person_id, why, since) values (?, ?, ?, ?)
            on conflict (round_id, person_id) do update set why = excluded.why, since = excluded.since where board_absences.why <> excluded.why
            """).params(round, me.id(), why.name(), Timestamp.from(now)).update() > 0;
    }

    boolean comeBack(long round, Person me) {
        return sql.sql("delete from board_absences where round_id = ? and person_id = ?").params(round, me.id()).update() > 0;
    }

    /** Why somebody is not on a board: an organizer is to find somebody for them, or they need a rest from being asked. */
    enum Away { MATCH, PAUSE }
}
