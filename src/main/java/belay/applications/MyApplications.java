package belay.applications;

import belay.people.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody asked for, in every round of every program, and what became of it: seen by themselves. */
@Component
public class MyApplications {

    private final JdbcClient sql;
    private final Places places;
    private final Clock clock;

    MyApplications(JdbcClient sql, Places places, Clock clock) {
        this.sql = sql;
        this.places = places;
        this.clock = clock;
    }

    /** The latest round first. */
    List<Standing> of(Person me) {
        var given = places.of(me);
        return sql.sql("""
            select a.id, p.name as program, r.name as round, r.applications_close as closes, r.starts, r.ends, p.zone, r.format_id, a.round_id, a.roles, a.capacity,
                exists (select 1 from withdrawals w where w.application_id = a.id) as withdrawn,
                exists (select 1 from public_pages g where g.program_id = p.id) as open,
                r.anywhere, q.id is not null as screened, coalesce(q.answer, '') as answer, q.due_at, coalesce(q.asked, false) as asked, coalesce(q.questioned, false) as questioned,
                q.chat_at, q.step, a.round_id in (select s.round_id from screening_steps s where s.step = 'CHECK') as checked,
                a.round_id in (select s.round_id from screening_steps s where s.step = 'CHAT') as chatted,
                case when q.answer = 'WAIT' then (select count(*) from screened_applications w where w.round_id = a.round_id and w.answer = 'WAIT'
                    and (w.submitted_at, w.id) <= (a.submitted_at, a.id))::int else 0 end as place
            from applications a join rounds r on r.id = a.round_id join programs p on p.id = r.program_id
            left join screened_applications q on q.id = a.id
            where a.person_id = ? order by r.starts desc, a.id desc
            """).param(me.id()).query(new SimplePropertyRowMapper<>(MyApplication.class)).list().stream()
            .map(mine -> new Standing(mine, given.get(mine.id()), mine.today(clock.instant()), mine.isClosed(clock.instant()))).toList();
    }

    Optional<Standing> of(Person me, long id) {
        return of(me).stream().filter(standing -> standing.application().id() == id).findFirst();
    }

    /** What somebody asked for and has no answer to yet, the latest round first. */
    public List<Standing> waiting(Person me) {
        return of(me).stream().filter(Standing::isWaiting).toList();
    }

    /** The latest of somebody’s sign-ups, if its round is not over, there was no place for it, and they wait for no other groups. */
    public Optional<MyApplication> leftOut(Person me) {
        var standings = of(me);
        return standings.stream().anyMatch(Standing::isWaiting) ? Optional.empty()
            : standings.stream().limit(1).filter(standing -> standing.isLeftOut() && !standing.today().isAfter(standing.application().ends())).map(Standing::application).findFirst();
    }
}
