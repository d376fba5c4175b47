package belay.programs;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Rounds, always seen through somebody's eyes. */
public interface Rounds extends Repository<Round, Long> {

    Round save(Round round);

    /** Asked while the program is held for an organizer of it. */
    Optional<Round> findByProgramIdAndName(long programId, String name);

    /** Makes whoever applies for it, or takes an application back, wait until this transaction is over; the other way round as well. */
    @Query("select id from rounds where id = :id for no key update")
    Long hold(long id);

    /** Makes whoever forms its groups wait until this transaction is over. */
    @Query("select id from rounds where id = :id for share")
    Long share(long id);

    /** Asked once the program was found for whoever is looking. */
    @Query("select * from rounds where id = :id and program_id = :program")
    Optional<Round> findOfProgram(long id, long program);

    @Query("""
        select r.* from rounds r join organizers o on o.program_id = r.program_id
        where r.id = :id and o.person_id = :me
        """)
    Optional<Round> findForOrganizer(long id, long me);

    @Query("""
        select r.* from rounds r join organizers o on o.program_id = r.program_id
        where r.program_id = :program and o.person_id = :me order by r.starts desc, r.id desc
        """)
    List<Round> findAllForOrganizer(long program, long me);
}
