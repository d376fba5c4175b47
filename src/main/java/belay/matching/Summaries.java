package belay.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works out a draft's {@link Summary}, as part of whatever changes the draft. */
@Component
class Summaries {

    private static final int SHIFTS = 12;

    private final Shifts shifts;
    private final Lately lately;
    private final JdbcClient sql;
    private final JsonMapper json;

    Summaries(Shifts shifts, Lately lately, JdbcClient sql, JsonMapper json) {
        this.shifts = shifts;
        this.lately = lately;
        this.sql = sql;
        this.json = json;
    }

    private record Now(int people, int placed) { }

    Summary write(long draft) {
        var base = sql.sql("select based_on from drafts where id = ?").param(draft).query((row, n) -> row.getLong(1)).single();
        var moved = base == 0 ? Shifts.Moved.NOBODY : shifts.between(base, draft, SHIFTS);
        var summary = new Summary(tally(draft), moved, arrangement(draft));
        sql.sql("update drafts set summary = ? where id = ?").params(json.writeValueAsString(summary), draft).update();
        return summary;
    }

    /** As things are now: others may have asked for a place since the draft was last changed, or left. Who can take on nobody waits for nothing. */
    Summary of(Setting setting) {
        return lately.of(setting, "summary", () -> of(setting.draft()));
    }

    private Summary of(Draft draft) {
        var summary = json.readValue(draft.summary(), Summary.class);
        var now = sql.sql("""
            select count(*) as people, count(*) filter (where seated) as placed from (
                select capacity > 0 and person_id not in (select person_id from board_places where round_id = :round) as asking,
                    person_id in (select person_id from seats where draft_id = :draft) as seated from standing_applications where round_id = :round) a
            where asking or seated
            """).param("draft", draft.id()).param("round", draft.roundId()).query(Now.class).single();
        return new Summary(summary.tally().of(now.people(), now.placed()), summary.moved(), summary.arrangement());
    }

    /** The same for the same people in the same roles of the same groups, whatever these are called and in which order they stand. */
    private String arrangement(long draft) {
        return sql.sql("""
            select md5(coalesce(string_agg(concat_ws(' ', p.key, s.person_id, s.role, p.goal), ';' order by p.key, s.person_id), ''))
            from proposals p join seats s on s.proposal_id = p.id where p.draft_id = ?
            """).param(draft).query(String.class).single();
    }

    private Tally tally(long draft) {
        return sql.sql("""
            with mine as (
                select p.id, p.score, p.cautions, p.broken, count(s.person_id) as people
                from proposals p left join seats s on s.proposal_id = p.id where p.draft_id = :draft group by p.id)
            select 0 as people,
                (select count(distinct s.person_id) from seats s join drafts d on d.id = s.draft_id
                    join standing_applications a on a.person_id = s.person_id and a.round_id = d.round_id where s.draft_id = :draft) as placed,
                count(*) as groups, coalesce(round(avg(score) filter (where people > 0)), 0)::int as score,
                count(*) filter (where cautions > 0) as cautions, count(*) filter (where broken > 0) as broken,
                (select count(*) from proposal_locks l join mine on mine.id = l.proposal_id) as locked_groups,
                (select count(distinct l.person_id) from seat_locks l join mine on mine.id = l.proposal_id) as locked_people,
                count(*) filter (where exists (select 1 from proposal_locks l where l.proposal_id = mine.id)
                    or exists (select 1 from seat_locks l where l.proposal_id = mine.id)) as with_locks,
                count(*) filter (where people = 0) as empty
            from mine
            """).param("draft", draft).query(Tally.class).single();
    }
}
