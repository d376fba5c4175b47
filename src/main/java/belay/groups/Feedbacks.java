package belay.groups;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What people said once it was over for them; asked once the departure was found for whoever is looking. */
interface Feedbacks extends Repository<Feedback, Long> {

    @Query("select * from feedback where departure_id = :departure")
    Optional<Feedback> find(long departure);

    /** Nothing for a departure that was taken back meanwhile. */
    @Modifying
    @Query("""
        insert into feedback (departure_id, verdict, helped, better, given_at)
        select id, :verdict, :helped, :better, :now from departures where id = :departure
        on conflict (departure_id) do update set verdict = excluded.verdict, helped = excluded.helped, better = excluded.better, given_at = excluded.given_at
        """)
    boolean write(long departure, String verdict, String helped, String better, Instant now);
}
