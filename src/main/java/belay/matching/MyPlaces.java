package belay.matching;

import belay.applications.Places;
import belay.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what became of their sign-ups, once a round is published: the groups they are in, those they are invited to, and those whose place was taken. */
@Component
class MyPlaces implements Places {

    private final Boards boards;
    private final JdbcClient sql;
    private final Clock clock;

    MyPlaces(Boards boards, JdbcClient sql, Clock clock) {
        this.boards = boards;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<Place>> of(Person me) {
        var places = new HashMap<Long, List<Place>>();
        sql.sql("""
            select a.id as application, '/groups/' || g.id as path, g.name, lower(coalesce(d.ending, '')) as state
            from (select a.* from applications a where a.round_id in (select round_id from publications)
                or exists (select 1 from board_places b where b.round_id = a.round_id and b.person_id = a.person_id)) a
            left join memberships m on m.round_id = a.round_id and m.person_id = a.person_id left join groups g on g.id = m.group_id
            left join standing_departures d on d.group_id = m.group_id and d.person_id = m.person_id
            where a.person_id = :me
            union all
            select a.id, '/invitations/' || i.id, p.name, case when x.answer is null then 'invited' else 'agreed' end
            from applications a join publications u on u.round_id = a.round_id join proposals p on p.draft_id = u.draft_id
            join invitations i on i.proposal_id = p.id and i.person_id = a.person_id left join invitation_answers x on x.invitation_id = i.id
            where a.person_id = :me and (x.answer = 'YES' and not exists (
                    select 1 from groups g join memberships m on m.group_id = g.id and m.person_id = a.person_id where g.proposal_id = p.id)
                or x.answer is null and i.answer_by > :now and p.id not in (select proposal_id from ended_proposals) and not exists (
                    select 1 from groups g join present_memberships m on m.group_id = g.id and m.person_id = a.person_id where g.proposal_id = p.id))
            union all
            select a.id, '/invitations/' || h.invitation_id, p.name, 'taken'
            from applications a join open_hopes h on h.round_id = a.round_id and h.person_id = a.person_id join invitations t on t.id = h.invitation_id
            join proposals p on p.id = t.proposal_id join rounds r on r.id = a.round_id join programs s on s.id = r.program_id
            where a.person_id = :me and r.ends >= (:now at time zone s.zone)::date
            and not exists (select 1 from memberships m where m.round_id = a.round_id and m.person_id = a.person_id)
            and not exists (
                select 1 from proposals q join invitations i on i.proposal_id = q.id left join invitation_answers x on x.invitation_id = i.id
                where q.draft_id = p.draft_id and i.person_id = a.person_id and (x.answer = 'YES' or x.answer is null and i.answer_by > :now))
            order by state, name, path, application
            """).param("me", me.id()).param("now", Timestamp.from(clock.instant())).query(row -> {
                var given = places.computeIfAbsent(row.getLong("application"), none -> new ArrayList<>());
                if (row.getString("name") != null) {
                    given.add(new Place(row.getString("path"), row.getString("name"), row.getString("state")));
                }
            });
        return places;
    }

    @Override
    public Set<Long> hoped(Person me) {
        return Set.copyOf(sql.sql("""
            select a.id from applications a join inviting_rounds v on v.round_id = a.round_id join publications u on u.round_id = a.round_id
            where a.person_id = :me and exists (
                select 1 from proposals p join invitations i on i.proposal_id = p.id where p.draft_id = u.draft_id
                and not exists (select 1 from given_up x where x.proposal_id = p.id) and not exists (select 1 from groups g where g.proposal_id = p.id))
            and not exists (
                select 1 from proposals p join invitations i on i.proposal_id = p.id and i.person_id = a.person_id
                join invitation_answers x on x.invitation_id = i.id where p.draft_id = u.draft_id and not x.elsewhere)
            """).param("me", me.id()).query(Long.class).list());
    }

    @Override
    public Map<Long, String> passed(Person me) {
        return sql.sql("""
            select distinct on (a.id) a.id, lower(x.answer) as answer
            from applications a join publications u on u.round_id = a.round_id join proposals p on p.draft_id = u.draft_id
            join invitations i on i.proposal_id = p.id and i.person_id = a.person_id join invitation_answers x on x.invitation_id = i.id
            where a.person_id = :me and (x.answer = 'LATE' or x.answer = 'NO' and not x.elsewhere) order by a.id, x.answered_at desc, i.id desc
            """).param("me", me.id()).query((row, n) -> Map.entry(row.getLong("id"), row.getString("answer"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<Long> boards(Person me) {
        return boards.openTo(me, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream().map(Board::roundId).collect(Collectors.toSet());
    }

    @Override
    public boolean isFormed(long round) {
        return sql.sql("select exists (select 1 from publications where round_id = ?)").param(round).query(Boolean.class).single();
    }
}
