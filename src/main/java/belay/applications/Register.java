package belay.applications;

import belay.people.Person;
import belay.people.Profile;
import belay.programs.Round;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a program knows, and by which ids; always the same few questions to the database, however many people. */
@Component
class Register {

    /** Of somebody all that {@link Known} tells, in one row; of whom is said by what stands behind it. */
    private static final String KNOWN = """
        select p.id as person, p.name, p.email, p.created_at, coalesce(x.external_id, '') as external_id,
               f.person_id as profile, f.pronouns, f.zone, f.place, f.free, f.hours, f.languages, f.offers, f.wants, f.edited_at,
               a.id as application, a.round_id as round, a.roles, a.stage, a.goals, a.capacity, a.prefers, a.avoids, a.submitted_at, a.mentees
        from people p left join profiles f on f.person_id = p.id
        left join external_ids x on x.person_id = p.id and x.program_id = :program
        left join applications a on a.person_id = p.id and a.round_id = :round
        """;

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everybody signed up for a round, in the order they came. */
    List<Known> inRound(Round round) {
        return of(round, "where a.id is not null order by a.id").query((row, n) -> known(row, true, false)).list();
    }

    Optional<Known> one(long application, Round round) {
        return of(round, "where a.id = :application").param("application", application).query((row, n) -> known(row, true, false)).optional();
    }

    /** Everybody the round's program knows, and whoever else has one of these addresses. */
    List<Known> of(Round round, Collection<String> emails) {
        var ours = sql.sql("""
            select a.person_id from applications a join rounds r on r.id = a.round_id where r.program_id = ?
            union select person_id from external_ids where program_id = ?
            """).params(round.programId(), round.programId()).query((row, n) -> row.getLong("person_id")).set();
        var theirs = sql.sql("""
            select person_id from (
                select distinct on (a.person_id) a.person_id, r.program_id from applications a join rounds r on r.id = a.round_id
                where a.person_id in (select b.person_id from applications b join rounds s on s.id = b.round_id where s.program_id = :program)
                order by a.person_id, a.submitted_at, a.id) as first
            where program_id <> :program
            """).param("program", round.programId()).query((row, n) -> row.getLong("person_id")).set();
        return of(round, "where p.id = any(:ours) or p.email = any(:emails) order by p.id")
            .param("ours", ours.toArray(Long[]::new)).param("emails", emails.toArray(String[]::new))
            .query((row, n) -> known(row, ours.contains(row.getLong("person")), theirs.contains(row.getLong("person")))).list();
    }

    /**
     * For addresses that people of the round's program had before, those they have now. One that is somebody's again means
     * whoever has it; of people the program does not know nothing is told.
     */
    Map<String, String> moved(Round round) {
        var moved = new HashMap<String, String>();
        sql.sql("""
            select f.address, p.email from former_addresses f join people p on p.id = f.person_id
            where p.email is not null and not exists (select 1 from people now where now.email = f.address)
              and f.person_id in (
                select a.person_id from applications a join rounds r on r.id = a.round_id where r.program_id = :program
                union select person_id from external_ids where program_id = :program)
            order by f.until, f.person_id
            """).param("program", round.programId()).query(row -> {
                moved.put(row.getString("address"), row.getString("email"));
            });
        return moved;
    }

    /** Under which id the program knows somebody from now on. */
    void name(long program, long person, String externalId) {
        sql.sql("""
            insert into external_ids (program_id, external_id, person_id) values (?, ?, ?)
            on conflict (program_id, person_id) do update set external_id = excluded.external_id
            """).params(program, externalId, person).update();
    }

    private JdbcClient.StatementSpec of(Round round, String where) {
        return sql.sql(KNOWN + where).param("program", round.programId()).param("round", round.id());
    }

    private static Known known(ResultSet row, boolean ours, boolean theirs) throws SQLException {
        long id = row.getLong("person");
        var person = new Person(id, row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant());
        return new Known(person, profile(id, row), application(id, row), row.getString("external_id"), ours, theirs);
    }

    private static Profile profile(long person, ResultSet row) throws SQLException {
        if (row.getObject("profile") == null) {
            return Profile.empty(person);
        }
        var edited = row.getTimestamp("edited_at");
        return new Profile(person, row.getString("pronouns"), row.getString("zone"), row.getString("place"), row.getString("free"),
            row.getString("hours"), row.getString("languages"), row.getString("offers"), row.getString("wants"), edited == null ? null : edited.toInstant());
    }

    private static @Nullable Application application(long person, ResultSet row) throws SQLException {
        long id = row.getLong("application");
        return row.wasNull() ? null : new Application(id, row.getLong("round"), person, row.getString("roles"), row.getString("stage"),
            row.getString("goals"), row.getInt("capacity"), row.getString("prefers"), row.getString("avoids"),
            row.getTimestamp("submitted_at").toInstant(), row.getObject("mentees", Integer.class));
    }
}
