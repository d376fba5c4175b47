package belay.matching;

import belay.programs.Role;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the places of groups that were published. */
@Component
class Rooms {

    private final JdbcClient sql;

    Rooms(JdbcClient sql) {
        this.sql = sql;
    }

    /** A ring holds as many as it was put together with: who comes comes for somebody who went. */
    List<Room> of(Collection<Long> proposals) {
        return proposals.isEmpty() ? List.of() : sql.sql("""
            select p.id as proposal, o.role, o.minimum as least, case when f.preset = 'PEER' then c.meant else least(o.maximum, l.most) end as most, least(c.meant, l.most) as meant, c.seated, c.offered,
                c.certain, l.proposal_id is not null as fewer
            from proposals p join drafts d on d.id = p.draft_id join rounds r on r.id = d.round_id join formats f on f.id = r.format_id
                join format_roles o on o.format_id = f.id left join led_places l on l.proposal_id = p.id and o.role = 'MENTEE'
                cross join lateral (
                    select greatest(
                        (select count(*) from invitations i where i.proposal_id = p.id and i.role = o.role
                            and (not i.offered and not exists (select 1 from invitation_answers a where a.invitation_id = i.id and a.answer = 'TAKEN')
                                or exists (select 1 from past_invitations b where b.invitation_id = i.id and not b.offered))),
                        (select count(*) from groups g join memberships m on m.group_id = g.id and m.since = g.formed_at where g.proposal_id = p.id and m.role = o.role)) as meant,
                    (select count(*) from held_seats s where s.proposal_id = p.id and s.role = o.role) as seated,
                    (select count(*) from held_seats s where s.proposal_id = p.id and s.role = o.role and not exists (
                        select 1 from invitations i where i.proposal_id = p.id and i.person_id = s.person_id and not exists (
                            select 1 from invitation_answers a where a.invitation_id = i.id))) as certain,
                    (select count(*) from invitations i where i.proposal_id = p.id and i.role = o.role and i.offered
                        and not exists (select 1 from invitation_answers a where a.invitation_id = i.id)) as offered) c
            where p.id in (:proposals) order by p.id, o.position
            """).param("proposals", proposals).query(new SimplePropertyRowMapper<>(Room.class)).list();
    }

    List<Room> of(long proposal) {
        return of(List.of(proposal));
    }

    @Nullable Room of(long proposal, Role role) {
        return of(proposal).stream().filter(room -> room.role() == role).findFirst().orElse(null);
    }
}
