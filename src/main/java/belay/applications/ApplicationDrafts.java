package belay.applications;

import belay.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Applications as they were typed so far, box by box: seen by nobody but whoever types them. */
@Component
public class ApplicationDrafts {

    private static final TypeReference<LinkedMultiValueMap<String, String>> BOXES = new TypeReference<>() { };

    /** Somewhere on Earth it is still the day before. */
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    ApplicationDrafts(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    private static final String SEEN = "seen";

    record Kept(MultiValueMap<String, String> boxes, Instant at) {

        /** What stood there when this was begun, in the words of {@link FormPrint}; null where the page did not say. */
        @Nullable String seen() {
            return boxes.getFirst(SEEN);
        }
    }

    /**
     * One that I have not sent yet, as it stands in my own list.
     *
     * @param path where it is written on
     * @param changes whether something was sent before
     */
    public record Unsent(String program, String round, String path, Instant at, boolean changes) { }

    Optional<Kept> find(long round, Person me) {
        return sql.sql("select boxes, kept_at from application_drafts where round_id = ? and person_id = ?").params(round, me.id())
            .query((row, n) -> new Kept(json.readValue(row.getString(1), BOXES), row.getTimestamp(2).toInstant())).optional();
    }

    /** What somebody has not sent yet, the latest first. */
    public List<Unsent> of(Person me) {
        return sql.sql("""
            select p.name as program, r.name as round, r.id, d.kept_at, exists (
                select 1 from applications a where a.round_id = d.round_id and a.person_id = d.person_id) as changes from application_drafts d
            join rounds r on r.id = d.round_id join programs p on p.id = r.program_id join public_pages g on g.program_id = p.id
            where d.person_id = ? and r.applications_close >= ?::date order by d.kept_at desc, r.id
            """).params(me.id(), Timestamp.from(clock.instant().minus(ONE_DAY))).query((row, n) -> new Unsent(row.getString(1), row.getString(2), "/rounds/" + row.getLong(3) + "/application",
                row.getTimestamp(4).toInstant(), row.getBoolean(5))).list();
    }

    /** @param seen what stood there when they began to type, see {@link FormPrint} */
    void keep(long round, Person me, ApplicationForm form, @Nullable String seen) {
        var boxes = new LinkedMultiValueMap<>(form.boxes());
        if (seen != null) {
            boxes.set(SEEN, seen);
        }
        sql.sql("""
            insert into application_drafts (round_id, person_id, boxes, kept_at) values (?, ?, ?, ?)
            on conflict (round_id, person_id) do update set boxes = excluded.boxes, kept_at = excluded.kept_at
            """).params(round, me.id(), json.writeValueAsString(boxes), Timestamp.from(clock.instant())).update();
    }

    void forget(long round, Person me) {
        sql.sql("delete from application_drafts where round_id = ? and person_id = ?").params(round, me.id()).update();
    }
}
