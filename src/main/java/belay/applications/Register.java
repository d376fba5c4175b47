package belay.applications;

import belay.people.People;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Profiles;
import belay.programs.Round;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a program knows, and by which ids; always the same few questions to the database, however many people. */
@Component
class Register {

    private final People people;
    private final Profiles profiles;
    private final Applications applications;
    private final JdbcClient sql;

    Register(People people, Profiles profiles, Applications applications, JdbcClient sql) {
        this.people = people;
        this.profiles = profiles;
        this.applications = applications;
        this.sql = sql;
    }

    /** Everybody signed up for a round, in the order they came. */
    List<Known> inRound(Round round) {
        return known(applications.findAllInRound(round.id()), round);
    }

    Known one(Application application, Round round) {
        return known(List.of(application), round).getFirst();
    }

    private List<Known> known(List<Application> asked, Round round) {
        var ids = asked.stream().map(Application::personId).toList();
        var persons = ids.isEmpty() ? Map.<Long, Person>of() : byId(people.findByIdIn(ids));
        var profileOf = profilesOf(ids);
        var externalIds = externalIds(round);
        return asked.stream().map(application -> {
            long id = application.personId();
            return new Known(Objects.requireNonNull(persons.get(id)), profileOf.getOrDefault(id, Profile.empty(id)), application,
                externalIds.getOrDefault(id, ""), true, false);
        }).toList();
    }

    /** Everybody the round's program knows, and whoever else has one of these addresses. */
    List<Known> of(Round round, Collection<String> emails) {
        var externalIds = externalIds(round);
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
        var persons = new LinkedHashMap<Long, Person>();
        if (!ours.isEmpty()) {
            persons.putAll(byId(people.findByIdIn(ours)));
        }
        if (!emails.isEmpty()) {
            persons.putAll(byId(people.findByEmailIn(emails)));
        }
        var profileOf = profilesOf(persons.keySet());
        var asked = applications.findAllInRound(round.id()).stream().collect(Collectors.toMap(Application::personId, Function.identity()));
        return persons.values().stream().map(person -> new Known(person,
            profileOf.getOrDefault(person.id(), Profile.empty(person.id())), asked.get(person.id()),
            externalIds.getOrDefault(person.id(), ""), ours.contains(person.id()), theirs.contains(person.id()))).toList();
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

    private Map<Long, String> externalIds(Round round) {
        var ids = new HashMap<Long, String>();
        sql.sql("select person_id, external_id from external_ids where program_id = ?").param(round.programId())
            .query(row -> {
                ids.put(row.getLong("person_id"), row.getString("external_id"));
            });
        return ids;
    }

    private Map<Long, Profile> profilesOf(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of()
            : profiles.findByPersonIdIn(ids).stream().collect(Collectors.toMap(Profile::personId, Function.identity()));
    }

    private static Map<Long, Person> byId(List<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
