package belay.matching;

import belay.matching.Invitation.Answer;
import belay.people.Person;
import belay.programs.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked to join which group, and what they said; each seen by whom it is for. */
@Component
public class Invitations {

    private static final String SELECT = """
        select i.id, i.proposal_id, d.round_id, r.program_id, p.name, p.goal, p.slot, g.name as program, r.name as round, r.starts, r.ends, g.zone, i.role, i.offered,
            i.answer_by, a.answer, coalesce(a.elsewhere, true) as elsewhere, f.id as group_id,
            exists (select 1 from standing_departures d where d.group_id = f.id and d.person_id = i.person_id) as gone,
            exists (select 1 from group_endings e where e.group_id = f.id) as over
        from invitations i join proposals p on p.id = i.proposal_id join drafts d on d.id = p.draft_id join rounds r on r.id = d.round_id
            join programs g on g.id = r.program_id
            left join invitation_answers a on a.invitation_id = i.id left join groups f on f.proposal_id = i.proposal_id
        """;

    private final JdbcClient sql;

    Invitations(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Invitation> findForInvited(long id, Person me) {
        return sql.sql(SELECT + " where i.id = ? and i.person_id = ?").params(id, me.id()).query(new SimplePropertyRowMapper<>(Invitation.class)).optional();
    }

    /** All somebody ever got, those without an answer first, then the latest. */
    public List<Invitation> of(Person me) {
        return sql.sql(SELECT + " where i.person_id = ? order by a.answer is not null, r.starts desc, i.id").param(me.id())
            .query(new SimplePropertyRowMapper<>(Invitation.class)).list();
    }

    /** Those that wait for a yes or a no, the most pressing first. */
    public List<Invitation> open(Person me, Instant now) {
        return sql.sql(SELECT + """
             where i.person_id = :me and a.answer is null and i.answer_by > :now and i.proposal_id not in (select proposal_id from ended_proposals) order by i.answer_by, i.id
            """).param("me", me.id()).param("now", Timestamp.from(now)).query(new SimplePropertyRowMapper<>(Invitation.class)).list();
    }

    /** Those they said yes to whose groups have not begun, and may as long as the round goes on. */
    public List<Invitation> agreed(Person me, Instant now) {
        return sql.sql(SELECT + " where i.person_id = :me and a.answer = 'YES' and f.id is null and r.ends >= (:now at time zone g.zone)::date order by r.starts, i.id").param("me", me.id())
            .param("now", Timestamp.from(now)).query(new SimplePropertyRowMapper<>(Invitation.class)).list();
    }

    /** Those they said no to whose time to answer is not over, of groups that were not given up and are not over. */
    List<Invitation> declined(Person me, Instant now) {
        return sql.sql(SELECT + """
             where i.person_id = :me and a.answer = 'NO' and i.answer_by > :now and i.proposal_id not in (select proposal_id from ended_proposals) order by i.answer_by, i.id
            """).param("me", me.id()).param("now", Timestamp.from(now)).query(new SimplePropertyRowMapper<>(Invitation.class)).list();
    }

    /** Asks everybody who has a seat in a draft that was just published and still wants one. */
    void addAll(Draft draft, Person by, Instant now, Instant answerBy) {
        sql.sql("""
            insert into invitations (proposal_id, person_id, role, offered, invited_by, invited_at, answer_by)
            select s.proposal_id, s.person_id, s.role, false, :by, :now, :until
            from seats s join standing_applications a on a.round_id = :round and a.person_id = s.person_id where s.draft_id = :draft
            """).param("by", by.id()).param("now", Timestamp.from(now)).param("until", Timestamp.from(answerBy)).param("round", draft.roundId()).param("draft", draft.id()).update();
    }

    /**
     * The invitation to a free place; nothing where somebody has been asked to join this group before, unless they did, and are gone from it, or
     * the place was taken when they came. Then it is asked anew, and that they were asked before is kept.
     */
    Optional<Long> offer(long proposal, long person, Role role, @Nullable Person by, Instant now, Instant answerBy) {
        return sql.sql("""
            insert into invitations (proposal_id, person_id, role, offered, invited_by, invited_at, answer_by) values (:proposal, :person, :role, true, :by, :now, :until)
            on conflict do nothing returning id
            """).param("proposal", proposal).param("person", person).param("role", role.name()).param("by", by == null ? null : by.id()).param("now", Timestamp.from(now))
            .param("until", Timestamp.from(answerBy)).query(Long.class).optional().or(() -> again(proposal, person, role, by, now, answerBy));
    }

    private Optional<Long> again(long proposal, long person, Role role, @Nullable Person by, Instant now, Instant answerBy) {
        return sql.sql("""
            with kept as (
                insert into past_invitations (invitation_id, role, offered, invited_by, invited_at, answered_at)
                select i.id, i.role, i.offered, i.invited_by, i.invited_at, a.answered_at from invitations i join invitation_answers a on a.invitation_id = i.id
                where i.proposal_id = :proposal and i.person_id = :person and (a.answer = 'TAKEN' or a.answer = 'YES' and exists (
                    select 1 from groups g join standing_departures d on d.group_id = g.id where g.proposal_id = i.proposal_id and d.person_id = i.person_id))
                returning invitation_id),
            unsaid as (delete from invitation_answers where invitation_id in (select invitation_id from kept))
            update invitations set role = :role, offered = true, invited_by = :by, invited_at = :now, answer_by = :until
            where id in (select invitation_id from kept) returning id
            """).param("proposal", proposal).param("person", person).param("role", role.name()).param("by", by == null ? null : by.id()).param("now", Timestamp.from(now))
            .param("until", Timestamp.from(answerBy)).query(Long.class).optional();
    }

    /** Whether somebody for whose place another was first may be asked for one again. */
    boolean isHopeful(Invitation invitation) {
        return sql.sql("select exists (select 1 from open_hopes where invitation_id = ?)").param(invitation.id()).query(Boolean.class).single();
    }

    void postpone(long invitation, Instant answerBy) {
        sql.sql("update invitations set answer_by = ? where id = ?").params(Timestamp.from(answerBy), invitation).update();
    }

    void answer(long invitation, Answer answer, String reason, boolean elsewhere, Instant now) {
        sql.sql("""
            insert into invitation_answers (invitation_id, answer, reason, elsewhere, answered_at) values (?, ?, ?, ?, ?)
            on conflict (invitation_id) do update set answer = excluded.answer, reason = excluded.reason, elsewhere = excluded.elsewhere, answered_at = excluded.answered_at
            """).params(invitation, answer.name(), reason, elsewhere, Timestamp.from(now)).update();
    }

    /** Whether there was an answer, so that it is open again. */
    boolean forget(long invitation) {
        return sql.sql("delete from invitation_answers where invitation_id = ?").param(invitation).update() == 1;
    }

    void fewer(long round, Person me, int most, Instant now) {
        sql.sql("""
            insert into fewer_groups (round_id, person_id, most, told_at) values (?, ?, ?, ?)
            on conflict (round_id, person_id) do update set most = excluded.most, told_at = excluded.told_at
            """).params(round, me.id(), most, Timestamp.from(now)).update();
    }

    /** How many mentees somebody takes on at most in one group from now on. */
    void fewerMentees(long round, Person me, int most, Instant now) {
        sql.sql("""
            insert into fewer_mentees (round_id, person_id, most, told_at) values (?, ?, ?, ?)
            on conflict (round_id, person_id) do update set most = excluded.most, told_at = excluded.told_at
            """).params(round, me.id(), most, Timestamp.from(now)).update();
    }

    /**
     * How many mentees a mentor takes on in one cohort.
     *
     * @param most by the format, and by what they said when they applied
     * @param said what they said since; null if nothing
     */
    public record Mentees(int most, @Nullable Integer said) { }

    /** Nothing of whoever is asked as something else, or where groups are no cohorts. */
    Optional<Mentees> mentees(Invitation invitation, Person me) {
        return sql.sql("""
            select least(nullif(f.most_led, 0), a.mentees, o.maximum) as most, w.most as said
            from rounds r join formats f on f.id = r.format_id join format_roles o on o.format_id = f.id and o.role = 'MENTEE'
                left join applications a on a.round_id = r.id and a.person_id = :me left join fewer_mentees w on w.round_id = r.id and w.person_id = :me
            where r.id = :round and f.preset = 'COHORT' and :role = 'MENTOR'
            """).param("me", me.id()).param("round", invitation.roundId()).param("role", invitation.role().name())
            .query((row, n) -> new Mentees(row.getInt("most"), row.getObject("said", Integer.class))).optional();
    }

    /** How many more groups of a round somebody can say yes to. */
    int left(long round, Person person) {
        return left(person).getOrDefault(round, 0);
    }

    /** As above, for each round they signed up for. */
    Map<Long, Integer> left(Person person) {
        return sql.sql("""
            select a.round_id, least(a.capacity, f.most_groups, coalesce(w.most, a.capacity)) - (
                select count(*) from held_seats s join proposals p on p.id = s.proposal_id join publications u on u.draft_id = p.draft_id
                    left join invitations i on i.proposal_id = p.id and i.person_id = s.person_id left join invitation_answers x on x.invitation_id = i.id
                where u.round_id = a.round_id and s.person_id = a.person_id and (i.id is null or x.answer = 'YES'))
                - (select count(*) from board_places b where b.round_id = a.round_id and b.person_id = a.person_id) as places
            from standing_applications a join rounds r on r.id = a.round_id join formats f on f.id = r.format_id
                left join fewer_groups w on w.round_id = a.round_id and w.person_id = a.person_id
            where a.person_id = ?
            """).param(person.id()).query((row, n) -> Map.entry(row.getLong("round_id"), row.getInt("places"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many groups of a round somebody has said yes to. */
    int accepted(long round, Person person) {
        return sql.sql("""
            select count(*) from invitations i join proposals p on p.id = i.proposal_id join drafts d on d.id = p.draft_id
                join invitation_answers a on a.invitation_id = i.id where d.round_id = ? and i.person_id = ? and a.answer = 'YES'
            """).params(round, person.id()).query(Integer.class).single();
    }

    /** An invitation that has no answer, for a place kept or a free one. */
    record Hoping(long id, Member member, boolean offered, Instant answerBy) { }

    List<Hoping> hoping(long proposal) {
        return hoping("where i.proposal_id = :proposal").param("proposal", proposal).query(Invitations::hoping).list();
    }

    /** All that a draft asks, by the group. */
    Map<Long, List<Hoping>> hoping(Draft draft) {
        return hoping("where p.draft_id = :draft").param("draft", draft.id()).query(Invitations::hoping).list().stream()
            .collect(Collectors.groupingBy(one -> one.member().proposal()));
    }

    /** Those of a round whose time is over. */
    List<Hoping> late(long round, Instant now) {
        return hoping("join drafts d on d.id = p.draft_id where d.round_id = :round and i.answer_by <= :now").param("round", round).param("now", Timestamp.from(now))
            .query(Invitations::hoping).list();
    }

    /** Those of a round to a group that is over by now. */
    List<Hoping> ofEnded(long round) {
        return hoping("join drafts d on d.id = p.draft_id where d.round_id = :round and p.id in (select proposal_id from ended_proposals)").param("round", round)
            .query(Invitations::hoping).list();
    }

    private JdbcClient.StatementSpec hoping(String which) {
        return sql.sql("""
            select i.id as invitation, i.offered, i.answer_by, p.id as proposal, p.key, i.role, w.id, w.name, w.email, w.created_at, coalesce(f.zone, '') as zone,
                coalesce(f.free, '') as free
            from invitations i join proposals p on p.id = i.proposal_id join people w on w.id = i.person_id left join profiles f on f.person_id = w.id
            """ + which + " and not exists (select 1 from invitation_answers a where a.invitation_id = i.id) order by i.id");
    }

    private static Hoping hoping(ResultSet row, int number) throws SQLException {
        return new Hoping(row.getLong("invitation"), Seats.member(row), row.getBoolean("offered"), row.getTimestamp("answer_by").toInstant());
    }

    /** Whoever was asked to join a group hears no more of it. */
    void end(long proposal, Instant now) {
        sql.sql("""
            insert into invitation_answers (invitation_id, answer, answered_at) select i.id, 'ENDED', ? from invitations i where i.proposal_id = ?
            on conflict (invitation_id) do update set answer = 'ENDED', answered_at = excluded.answered_at where invitation_answers.answer = 'YES'
            """).params(Timestamp.from(now), proposal).update();
    }
}
