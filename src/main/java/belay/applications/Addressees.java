package belay.applications;

import belay.outbox.Fields;
import belay.outbox.Writer.Reader;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Round;
import belay.programs.Rounds;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Real people who applied, for organizers who try the words of a letter on them. */
@Component
public class Addressees {

    private static final int SHOWN = 50;

    private final JdbcClient sql;
    private final Rounds rounds;

    Addressees(JdbcClient sql, Rounds rounds) {
        this.sql = sql;
        this.rounds = rounds;
    }

    /**
     * Those who applied last.
     *
     * @param named a part of their names or addresses; empty for anybody
     */
    public List<Reader> of(Program program, Person organizer, String named, BiFunction<Long, Round, Fields> fields) {
        var all = rounds.findAllForOrganizer(program.id(), organizer.id()).stream().collect(Collectors.toMap(Round::id, Function.identity()));
        return sql.sql("""
            select a.id as application, a.round_id, w.id, w.name, w.email, w.created_at
            from applications a join rounds r on r.id = a.round_id join people w on w.id = a.person_id
            where r.program_id = :program and a.id not in (select application_id from withdrawals)
              and (:named = '' or position(lower(:named) in lower(w.name || ' ' || coalesce(w.email::text, ''))) > 0) order by a.submitted_at desc, a.id desc limit :most
            """).param("program", program.id()).param("named", named).param("most", SHOWN).query((row, n) -> {
                long application = row.getLong("application");
                var round = Objects.requireNonNull(all.get(row.getLong("round_id")));
                var person = new Person(row.getLong("id"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant());
                return new Reader(person, () -> fields.apply(application, round));
            }).list();
    }
}
