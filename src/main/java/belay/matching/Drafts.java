package belay.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The drafts of a round, seen through an organizer's eyes. */
public interface Drafts extends Repository<Draft, Long> {

    @Query("""
        select d.* from drafts d join rounds r on r.id = d.round_id join organizers o on o.program_id = r.program_id
        where d.id = :id and o.person_id = :me
        """)
    Optional<Draft> findForOrganizer(long id, long me);

    @Query("""
        select d.* from proposals p join drafts d on d.id = p.draft_id join rounds r on r.id = d.round_id
            join organizers o on o.program_id = r.program_id
        where p.id = :proposal and o.person_id = :me
        """)
    Optional<Draft> findOfProposalForOrganizer(long proposal, long me);

    /** The one being worked on, of a round that was asked for as an organizer. */
    @Query("select * from drafts where round_id = :round order by number desc limit 1")
    Optional<Draft> findNewest(long round);

    @Query("select * from drafts where round_id = :round and number = :number")
    Optional<Draft> findNumber(long round, int number);

    /** What its groups were judged by, see {@link Bases}. */
    @Query("select judged_by from drafts where id = :id")
    String judgedBy(long id);

    @Modifying
    @Query("update drafts set judged_by = :basis where id = :id")
    void judged(long id, String basis);

    /** Holds the draft until the transaction ends: changes by hand and publishing happen one after the other. */
    @Query("select * from drafts where id = :id for update")
    Draft hold(long id);

    /** The one a round was published with; asked for whoever was invited, or where nobody looks on. */
    @Query("select d.* from drafts d join publications p on p.draft_id = d.id where p.round_id = :round")
    Optional<Draft> findPublished(long round);

    /** Notes that its seats are others now, though it is published. */
    @Modifying
    @Query("update drafts set version = version + 1 where id = :id")
    void touch(long id);

    /** Whether it may be changed: it is the newest, and nothing of the round is published. */
    @Query("""
        select not exists (select 1 from drafts newer where newer.round_id = d.round_id and newer.number > d.number)
            and not exists (select 1 from publications p where p.round_id = d.round_id)
        from drafts d where d.id = :id
        """)
    boolean isOpen(long id);

    /** Every draft of a round with how good it is, the newest first. */
    @Query("""
        select d.id, d.number, d.made_at, p.name as made_by, b.number as based_on, d.solver, d.version as changes,
            (select count(*) from proposals g where g.draft_id = d.id) as groups,
            (select count(distinct s.person_id) from seats s where s.draft_id = d.id) as placed,
            (select coalesce(round(avg(g.score)), 0)::int from proposals g where g.draft_id = d.id) as score
        from drafts d left join people p on p.id = d.made_by left join drafts b on b.id = d.based_on
        where d.round_id = :round order by d.number desc
        """)
    List<Kept> findAllInRound(long round);

    /** A draft in the list of those that were kept. */
    record Kept(long id, int number, Instant madeAt, @Nullable String madeBy,
                @Nullable Integer basedOn, String solver, int changes, int groups, int placed, int score) { }
}
