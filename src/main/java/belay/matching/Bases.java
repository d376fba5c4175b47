package belay.matching;

import belay.programs.Round;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands for everything {@link Pools} reads of a round: another value means that something of it has changed.
 *
 * <p>To add it up takes as long as the rest of a page where thousands signed up. So it is kept for as long as no transaction has ended in the
 * whole database: nothing can have changed then. Kept is only what was read when none was under way, and whoever is
 * changing something is given what they changed.
 */
@Component
class Bases {

    /**
     * @param before every transaction before this one had ended, and what they changed was seen
     * @param settled whether that is so
     */
    private record Basis(String basis, String before, boolean settled) { }

    private final Map<Long, Basis> kept = new ConcurrentHashMap<>();
    private final JdbcClient sql;

    Bases(JdbcClient sql) {
        this.sql = sql;
    }

    String of(Round round) {
        var known = kept.get(round.id());
        if (known != null && known.before.equals(now())) {
            return known.basis;
        }
        var found = read(round);
        if (found.settled) {
            kept.put(round.id(), found);
        }
        return found.basis;
    }

    /** The first transaction that may not have ended; nothing for whoever has changed something and not ended theirs. */
    private String now() {
        return sql.sql("""
            select case when pg_current_xact_id_if_assigned() is null then pg_snapshot_xmax(pg_current_snapshot())::text else '' end
            """).query(String.class).single();
    }

    private Basis read(Round round) {
        return sql.sql("""
            select concat_ws(' ',
                (select concat_ws(' ', sum(a.print), sum(w.print), sum(f.print), sum(hash_record_extended(row(a.id, a.mentees), 0)) filter (where a.mentees is not null)) from standing_applications a join people w on w.id = a.person_id
                    left join profiles f on f.person_id = a.person_id where a.round_id = r.id),
                (select sum(hash_record_extended(row(e.*), 0)) from external_ids e join standing_applications a on a.person_id = e.person_id
                    where a.round_id = r.id and e.program_id = r.program_id),
                (select sum(hash_record_extended(row(f.*, o.*), 0)) from formats f join format_roles o on o.format_id = f.id where f.id = r.format_id),
                (select sum(hash_record_extended(row(f.person_id, f.address), 0)) from former_addresses f join standing_applications a on a.person_id = f.person_id
                    where a.round_id = r.id),
                (select concat_ws(' ', count(*), sum(a.print)) from standing_applications a join publications p on p.round_id = a.round_id
                    join rounds o on o.id = a.round_id where o.program_id = r.program_id and o.id <> r.id),
                (select count(*) from publications p join rounds o on o.id = p.round_id where o.program_id = r.program_id and o.id <> r.id),
                (select count(*) from memberships m join rounds o on o.id = m.round_id
                    where o.program_id = r.program_id and o.id <> r.id),
                (select sum(hash_record_extended(row(b.*), 0)) from left_behind b join rounds o on o.id = b.round_id
                    where o.program_id = r.program_id and o.id <> r.id),
                (select sum(hash_record_extended(row(x.*), 0)) from invitation_answers x join invitations i on i.id = x.invitation_id join proposals g on g.id = i.proposal_id
                    join publications u on u.draft_id = g.draft_id join rounds o on o.id = u.round_id where o.program_id = r.program_id and o.id <> r.id),
                (select concat_ws(' ', count(*), count(d.id), max(d.id)) from memberships m left join standing_departures d on d.group_id = m.group_id and d.person_id = m.person_id
                    where m.round_id = r.id),
                (select sum(hash_record_extended(row(b.person_id, b.group_id), 0)) from board_places b where b.round_id = r.id),
                (select sum(hash_record_extended(row(n.one, n.other), 0)) from not_again n where n.program_id = r.program_id),
                (select sum(hash_record_extended(row(f.person_id, f.most), 0)) from fewer_groups f where f.round_id = r.id),
                (select sum(hash_record_extended(row(f.person_id, f.most), 1)) from fewer_mentees f where f.round_id = r.id),
                (select concat_ws(' ', c.earlier_id, (select sum(hash_record_extended(row(e.*), 0)) from earlier_memberships e where e.round_id = c.round_id))
                    from continuations c where c.round_id = r.id),
                (select sum(hash_record_extended(row(a.person_id, c.position, c.group_id), 0)) from group_choices c join applications a on a.id = c.application_id
                    where a.round_id = r.id),
                (select sum(hash_record_extended(row(w.rule, w.weight), 0)) from weights w where w.round_id = r.id),
                (select h.least from searches h where h.round_id = r.id),
                (select sum(hash_record_extended(row(s.word, s.means), 0)) from synonyms s where s.round_id = r.id),
                r.starts, r.ends, p.zone) as basis,
                pg_snapshot_xmax(pg_current_snapshot())::text as before,
                pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot())
                    and pg_current_xact_id_if_assigned() is null as settled
            from rounds r join programs p on p.id = r.program_id where r.id = ?
            """).param(round.id()).query(Basis.class).single();
    }
}
