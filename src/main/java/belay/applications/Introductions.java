package belay.applications;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What people say of themselves in their applications; asked once the application was found for whoever is looking. */
interface Introductions extends Repository<Application, Long> {

    @Query("select links, purpose from introductions where application_id = :application")
    Optional<Introduction> find(long application);

    @Modifying
    @Query("""
        insert into introductions (application_id, links, purpose) values (:application, :links, :purpose)
        on conflict (application_id) do update set links = excluded.links, purpose = excluded.purpose
        """)
    void write(long application, String links, String purpose);
}
