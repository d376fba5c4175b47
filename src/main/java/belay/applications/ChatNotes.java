package belay.applications;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What organizers heard in chats; asked once the application was found for one of them. */
interface ChatNotes extends Repository<Application, Long> {

    /** The latest since it was sent. */
    @Query("""
        select n.wants, n.offers, n.notes, p.name as by, n.noted_at as at from chat_notes n join applications a on a.id = n.application_id
        left join people p on p.id = n.noted_by
        where n.application_id = :application and n.noted_at >= a.submitted_at order by n.id desc limit 1
        """)
    Optional<ChatNote> find(long application);
}
