package belay.applications;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who asked to join which round. */
public interface Applications extends Repository<Application, Long> {

    void delete(Application application);

    Application save(Application application);

    @Transactional
    List<Application> saveAll(Iterable<Application> applications);

    /** Those that stand: who took theirs back is not among them. */
    @Query("select * from standing_applications where round_id = :round order by id")
    List<Application> findAllInRound(long round);

    /** How many are not answered yet, where applications are read before they count. */
    @Query("select count(*) from screened_applications a join screenings s on s.round_id = a.round_id where a.round_id = :round and a.answer = ''")
    int countUnanswered(long round);

    /** Makes whatever else this person sends for this round wait until this transaction is over, also where nothing is there to be held yet. */
    @Query("select 1 from pg_advisory_xact_lock(cast(:round as int), cast(:person as int))")
    Integer alone(long round, long person);

    /** Makes whoever else wants to change what these people asked for wait until this transaction is over. */
    @Query("select id from applications where round_id = :round and person_id in (:people) order by id for update")
    List<Long> hold(long round, Collection<Long> people);

    @Query("""
        select a.* from applications a join rounds r on r.id = a.round_id join organizers o on o.program_id = r.program_id
        where a.id = :id and o.person_id = :me
        """)
    Optional<Application> findForOrganizer(long id, long me);

    /** What this person asked of this round, whether it stands or was taken back. */
    @Query("select * from applications where round_id = :round and person_id = :me")
    Optional<Application> findInRound(long round, long me);

    @Query("select * from applications where id = :id and person_id = :me")
    Optional<Application> findForApplicant(long id, long me);
}
