package belay.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rounds go on with groups of an earlier one; asked once the round was found for whoever is looking. Written by {@link Continuing} alone. */
@Component
public class Continuations {

    private final JdbcClient sql;

    Continuations(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Continuation> of(long round) {
        return sql.sql("""
            select c.earlier_id, r.name, p.name as by, c.decided_at from continuations c join rounds r on r.id = c.earlier_id
            left join people p on p.id = c.decided_by where c.round_id = ?
            """).param(round).query((row, n) -> new Continuation(row.getLong(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant())).optional();
    }

    /** What was decided before for the same round keeps who and when. */
    void write(long round, long earlier, long by, Instant now) {
        sql.sql("""
            insert into continuations (round_id, earlier_id, decided_by, decided_at) values (?, ?, ?, ?)
            on conflict (round_id) do update set earlier_id = excluded.earlier_id, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                where continuations.earlier_id <> excluded.earlier_id
            """).params(round, earlier, by, Timestamp.from(now)).update();
    }

    void remove(long round) {
        sql.sql("delete from continuations where round_id = ?").param(round).update();
    }
}
