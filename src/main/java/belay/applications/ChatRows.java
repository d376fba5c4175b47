package belay.applications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What is written about chats, by {@link Chatting}, and by {@link Deciding} where an answer ends them; both hold the application meanwhile. */
interface ChatRows extends Repository<Application, Long> {

    @Query("""
        insert into chat_invitations (application_id, organizer_id, minutes, offered_at) values (:application, :me, :minutes, :now) returning id
        """)
    Long invite(long application, long me, int minutes, Instant now);

    @Modifying
    @Query("insert into chat_times (invitation_id, starts_at) values (:invitation, :at) on conflict do nothing")
    void offer(long invitation, Instant at);

    @Modifying
    @Query("insert into chat_places (invitation_id, place, said_at) values (:invitation, :place, :now)")
    void place(long invitation, String place, Instant now);

    @Modifying
    @Query("insert into chat_picks (invitation_id, time_id, picked_at) values (:invitation, :time, :now)")
    void pick(long invitation, long time, Instant now);

    /** For both who talk; nobody is booked twice, whatever runs at once. */
    @Modifying
    @Query("""
        insert into chat_bookings (invitation_id, person_id, during) values (:invitation, :organizer, tstzrange(:from, :to)), (:invitation, :applicant, tstzrange(:from, :to))
        """)
    void book(long invitation, long organizer, long applicant, Instant from, Instant to);

    @Modifying
    @Query("delete from chat_bookings where invitation_id = :invitation")
    void free(long invitation);

    /** Whether it stood until now. */
    @Modifying
    @Query("""
        insert into chat_endings (invitation_id, line, ended_by, ended_at) values (:invitation, :line, :me, :now) on conflict do nothing
        """)
    boolean end(long invitation, String line, long me, Instant now);

    /** Where these decisions say no: what is still to come is over, and the time of both is theirs again. The applications whose time was chosen already. */
    @Query("""
        with over as (
            insert into chat_endings (invitation_id, ended_by, ended_at)
            select i.id, :me, :now from chat_invitations i join decisions d on d.application_id = i.application_id
            where d.id in (:decisions) and d.verdict = 'DECLINE' and not exists (
                select 1 from chat_picks k join chat_times t on t.id = k.time_id where k.invitation_id = i.id and t.starts_at <= :now)
            on conflict do nothing returning invitation_id
        ), freed as (
            delete from chat_bookings b using over where b.invitation_id = over.invitation_id returning b.invitation_id
        )
        select distinct i.application_id from freed f join chat_invitations i on i.id = f.invitation_id
        """)
    List<Long> endDeclined(Collection<Long> decisions, long me, Instant now);

    @Modifying
    @Query("""
        insert into chat_notes (application_id, wants, offers, notes, noted_by, noted_at) values (:application, :wants, :offers, :notes, :me, :now)
        """)
    void note(long application, String wants, String offers, String notes, long me, Instant now);
}
