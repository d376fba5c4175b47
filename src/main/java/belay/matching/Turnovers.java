package belay.matching;

import belay.applications.Continuations;
import belay.matching.engine.Engine;
import belay.matching.engine.Proposed;
import belay.programs.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares a draft with the groups of the earlier round that go on in it. */
@Component
class Turnovers {

    /** Of so many it is looked for why they cannot stay. */
    private static final int EXPLAINED = 200;

    private final Continuations continuations;
    private final Proposals proposals;
    private final Engine engine;
    private final Pools pools;
    private final Lately lately;
    private final JdbcClient sql;

    Turnovers(Continuations continuations, Proposals proposals, Engine engine, Pools pools, Lately lately, JdbcClient sql) {
        this.continuations = continuations;
        this.proposals = proposals;
        this.engine = engine;
        this.pools = pools;
        this.lately = lately;
        this.sql = sql;
    }

    private record Row(long id, String person, String key, String was, boolean again, boolean stays, @Nullable String now, @Nullable String asked) { }

    /** Of a round of which there is no draft yet: nobody has a place, nobody waits. */
    Optional<Turnover> ahead(Round round) {
        return of(round, 0);
    }

    /** As many people as there are, and why those who move do; nothing where the round begins with new groups. */
    Optional<Turnover> of(Setting setting) {
        return lately.of(setting, "turnover", () -> of(setting.round(), setting.draft().id()));
    }

    private Optional<Turnover> of(Round round, long draft) {
        return continuations.of(round.id()).map(from -> turnover(from.round(), round, draft));
    }

    private Turnover turnover(String earlier, Round round, long draft) {
        var moved = new ArrayList<Row>();
        var waiting = new ArrayList<Turnover.Was>();
        var gone = new ArrayList<Turnover.Was>();
        int stay = 0;
        for (var row : rows(round, draft)) {
            if (row.stays) {
                stay++;
            } else if (row.now != null) {
                moved.add(row);
            } else {
                (row.again ? waiting : gone).add(new Turnover.Was(row.person, row.was));
            }
        }
        return new Turnover(earlier, stay, moved.isEmpty() ? List.of() : explained(moved, round, draft), waiting, gone, fresh(round, draft));
    }

    private List<Row> rows(Round round, long draft) {
        return sql.sql("""
            with were as (select person_id, key, group_id, name from earlier_memberships where round_id = :round),
            are as (select s.person_id, p.key, p.name from proposals p join seats s on s.proposal_id = p.id where s.draft_id = :draft)
            select w.person_id as id, p.name as person, w.key, w.name as was, a.id is not null as again,
                exists (select 1 from are where are.person_id = w.person_id and are.key = w.key) as stays,
                (select string_agg(are.name, ', ' order by are.name, are.key) from are where are.person_id = w.person_id and are.key not in (
                    select x.key from were x where x.person_id = w.person_id)) as now,
                (select g.name from group_choices h join groups g on g.id = h.group_id where h.application_id = a.id and h.position = 1 and h.group_id <> w.group_id) as asked
            from were w join people p on p.id = w.person_id left join standing_applications a on a.round_id = :round and a.person_id = w.person_id
            order by p.name, w.person_id, w.name, w.key
            """).param("round", round.id()).param("draft", draft).query(new SimplePropertyRowMapper<>(Row.class)).list();
    }

    private int fresh(Round round, long draft) {
        return sql.sql("""
            select count(distinct s.person_id) from seats s where s.draft_id = :draft and s.person_id not in (
                select e.person_id from earlier_memberships e where e.round_id = :round)
            """).param("round", round.id()).param("draft", draft).query(Integer.class).single();
    }

    private List<Turnover.Moved> explained(List<Row> rows, Round round, long draft) {
        var now = proposals.in(draft);
        var signUps = pools.of(round);
        var groups = now.values().stream().map(one -> signUps.still(one).proposed(signUps.minutes())).filter(one -> !one.seats().isEmpty()).toList();
        var moved = new ArrayList<Turnover.Moved>();
        for (var row : rows) {
            boolean goesOn = groups.stream().anyMatch(group -> group.key().equals(row.key));
            boolean looked = row.asked == null && moved.size() < EXPLAINED;
            moved.add(new Turnover.Moved(row.person, row.was, String.valueOf(row.now), row.asked, looked ? broken(signUps, groups, row, goesOn) : null, looked, !goesOn));
        }
        return moved;
    }

    /** What would be broken if they went back to the group they were in, or if it went on; null if nothing. */
    private @Nullable String broken(SignUps signUps, List<Proposed> groups, Row row, boolean goesOn) {
        var before = signUps.former().stream().filter(one -> one.key().equals(row.key)).map(one -> one.proposed(signUps.minutes())).findFirst();
        var seat = before.flatMap(one -> one.seats().stream().filter(some -> some.person().equals(Long.toString(row.id))).findFirst());
        var broken = seat.map(one -> goesOn ? engine.goingBack(signUps.pool(), groups, row.key, before.get(), one) : engine.ending(signUps.pool(), before.get())).orElse(null);
        return broken == null ? null : broken.in(Locale.ENGLISH);
    }
}
