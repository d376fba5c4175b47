package belay.matching;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How good drafts were when they were matched. */
@Component
class Findings {

    private final JdbcClient sql;
    private final JsonMapper json;

    Findings(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(long draft, Matched matched, String arrangement) {
        var quality = matched.plan().quality();
        var pool = matched.around().pool(matched.signUps());
        sql.sql("""
            insert into findings (draft_id, people, placed, most_placed, worst, milliseconds, tuning, locks, basis, arrangement)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).params(draft, quality.people(), quality.placed()).param(quality.mostPlaced())
            .params(quality.worst(), matched.took().toMillis(), json.writeValueAsString(Tuning.of(pool.settings())), pool.locks().size(),
                matched.signUps().basis(), arrangement).update();
        if (matched.ending() != null) {
            sql.sql("insert into endings (draft_id, ended_by, ended_at) values (?, ?, ?)")
                .params(draft, matched.ending().by().id(), Timestamp.from(matched.ending().at())).update();
        }
    }

    void copy(long from, long to) {
        sql.sql("""
            insert into findings (draft_id, people, placed, most_placed, worst, milliseconds, tuning, locks, basis, arrangement)
            select ?, people, placed, most_placed, worst, milliseconds, tuning, locks, basis, arrangement from findings where draft_id = ?
            """).params(to, from).update();
        sql.sql("insert into endings (draft_id, ended_by, ended_at) select ?, ended_by, ended_at from endings where draft_id = ?")
            .params(to, from).update();
    }

    /** Empty for a draft from before findings were kept. */
    Optional<Finding> of(Draft draft) {
        return sql.sql("""
            select f.*, f.basis = d.judged_by as same_people, e.ended_at, coalesce(w.name, '') as ended_by
            from findings f join drafts d on d.id = f.draft_id
                left join endings e on e.draft_id = f.draft_id left join people w on w.id = e.ended_by
            where f.draft_id = ?
            """).param(draft.id()).query((row, n) -> new Finding(row.getInt("people"), row.getInt("placed"), (Integer) row.getObject("most_placed"),
                row.getInt("worst"), row.getLong("milliseconds"), json.readValue(row.getString("tuning"), Tuning.class), row.getInt("locks"),
                row.getBoolean("same_people"), row.getString("arrangement"),
                row.getTimestamp("ended_at") == null ? null : new Ending(row.getString("ended_by"), row.getTimestamp("ended_at").toInstant())))
            .optional();
    }
}
