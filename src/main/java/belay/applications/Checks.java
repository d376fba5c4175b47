package belay.applications;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who looked at which application, and what they found; asked once it was found for whoever is looking, written by {@link Deciding} alone. */
interface Checks extends Repository<Application, Long> {

    /** The latest since it was sent. */
    @Query("""
        select c.links, c.complete, c.wrong, p.name as by, c.checked_at as at from application_checks c join applications a on a.id = c.application_id
        left join people p on p.id = c.checked_by
        where c.application_id = :application and c.checked_at >= a.submitted_at order by c.id desc limit 1
        """)
    Optional<Check> find(long application);

    @Modifying
    @Query("""
        insert into application_checks (application_id, links, complete, wrong, checked_by, checked_at) values (:application, :links, :complete, :wrong, :me, :now)
        """)
    void write(long application, boolean links, boolean complete, String wrong, long me, Instant now);
}
