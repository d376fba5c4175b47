package belay.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters; those of a program are seen by its organizers, those about an account by nobody. */
public interface Letters extends Repository<Letter, Long> {

    String DISCARDED = """
        and not exists (select 1 from letter_approvals a where a.letter_id = l.id) returning program_id, person_id, kind, subject, drafted_at)
        insert into letter_discards (program_id, person_id, kind, subject, drafted_at, discarded_by, discarded_at)
        select program_id, person_id, kind, subject, drafted_at, :by, :now from gone
        """;

    Letter save(Letter letter);

    @Transactional
    List<Letter> saveAll(Iterable<Letter> letters);

    @Query("""
        select l.* from letters l join organizers o on o.program_id = l.program_id
        where l.id = :id and o.person_id = :me
        """)
    Optional<Letter> findForOrganizer(long id, long me);

    /** As above; and whoever else wants to change or approve it waits until we are done. */
    @Query("""
        select l.* from letters l join organizers o on o.program_id = l.program_id
        where l.id = :id and o.person_id = :me for update of l
        """)
    Optional<Letter> holdForOrganizer(long id, long me);

    @Modifying
    @Query("""
        update letters set subject = :subject, body = :body
        where id = :id and not exists (select 1 from letter_approvals a where a.letter_id = id)
        """)
    boolean rewrite(long id, String subject, String body);

    /** A letter about the account itself, which has no program; who may read it is for the caller to know. */
    @Query("select * from letters where id = :id and kind = :kind and program_id is null")
    Optional<Letter> findAboutAccount(long id, String kind);

    /** Lets a letter go, once: however often one clicks, true comes back for one click only. */
    @Modifying
    @Query("""
        insert into letter_approvals (letter_id, approved_by, approved_at) values (:letter, :by, :now)
        on conflict do nothing
        """)
    boolean approve(long letter, @Nullable Long by, Instant now);

    /** Lets go everything that can be sent and was there when the organizer looked; says how many that were. */
    @Modifying
    @Query("""
        with held as (
            select l.id from letters l
            join organizers o on o.program_id = l.program_id and o.person_id = :me
            left join people p on p.id = l.person_id
            where l.program_id = :program and l.id <= :upTo and coalesce(l.address, p.email) is not null
              and not exists (select 1 from letter_approvals a where a.letter_id = l.id)
            order by l.id for update of l)
        insert into letter_approvals (letter_id, approved_by, approved_at) select id, :me, :now from held
        on conflict do nothing
        """)
    int approveAll(long program, long me, long upTo, Instant now);

    /** Starts the tries anew for a letter that could not be delivered; the failures before stay in its log. */
    @Modifying
    @Query("""
        update letter_approvals a set approved_by = :by, approved_at = :now
        where a.letter_id = :letter and not exists (select 1 from letter_deliveries d where d.letter_id = a.letter_id)
        """)
    boolean tryAgain(long letter, long by, Instant now);

    /** Takes the approval of a letter back that has not left, which stays in its log; whoever calls this holds the letter. */
    @Modifying
    @Query("""
        with recalled as (
            delete from letter_approvals a
            where a.letter_id = :letter and not exists (select 1 from letter_deliveries d where d.letter_id = a.letter_id)
            returning letter_id, approved_by, approved_at)
        insert into letter_recalls (letter_id, approved_by, approved_at, recalled_by, recalled_at)
        select letter_id, approved_by, approved_at, :by, :now from recalled
        """)
    boolean recall(long letter, long by, Instant now);

    /** Makes whoever wants to change or approve one of them wait until this transaction is over. */
    default void hold(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            holdAll(ids);
        }
    }

    @Query("select id from letters where id in (:ids) order by id for update")
    List<Long> holdAll(Collection<Long> ids);

    /** Those of one kind that could be let go and were not, held until this transaction is over. */
    @Query("""
        select l.* from letters l join people p on p.id = l.person_id
        where l.program_id = :program and l.kind = :kind and coalesce(l.address, p.email) is not null
          and not exists (select 1 from letter_approvals a where a.letter_id = l.id)
        order by l.id for update of l
        """)
    List<Letter> holdWaiting(long program, String kind);

    /** Throws drafts away, which leaves who did and when; whoever calls this holds them, and one that was approved stays. How many they were. */
    @Modifying
    @Query("with gone as (delete from letters l where l.id in (:ids) " + DISCARDED)
    int discard(Collection<Long> ids, @Nullable Long by, Instant now);

    /** The same with what nobody let go yet and what is not true any more, of one kind and about one thing; how many these were. */
    @Modifying
    @Query("with gone as (delete from letters l where l.kind = :kind and l.about = :about " + DISCARDED)
    int discardAbout(String kind, String about, @Nullable Long by, Instant now);

    @Modifying
    @Query("update letters set body = '' where kind = 'sign-in' and body <> '' and drafted_at <= :before")
    int forgetSecrets(Instant before);
}
