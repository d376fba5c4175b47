package belay.groups;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where somebody is away from their groups or says that they will be, for longer, or back. It begins and ends by itself on its days; nothing has to run for that. */
@Component
public class Pauses {

    private final JdbcClient sql;
    private final Clock clock;

    Pauses(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All the groups somebody is in. */
    List<Pause> of(long me) {
        return sql.sql("""
            select g.id as group_id, g.name as group, p.name as program, z.from_on, z.back_on, coalesce(z.from_at <= :now, false) as begun
            from present_memberships m join groups g on g.id = m.group_id join rounds r on r.id = g.round_id join programs p on p.id = r.program_id
            left join pauses z on z.group_id = m.group_id and z.person_id = m.person_id and z.back_at > :now
            where m.person_id = :me order by r.ends desc, g.name, g.id
            """).param("me", me).param("now", Timestamp.from(clock.instant())).query(new SimplePropertyRowMapper<>(Pause.class)).list();
    }

    /**
     * From how many of these groups they are away then; only their own count.
     *
     * @param zone by whose clock the days begin from which on they are away, and on which they are back
     */
    @Transactional
    public int begin(Collection<Long> groups, LocalDate fromOn, LocalDate backOn, ZoneId zone, long me) {
        return groups.isEmpty() ? 0 : sql.sql("""
            insert into pauses (group_id, person_id, from_on, from_at, back_on, back_at, begun_at)
            select group_id, person_id, :first, :from, :day, :moment, :now from present_memberships where person_id = :me and group_id in (:groups) order by group_id
            on conflict (group_id, person_id) do update set from_on = excluded.from_on, from_at = excluded.from_at, back_on = excluded.back_on, back_at = excluded.back_at,
                begun_at = case when pauses.back_at > excluded.begun_at then pauses.begun_at else excluded.begun_at end
            """).param("first", fromOn).param("from", Timestamp.from(fromOn.atStartOfDay(zone).toInstant())).param("day", backOn).param("moment", Timestamp.from(backOn.atStartOfDay(zone).toInstant())).param("now", Timestamp.from(clock.instant()))
            .param("me", me).param("groups", groups).update();
    }

    /** Whoever is away from a group of an earlier round is as long away from the one they are in now. Part of the transaction in which it begins, or they join it. */
    public void carry(long earlier, long group) {
        sql.sql("""
            insert into pauses (group_id, person_id, from_on, from_at, back_on, back_at, begun_at)
            select m.group_id, m.person_id, z.from_on, z.from_at, z.back_on, z.back_at, z.begun_at from present_memberships m
                join pauses z on z.person_id = m.person_id join groups g on g.id = z.group_id
            where m.group_id = :group and g.round_id = :earlier and z.back_at > :now order by z.back_at desc, z.group_id on conflict do nothing
            """).param("group", group).param("earlier", earlier).param("now", Timestamp.from(clock.instant())).update();
    }

    /** Whether they were away from any of these until now. */
    @Transactional
    public boolean end(Collection<Long> groups, long me) {
        return !groups.isEmpty() && sql.sql("delete from pauses where person_id = :me and group_id in (:groups) and back_at > :now")
            .param("me", me).param("groups", groups).param("now", Timestamp.from(clock.instant())).update() > 0;
    }
}
