package belay.programs;

import belay.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Programs, always seen through somebody's eyes. */
public interface Programs extends Repository<Program, Long> {

    Program save(Program program);

    /** A new program whose first organizer is who started it; nothing when they have one of that name already. */
    @Query("""
        with started as (
            insert into programs (name, description, zone, created_at, created_by)
            values (:name, :description, :zone, :now, :me)
            on conflict (created_by, name) do nothing returning *
        ), named as (
            insert into organizers (program_id, person_id, since, named_by) select id, :me, :now, :me from started
        )
        select * from started
        """)
    Optional<Program> start(String name, String description, String zone, Instant now, long me);

    @Query("""
        select p.* from programs p join organizers o on o.program_id = p.id and o.person_id = :me
        where p.created_by = :me and p.name = :name
        """)
    Optional<Program> findStartedBy(long me, String name);

    @Modifying
    @Query("update programs set name = :name, description = :description, zone = :zone where id = :id")
    void describe(long id, String name, String description, String zone);

    @Query("""
        select p.* from programs p join organizers o on o.program_id = p.id
        where p.id = :id and o.person_id = :me
        """)
    Optional<Program> findForOrganizer(long id, long me);

    /** As above, and nobody else changes its rounds or organizers until this transaction ends. */
    @Query("""
        select p.* from programs p join organizers o on o.program_id = p.id
        where p.id = :id and o.person_id = :me for update of p, o
        """)
    Optional<Program> holdForOrganizer(long id, long me);

    @Query("""
        select p.* from programs p join organizers o on o.program_id = p.id
        where o.person_id = :me order by p.name, p.id
        """)
    List<Program> findAllForOrganizer(long me);

    /** Asked once the round was found for whoever is looking, or where nobody looks on. */
    @Query("select p.* from programs p join rounds r on r.program_id = p.id where r.id = :round")
    Optional<Program> findOfRound(long round);

    @Query("""
        select exists (select 1 from organizers where person_id = :me)
            or exists (select 1 from administrators where person_id = :me)
        """)
    boolean mayStart(long me);

    @Modifying
    @Query("""
        insert into organizers (program_id, person_id, since, named_by) values (:program, :person, :since, :by)
        on conflict do nothing
        """)
    void addOrganizer(long program, long person, Instant since, long by);

    /** Some of those who run it, in the order they came. Asked once the program has been found for somebody, as all that follows. */
    @Query("""
        select p.* from people p join (
            select person_id, since from organizers where program_id = :program order by since, person_id limit :most offset :skipped) o on o.person_id = p.id
        order by o.since, p.id
        """)
    List<Person> findOrganizers(long program, int most, long skipped);

    @Query("select p.* from people p join organizers o on o.person_id = p.id where o.program_id = :program and p.id = :person")
    Optional<Person> findOrganizer(long program, long person);

    @Query("select count(*) from organizers where program_id = :program")
    int countOrganizers(long program);

    @Modifying
    @Query("delete from organizers where program_id = :program and person_id = :person")
    void removeOrganizer(long program, long person);
}
