package belay.applications;

import belay.applications.FormPart.Demand;
import belay.people.Person;
import belay.programs.Format;
import belay.programs.Formats;
import belay.programs.Round;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which parts organizers chose for the forms of their rounds; written by {@link Questioning} alone. */
@Component
public class FormShapes {

    private final Formats formats;
    private final JdbcClient sql;

    FormShapes(Formats formats, JdbcClient sql) {
        this.formats = formats;
        this.sql = sql;
    }

    FormShape of(Round round) {
        return of(round.id(), formats.findById(round.formatId()));
    }

    /** Asked once the round was found for whoever is looking. */
    FormShape of(long round, Format format) {
        return FormShape.of(format, said(round));
    }

    Map<FormPart, Demand> said(long round) {
        var said = new EnumMap<FormPart, Demand>(FormPart.class);
        sql.sql("select distinct on (part) part, demand from form_parts where round_id = ? order by part, id desc").param(round)
            .query(row -> {
                said.put(FormPart.valueOf(row.getString(1)), Demand.valueOf(row.getString(2)));
            });
        return said;
    }

    void write(long round, FormPart part, Demand demand, Person by, Instant now) {
        sql.sql("insert into form_parts (round_id, part, demand, said_by, said_at) values (?, ?, ?, ?, ?)").params(round, part.name(), demand.name(), by.id(), Timestamp.from(now)).update();
    }

    /**
     * That an organizer said how a part is asked.
     *
     * @param by nobody if they have no account any more
     */
    public record Word(FormPart part, Demand demand, @Nullable String by, Instant at) { }

    /** All that was ever said, the latest first. */
    List<Word> history(long round) {
        return sql.sql("select f.part, f.demand, p.name, f.said_at from form_parts f left join people p on p.id = f.said_by where f.round_id = ? order by f.id desc").param(round)
            .query((row, n) -> new Word(FormPart.valueOf(row.getString(1)), Demand.valueOf(row.getString(2)), row.getString(3), row.getTimestamp(4).toInstant())).list();
    }

    /** Changes whenever something is said; what an organizer looks at is as old as this. */
    long version(long round) {
        return sql.sql("select coalesce(max(id), 0) from form_parts where round_id = ?").param(round).query(Long.class).single();
    }

    /** Rounds of a program in which something is as their organizers chose. */
    List<Long> chosen(long program) {
        return sql.sql("select distinct f.round_id from form_parts f join rounds r on r.id = f.round_id where r.program_id = ?").param(program).query((row, n) -> row.getLong(1)).list();
    }
}
