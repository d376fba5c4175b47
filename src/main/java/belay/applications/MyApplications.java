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
    private final PlaceOffers offers;
    private final Clock clock;

    MyApplications(JdbcClient sql, Places places, PlaceOffers offers, Clock clock) {
        this.sql = sql;
        this.places = places;
        this.offers = offers;
        this.clock = clock;
    }

    /** The latest round first. */
    public List<Standing> of(Person me) {
        var given = places.of(me);
        var hoped = places.hoped(me);
        var offered = offers.of(me);
        var passed = places.passed(me);
        var boards = places.boards(me);
        var now = clock.instant();
        return sql.sql("""
            select a.id, p.name as program, r.name as round, r.applications_close as closes, r.starts, r.ends, p.zone, r.format_id, a.round_id, a.roles, a.capacity,
                exists (select 1 from withdrawals w where w.application_id = a.id) as withdrawn,
                exists (select 1 from public_pages g where g.program_id = p.id) as open,
                r.anywhere, q.id is not null as screened, coalesce(q.answer, '') as answer, q.due_at, coalesce(q.asked, false) as asked, coalesce(q.questioned, false) as questioned,
                q.chat_at, q.step, a.round_id in (select s.round_id from screening_steps s where s.step = 'CHECK') as checked,
                a.round_id in (select s.round_id from screening_steps s where s.step = 'CHAT') as chatted,
                coalesce((select count(*) from waiting_applications w, waiting_applications m where m.id = a.id and w.round_id = a.round_id
                    and string_to_array(w.roles, '; ') && string_to_array(a.roles, '; ') and (w.passes, w.submitted_at, w.id) <= (m.passes, m.submitted_at, m.id)), 0)::int as place,
                case when exists (select 1 from automatic_places o where o.round_id = a.round_id)
                    then coalesce((select l.hours from waiting_lists l where l.round_id = a.round_id), :usual) else 0 end as hours
            from applications a join rounds r on r.id = a.round_id join programs p on p.id = r.program_id
            left join screened_applications q on q.id = a.id
            where a.person_id = :me order by r.starts desc, a.id desc
            """).param("me", me.id()).param("usual", Vacancies.USUAL_HOURS).query(new SimplePropertyRowMapper<>(MyApplication.class)).list().stream()
            .map(mine -> new Standing(mine, given.get(mine.id()), hoped.contains(mine.id()), passed.get(mine.id()), offered.get(mine.id()), now, mine.today(now), mine.isClosed(now), boards.contains(mine.roundId()))).toList();
    }

    Optional<Standing> of(Person me, long id) {
        return of(me).stream().filter(standing -> standing.application().id() == id).findFirst();
    }

    /** Of all that somebody asked for what has no answer yet. */
    public static List<Standing> waiting(List<Standing> all) {
        return all.stream().filter(Standing::isWaiting).toList();
    }

    /** Of all that somebody asked for what they took back and can ask for again. */
    public static List<Standing> revocable(List<Standing> all) {
        return all.stream().filter(Standing::isRevocable).toList();
    }

    /** The latest of somebody’s sign-ups, if its round is not over, there was no place for it, and they wait for no other groups. */
    public static Optional<Standing> leftOut(List<Standing> all) {
        return all.stream().anyMatch(Standing::isWaiting) ? Optional.empty()
            : all.stream().limit(1).filter(standing -> standing.isLeftOut() && !standing.today().isAfter(standing.application().ends())).findFirst();
    }
}
