package belay.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The book of what was changed by hand on each draft: what others read who come later, and what undoing goes by. */
@Component
class Changes {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Changes(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** What was changed after that version of the draft, in order. */
    List<Change> since(Draft draft, int version) {
        return sql.sql("""
            select c.*, coalesce(p.name, '') as by from draft_changes c left join people p on p.id = c.changed_by
            where c.draft_id = ? and c.version > ? order by c.version
            """).params(draft.id(), version).query((row, n) -> change(row)).list();
    }

    /** The newest change that was not taken back: what the next undo is about. */
    Optional<Change> last(Draft draft) {
        return sql.sql("""
            select c.*, coalesce(p.name, '') as by from draft_changes c left join people p on p.id = c.changed_by
            where c.draft_id = ? and c.undoes is null
                and not exists (select 1 from draft_changes back where back.draft_id = c.draft_id and back.undoes = c.version)
            order by c.version desc limit 1
            """).param(draft.id()).query((row, n) -> change(row)).optional();
    }

    /** The proposals a change touched, as they were before it; null for those it made. */
    Map<String, @Nullable Proposal> before(Draft draft, Change change) {
        var before = sql.sql("select before from draft_changes where draft_id = ? and version = ?")
            .params(draft.id(), change.version()).query(String.class).single();
        return json.readValue(before, new TypeReference<>() { });
    }

    /** Writes a change down, which makes the draft's next version. */
    void add(Draft draft, Remark says, Collection<String> touched, Map<String, @Nullable Proposal> before, @Nullable Integer undoes, long by) {
        sql.sql("update drafts set version = version + 1 where id = ?").param(draft.id()).update();
        sql.sql("""
            insert into draft_changes (draft_id, version, says, touched, before, undoes, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """).params(draft.id(), draft.version() + 1, json.writeValueAsString(says), json.writeValueAsString(touched),
                json.writeValueAsString(before)).param(undoes).params(by, Timestamp.from(clock.instant())).update();
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(row.getInt("version"), json.readValue(row.getString("says"), Remark.class),
            json.readValue(row.getString("touched"), new TypeReference<Set<String>>() { }), row.getString("by"),
            row.getTimestamp("changed_at").toInstant(), row.getObject("undoes") != null);
    }
}
