package belay.programs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Programs, always seen through somebody's eyes. */
public interface Programs extends Repository<Program, Long> {

    Program save(Program program);

    @Query("""
        select p.* from programs p join organizers o on o.program_id = p.id
        where p.id = :id and o.person_id = :me
        """)
    Optional<Program> findForOrganizer(long id, long me);

    @Query("""
        select p.* from programs p join organizers o on o.program_id = p.id
        where o.person_id = :me order by p.name, p.id
        """)
    List<Program> findAllForOrganizer(long me);

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
}
