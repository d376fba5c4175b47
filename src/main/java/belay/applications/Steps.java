package belay.applications;

import belay.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that applications of a round pass; asked once the round was found for whoever is looking. */
@Component
class Steps {

    private final JdbcClient sql;

    Steps(JdbcClient sql) {
        this.sql = sql;
    }

    /** In their order. Without a decision of its own, whoever passed the others has a yes. */
    List<Step> of(long round) {
        return sql.sql("""
            select step from screening_steps where round_id = :round
            union all select 'DECISION' where not exists (select 1 from screening_waivers where round_id = :round)
            """).param("round", round).query((row, n) -> Step.valueOf(row.getString(1))).list().stream().sorted().toList();
    }

    void write(long round, Collection<Step> wanted, Person me, Instant now) {
        for (var step : List.of(Step.CHECK, Step.CHAT)) {
            sql.sql(wanted.contains(step) ? "insert into screening_steps (round_id, step, begun_by, begun_at) values (:round, :step, :me, :now) on conflict do nothing"
                    : "delete from screening_steps where round_id = :round and step = :step")
                .param("round", round).param("step", step.name()).param("me", me.id()).param("now", Timestamp.from(now)).update();
        }
        sql.sql(!wanted.contains(Step.DECISION) ? "insert into screening_waivers (round_id, waived_by, waived_at) values (:round, :me, :now) on conflict do nothing"
            : "delete from screening_waivers where round_id = :round").param("round", round).param("me", me.id()).param("now", Timestamp.from(now)).update();
    }
}
