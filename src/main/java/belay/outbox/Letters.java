package belay.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Letters; those of a program are seen by its organizers, those about an account by nobody. */
public interface Letters extends Repository<Letter, Long> {

    Letter save(Letter letter);

    List<Letter> saveAll(Iterable<Letter> letters);

    @Query("""
        select l.* from letters l join organizers o on o.program_id = l.program_id
        where l.id = :id and o.person_id = :me
        """)
    Optional<Letter> findForOrganizer(long id, long me);

    /** Lets a letter go, once: however often one clicks, true comes back for one click only. */
    @Modifying
    @Query("""
        insert into letter_approvals (letter_id, approved_by, approved_at) values (:letter, :by, :now)
        on conflict do nothing
        """)
    boolean approve(long letter, @Nullable Long by, Instant now);
}
