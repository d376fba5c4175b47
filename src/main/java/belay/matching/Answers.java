package belay.matching;

import belay.people.Paging;
import belay.people.Person;
import belay.programs.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said to the groups of a published round, for its organizers: the same few queries however many groups there are. */
@Component
public class Answers {

    static final int PAGE = 20;

    private static final String WANTED = """
        where p.draft_id = :draft and exists (select 1 from invitations i where i.proposal_id = p.id)
        """;

    private final Rooms rooms;
    private final JdbcClient sql;
    private final Clock clock;

    Answers(Rooms rooms, JdbcClient sql, Clock clock) {
        this.rooms = rooms;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * How many said what, of all who were asked.
     *
     * @param gone said yes, and are not in the group any more though it goes on
     */
    public record Count(long groups, long formed, long givenUp, long open, long yes, long gone, long no, long late) { }

    /**
     * Somebody who was asked.
     *
     * @param state what they said or did not say; of a member who is not in the group any more, how it ended for them
     * @param mentees as a mentor, how many mentees they said they take on, if that was fewer; null if they said nothing of it
     */
    public record Asked(long proposal, Person person, Role role, boolean offered, String state, String reason, boolean elsewhere, Instant answerBy, @Nullable Integer mentees) { }

    /**
     * A group as it comes about.
     *
     * @param groupId once it is formed
     * @param over whether it was formed and has ended
     * @param rooms its places, role by role
     */
    public record Line(long id, String name, String goal, @Nullable Long groupId, boolean givenUp, boolean over, List<Asked> asked, List<Room> rooms) {

        /** Roles with places that came free and that nobody was asked for. */
        public List<Room> unasked() {
            return where(room -> room.unasked() > 0);
        }

        /** Roles with places for those again to whom the place was said to be taken. */
        public List<Room> again() {
            return where(room -> room.again() > 0);
        }

        /** Roles as which more are in it, or asked, than its mentors take on. */
        public List<Room> crowded() {
            return where(room -> room.tooMany() > 0);
        }

        /** Roles for whose people one more mentor would make room, as they were told that the place is taken. */
        public List<Room> keptOut() {
            return where(room -> room.keptOut() > 0);
        }

        private List<Room> where(Predicate<Room> holds) {
            return givenUp || over ? List.of() : rooms.stream().filter(holds).toList();
        }

        public boolean isFormed() {
            return groupId != null;
        }

        /** Whether those who said yes are enough to begin. */
        public boolean couldForm() {
            return !isFormed() && !givenUp && rooms.stream().allMatch(room -> yes(room.role()) >= room.least()) && asked.stream().filter(one -> one.state.equals("yes")).count() >= 2;
        }

        private long yes(Role role) {
            return asked.stream().filter(one -> one.role == role && one.state.equals("yes")).count();
        }
    }

    Count count(Draft draft) {
        return sql.sql("""
            select count(distinct p.id) as groups, count(distinct g.id) as formed, count(distinct v.proposal_id) as given_up,
                count(*) filter (where a.answer is null and i.answer_by > :now) as open, count(*) filter (where a.answer = 'YES' and coalesce(d.ending, '') not in ('LEFT', 'MOVED')) as yes,
                count(*) filter (where a.answer = 'YES' and d.ending in ('LEFT', 'MOVED')) as gone,
                count(*) filter (where a.answer = 'NO') as no, count(*) filter (where a.answer = 'LATE' or a.answer is null and i.answer_by <= :now) as late
            from proposals p join invitations i on i.proposal_id = p.id left join invitation_answers a on a.invitation_id = i.id
                left join groups g on g.proposal_id = p.id left join given_up v on v.proposal_id = p.id
                left join standing_departures d on d.group_id = g.id and d.person_id = i.person_id
            where p.draft_id = :draft
            """).param("draft", draft.id()).param("now", now()).query(Count.class).single();
    }

    /** The groups with something to do first, then those that wait, then those that are formed or given up. */
    List<Line> of(Draft draft, Paging paging) {
        var found = sql.sql("""
            select p.id, p.name, p.goal, g.id as group_id, v.proposal_id is not null as given_up, e.group_id is not null as over
            from proposals p left join groups g on g.proposal_id = p.id left join given_up v on v.proposal_id = p.id left join group_endings e on e.group_id = g.id
            left join (
                select o.proposal_id, bool_or(o.unasked > 0 or o.again > 0) as free, bool_or(o.fewer and o.seated > o.most) as crowded
                from group_rooms(array(select id from proposals where draft_id = :draft)) o group by o.proposal_id) o on o.proposal_id = p.id
            """ + WANTED + """
            order by case when v.proposal_id is not null or e.group_id is not null then 3
                when o.free or o.crowded and g.id is null then 0
                when g.id is not null then 2
                when exists (select 1 from invitations i join invitation_answers a on a.invitation_id = i.id and a.answer in ('NO', 'LATE') where i.proposal_id = p.id) then 0 else 1 end,
                p.position, p.id limit :size offset :skip
            """).param("draft", draft.id()).param("size", PAGE).param("skip", paging.skipped(PAGE))
            .query((row, n) -> new Line(row.getLong("id"), row.getString("name"), row.getString("goal"), row.getObject("group_id", Long.class), row.getBoolean("given_up"),
                row.getBoolean("over"), List.of(), List.of())).list();
        var ids = found.stream().map(Line::id).toList();
        var asked = ids.isEmpty() ? Map.<Long, List<Asked>>of() : asked(ids);
        var places = rooms.of(ids).stream().collect(Collectors.groupingBy(Room::proposalId));
        return found.stream().map(line -> new Line(line.id, line.name, line.goal, line.groupId, line.givenUp, line.over, asked.getOrDefault(line.id, List.of()),
            places.getOrDefault(line.id, List.of()))).toList();
    }

    private Map<Long, List<Asked>> asked(List<Long> proposals) {
        return sql.sql("""
            select i.proposal_id, w.id, w.name, w.email, w.created_at, i.role, i.offered, i.answer_by, coalesce(a.reason, '') as reason, coalesce(a.elsewhere, true) as elsewhere,
                lower(coalesce(case when a.answer = 'YES' then d.ending end, a.answer, case when i.answer_by > :now then 'open' else 'late' end)) as state, m.most as mentees
            from invitations i join people w on w.id = i.person_id left join invitation_answers a on a.invitation_id = i.id
                join proposals p on p.id = i.proposal_id join drafts t on t.id = p.draft_id
                left join fewer_mentees m on m.round_id = t.round_id and m.person_id = i.person_id and i.role = 'MENTOR'
                left join groups g on g.proposal_id = i.proposal_id left join standing_departures d on d.group_id = g.id and d.person_id = i.person_id
            where i.proposal_id in (:proposals) order by i.offered, i.id
            """).param("proposals", proposals).param("now", now()).query((row, n) -> new Asked(row.getLong("proposal_id"), Desks.person(row),
                Role.valueOf(row.getString("role")), row.getBoolean("offered"), row.getString("state"), row.getString("reason"), row.getBoolean("elsewhere"),
                row.getTimestamp("answer_by").toInstant(), row.getObject("mentees", Integer.class))).list().stream().collect(Collectors.groupingBy(Asked::proposal));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
