package belay.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organizers of rounds look at; asked once the round was found for one of them, written by {@link Scoring} alone. */
@Component
class Rubrics {

    private final JdbcClient sql;

    Rubrics(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest; one without criteria says that nothing is scored any more. */
    Optional<Rubric> find(long round) {
        return sql.sql("""
            select b.id, p.name as by, b.written_at, (select count(*) from (select distinct v.application_id, v.reviewer_id from reviews v where v.rubric_id = b.id) given) as reviews
            from rubrics b left join people p on p.id = b.written_by where b.round_id = ? order by b.id desc limit 1
            """).param(round).query((row, n) -> new Rubric(row.getLong("id"), List.of(), row.getString("by"), row.getTimestamp("written_at").toInstant(), row.getInt("reviews")))
            .optional().map(this::whole);
    }

    private Rubric whole(Rubric rubric) {
        var criteria = sql.sql("select id, name, says from criteria where rubric_id = ? order by position").param(rubric.id())
            .query((row, n) -> new Rubric.Criterion(row.getLong("id"), row.getString("name"), row.getString("says"))).list();
        return new Rubric(rubric.id(), criteria, rubric.by(), rubric.at(), rubric.reviews());
    }

    void write(long round, RubricForm form, long me, Instant now) {
        long rubric = sql.sql("insert into rubrics (round_id, written_by, written_at) values (?, ?, ?) returning id").params(round, me, Timestamp.from(now)).query(Long.class).single();
        var names = form.names();
        for (int position = 0; position < names.size(); position++) {
            sql.sql("insert into criteria (rubric_id, position, name, says) values (?, ?, ?, ?)")
                .params(rubric, position, names.get(position), form.sentences().get(position)).update();
        }
    }

    /** Makes whoever else changes or uses the criteria of this round wait until this transaction is over. */
    void hold(long round) {
        sql.sql("select pg_advisory_xact_lock(cast(? as int), 0)").param(round).query((row, n) -> n).list();
    }
}
