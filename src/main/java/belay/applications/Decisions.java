package belay.applications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What organizers decided; written by {@link Deciding} alone, which holds the application meanwhile. */
interface Decisions extends Repository<Application, Long> {

    @Modifying
    @Query("""
        insert into decisions (application_id, verdict, line, decided_by, decided_at) values (:application, :verdict, :line, :me, :now)
        """)
    void write(long application, Decision verdict, String line, long me, Instant now);

    /** Forgets what nobody has heard of; whether there was anything. */
    @Modifying
    @Query("delete from decisions d where application_id = :application and not exists (select 1 from announcements n where n.decision_id = d.id)")
    boolean forget(long application);

    /** Of these the ones that still wait to be announced, which they are from now on; each once, whoever asks at the same time. */
    @Query("""
        with these as (
            insert into announcements (decision_id, announced_by, announced_at)
            select a.staged_id, :me, :now from screened_applications a where a.round_id = :round and a.staged_id in (:decisions)
            on conflict do nothing returning decision_id
        )
        select decision_id from these
        """)
    List<Long> announce(long round, Collection<Long> decisions, long me, Instant now);

    @Modifying
    @Query("""
        with yes as (
            insert into decisions (application_id, verdict, decided_by, decided_at) values (:application, 'ACCEPT', :by, :now) returning id
        )
        insert into announcements (decision_id, announced_by, announced_at) select id, :by, :now from yes
        """)
    void accept(long application, @Nullable Long by, Instant now);

    /** Makes whoever else wants to decide on it wait until this transaction is over. */
    @Query("select id from applications where id = :application for update")
    Long hold(long application);

    /** As above, for those that these decide on. */
    @Query("select a.id from applications a join decisions d on d.application_id = a.id where d.id in (:decisions) order by a.id for update of a")
    List<Long> holdAll(Collection<Long> decisions);

    /** As above, for those of a round at their last step that nobody has decided on. */
    @Query("""
        select a.id from applications a where a.id in (select id from screened_applications where round_id = :round and step = 'DECISION' and answer = '' and staged is null)
        order by a.id for update of a
        """)
    List<Long> holdUndecided(long round);

    @Modifying
    @Query("""
        insert into decisions (application_id, verdict, line, decided_by, decided_at)
        select id, 'ACCEPT', '', :me, :now from screened_applications where round_id = :round and step = 'DECISION' and answer = '' and staged is null order by id
        """)
    void passAll(long round, long me, Instant now);

    @Modifying
    @Query("insert into application_questions (application_id, text, asked_by, asked_at) values (:application, :text, :me, :now)")
    void ask(long application, String text, long me, Instant now);

    /** Whether there was a question that had no reply yet. */
    @Modifying
    @Query("""
        insert into application_replies (question_id, text, replied_at)
        select q.id, :text, :now from application_questions q
        where q.application_id = :application and not exists (select 1 from application_replies r where r.question_id = q.id)
        """)
    boolean reply(long application, String text, Instant now);
}
