package belay.applications;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who took their application back, and when; asked once it was found for whoever is looking. */
interface Withdrawals extends Repository<Application, Long> {

    @Query("select withdrawn_at from withdrawals where application_id = :application")
    Optional<Instant> find(long application);

    /** The applications of a round that were taken back. */
    @Query("select w.application_id from withdrawals w join applications a on a.id = w.application_id where a.round_id = :round")
    Set<Long> findInRound(long round);

    /** Whether it stood until now. */
    @Modifying
    @Query("insert into withdrawals (application_id, withdrawn_at) values (:application, :now) on conflict do nothing")
    boolean write(long application, Instant now);

    /** Whether there was one. */
    @Modifying
    @Query("delete from withdrawals where application_id = :application")
    boolean undo(long application);
}
