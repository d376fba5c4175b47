package belay.groups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Groups, always seen through somebody's eyes: a member's, or an organizer's of the program they are in. */
public interface Groups extends Repository<Group, Long> {

    Group save(Group group);

    @Query("""
        select g.* from groups g join present_memberships m on m.group_id = g.id
        where g.id = :id and m.person_id = :me
        """)
    Optional<Group> findForMember(long id, long me);

    /** For somebody who was in it and is not any more: what is left to them is a goodbye. */
    @Query("""
        select g.* from groups g join standing_departures d on d.group_id = g.id
        where g.id = :id and d.person_id = :me
        """)
    Optional<Group> findForFormer(long id, long me);

    /** Makes whoever else leaves, joins or ends it wait until this transaction is over. */
    @Query("select id from groups where id = :id for no key update")
    Long hold(long id);

    /** As above, for all of a round, in one order so that two who do so do not wait for each other. */
    @Query("select id from groups where round_id = :round order by id for no key update")
    List<Long> holdAllOf(long round);

    /** Of an earlier round; whoever asks has found the round that goes on with its groups. */
    @Query("select g.* from groups g join continuations c on c.earlier_id = g.round_id where c.round_id = :round and g.id = :id")
    Optional<Group> findBefore(long id, long round);

    /** What a group that has just ended goes on as; nothing where it does not. */
    @Modifying
    @Query("insert into successions (group_id, round_id, next_id) values (:id, :round, :next)")
    void succeed(long id, long round, @Nullable Long next);

    /** Who is in it and does not ask for a place in a round. */
    @Query("""
        select m.person_id from present_memberships m where m.group_id = :id and not exists (
            select 1 from hopeful_applications a where a.round_id = :round and a.person_id = m.person_id)
        """)
    Set<Long> notAskingIn(long id, long round);

    /** Whether it is too small and nobody has decided since to let it wait. */
    @Modifying
    @Query("""
        insert into waits (group_id, decided_at, decided_by) select group_id, :now, :by from thin_groups where group_id = :id
        on conflict (group_id) do update set decided_at = excluded.decided_at, decided_by = excluded.decided_by
            where waits.decided_at < (select t.since from thin_groups t where t.group_id = excluded.group_id)
        """)
    boolean await(long id, Instant now, long by);

    /** When an organizer decided to let it wait, unless somebody left since. */
    @Query("select w.decided_at from waits w join thin_groups t on t.group_id = w.group_id where w.group_id = :id and w.decided_at >= t.since")
    Optional<Instant> awaits(long id);

    /** Whether it is a ring of which somebody is gone, and nobody has decided since that it goes on with those who are left. */
    @Modifying
    @Query("""
        insert into goings_on (group_id, decided_at, decided_by) select group_id, :now, :by from thin_groups where group_id = :id and not lacking
        on conflict (group_id) do update set decided_at = excluded.decided_at, decided_by = excluded.decided_by
        """)
    boolean goOn(long id, Instant now, long by);

    /** Whether somebody is gone without whom it does not go on of itself. */
    @Query("select exists (select 1 from thin_groups where group_id = :id)")
    boolean isThin(long id);

    @Query("select ending from group_endings where group_id = :id")
    Optional<String> ending(long id);

    /** Whether somebody is a member now; who asks holds it. */
    @Query("select exists (select 1 from present_memberships where group_id = :id and person_id = :person)")
    boolean isIn(long id, long person);

    /** Whether it is over since now. */
    @Modifying
    @Query("insert into group_endings (group_id, ending, ended_at, ended_by) values (:id, :ending, :now, :by) on conflict do nothing")
    boolean end(long id, String ending, Instant now, long by);

    /** Whether they had not said so before. */
    @Modifying
    @Query("""
        insert into finish_votes (group_id, person_id, voted_at)
        select group_id, person_id, :now from present_memberships where group_id = :id and person_id = :me on conflict do nothing
        """)
    boolean vote(long id, long me, Instant now);

    @Modifying
    @Query("delete from finish_votes where group_id = :id and person_id = :me")
    boolean unvote(long id, long me);

    /** Who says that the group has done what it set out to do. */
    @Query("select person_id from finish_votes where group_id = :id")
    Set<Long> votes(long id);

    @Query("""
        select g.* from groups g join rounds r on r.id = g.round_id join organizers o on o.program_id = r.program_id
        where g.id = :id and o.person_id = :me
        """)
    Optional<Group> findForOrganizer(long id, long me);

    /** The group a proposal became; who asks has found the proposal. */
    @Query("select * from groups where proposal_id = :proposal")
    Optional<Group> findOfProposal(long proposal);

    /** Asked by nobody who looks: where its trial is due. */
    @Query("select g.* from groups g join trials t on t.group_id = g.id where g.id = :id")
    Optional<Group> findOnTrial(long id);

    /** The names a program's groups have ever had, so that the next ones get others. */
    @Query("select g.name from groups g join rounds r on r.id = g.round_id where r.program_id = :program")
    Set<String> namesInProgram(long program);
}
