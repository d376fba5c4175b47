package belay.applications;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Rounds whose applications are read before they count; asked once the round was found for whoever is looking. */
interface Screenings extends Repository<Screening, Long> {

    @Query("select * from screenings where round_id = :round")
    Optional<Screening> find(long round);

    @Modifying
    @Query("""
        insert into screenings (round_id, promise_days, begun_by, begun_at) values (:round, :days, :me, :now)
        on conflict (round_id) do update set promise_days = excluded.promise_days
        """)
    void begin(long round, int days, long me, Instant now);

    @Modifying
    @Query("delete from screenings where round_id = :round")
    void end(long round);

    /** Makes whoever else wants to announce for this round wait until this transaction is over. */
    @Query("select round_id from screenings where round_id = :round for update")
    Optional<Long> hold(long round);
}
