package belay.matching;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is somewhere else in one draft than in another. A group is the same in both if its key is. */
@Component
public class Shifts {

    private final JdbcClient sql;

    Shifts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those shown, and how many there are in all. */
    public record Moved(List<Shift> shown, int all) {
        static final Moved NOBODY = new Moved(List.of(), 0);
    }

    private record Counted(Shift shift, int all) { }

    /** The first so many by name. */
    Moved between(long before, long now, int most) {
        var shifts = sql.sql("""
            with was as (select s.person_id, p.key, p.name, p.score from proposals p join seats s on s.proposal_id = p.id where s.draft_id = :before),
                is_ as (select s.person_id, p.key, p.name, p.score from proposals p join seats s on s.proposal_id = p.id where s.draft_id = :now),
                gone as (select *, row_number() over (partition by person_id order by key) as nth from was
                    where not exists (select 1 from is_ where is_.person_id = was.person_id and is_.key = was.key)),
                come as (select *, row_number() over (partition by person_id order by key) as nth from is_
                    where not exists (select 1 from was where was.person_id = is_.person_id and was.key = is_.key))
            select w.name as person,
                coalesce(gone.name, (select min('') from was where was.person_id = w.id)) as before,
                coalesce(come.name, (select min('') from is_ where is_.person_id = w.id)) as now, gone.score as score_before, come.score as score_now,
                count(*) over () as all_of_them
            from gone full join come using (person_id, nth) join people w on w.id = person_id
            order by w.name, w.id, nth limit :most
            """).param("before", before).param("now", now).param("most", most).query((row, n) -> new Counted(new Shift(
                row.getString("person"), row.getString("before"), row.getString("now"), (Integer) row.getObject("score_before"),
                (Integer) row.getObject("score_now")), row.getInt("all_of_them"))).list();
        return new Moved(shifts.stream().map(Counted::shift).toList(), shifts.isEmpty() ? 0 : shifts.getFirst().all());
    }
}
