package belay.groups;

import belay.groups.Departure.Ending;
import belay.people.Person;
import belay.programs.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of a group nobody is in any more, and of those who were. Whoever asks has been found to organize the program. */
@Component
public class Afterwards {

    private final JdbcClient sql;
    private final Clock clock;

    Afterwards(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * That a group is over.
     *
     * @param ending how; null where it was not ended, and only everybody has left it
     * @param at since when
     * @param by who said so; null if nobody did, or they are not there any more
     * @param agreed whether it was those in it who said so
     * @param waiting how many letters about it wait for a nod
     */
    public record Over(@Nullable Ending ending, Instant at, @Nullable String by, boolean agreed, long waiting) {

        public String word() {
            return ending == null ? "empty" : ending.word();
        }
    }

    /** Nothing of a group that goes on. */
    Optional<Over> of(Group group) {
        return sql.sql("""
            select e.ending, coalesce(e.ended_at, (select max(departed_at) from standing_departures where group_id = g.id)) as at, p.name as by,
                exists (select 1 from standing_departures d where d.group_id = g.id and d.person_id = e.ended_by and d.ending = 'FINISHED' and d.told_by = 'MYSELF') as agreed,
                (select count(*) from departure_letters n join departures d on d.id = n.departure_id
                    where d.group_id = g.id and not exists (select 1 from letter_approvals a where a.letter_id = n.letter_id)) as waiting
            from groups g left join group_endings e on e.group_id = g.id left join people p on p.id = e.ended_by
            where g.id = ? and (e.group_id is not null or exists (select 1 from standing_departures d where d.group_id = g.id)
                and not exists (select 1 from present_memberships m where m.group_id = g.id))
            """).param(group.id()).query((row, n) -> new Over(ending(row), row.getTimestamp("at").toInstant(), row.getString("by"), row.getBoolean("agreed"),
                row.getLong("waiting"))).optional();
    }

    /**
     * A group somebody is in now, or a round in which they only ask for one.
     *
     * @param path the page about it
     * @param group empty where they only ask
     */
    public record Whereabouts(String path, String group, String round, boolean asks) { }

    /**
     * Somebody who was in it.
     *
     * @param now the groups of the program they are in, or else the round in which they ask for a place; none if they do not
     */
    public record Was(Person person, Role role, Ending ending, Instant at, List<Whereabouts> now) { }

    /** In the order they stood in it. */
    List<Was> people(Group group, Setting setting) {
        var all = new LinkedHashMap<Long, Was>();
        sql.sql("""
            select p.id, p.name, p.email::text, p.created_at, m.role, d.ending, d.departed_at, n.id as now, n.name as called, n.round as of, a.id as asked, a.name as round
            from memberships m join people p on p.id = m.person_id join standing_departures d on d.group_id = m.group_id and d.person_id = m.person_id
            left join lateral (
                select g.id, g.name, r.name as round from present_memberships o join groups g on g.id = o.group_id join rounds r on r.id = g.round_id
                where o.person_id = p.id and r.program_id = :program) n on true
            left join lateral (
                select h.id, r.name from hopeful_applications h join rounds r on r.id = h.round_id join programs s on s.id = r.program_id
                where h.person_id = p.id and r.program_id = :program and r.id <> :round and r.ends >= (:now at time zone s.zone)::date
                order by r.starts desc, h.id desc limit 1) a on n.id is null
            where m.group_id = :group order by m.position, p.id, n.name, n.id
            """).param("program", setting.programId()).param("round", group.roundId()).param("group", group.id()).param("now", Timestamp.from(clock.instant()))
            .query(row -> {
                var was = all.get(row.getLong("id"));
                if (was == null) {
                    was = was(row);
                    all.put(was.person().id(), was);
                }
                if (row.getString("called") != null) {
                    was.now().add(new Whereabouts("/groups/" + row.getLong("now"), row.getString("called"), row.getString("of"), false));
                } else if (row.getString("round") != null) {
                    was.now().add(new Whereabouts("/applications/" + row.getLong("asked"), "", row.getString("round"), true));
                }
            });
        return List.copyOf(all.values());
    }

    private static Was was(ResultSet row) throws SQLException {
        return new Was(new Person(row.getLong("id"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant()),
            Role.valueOf(row.getString("role")), Ending.valueOf(row.getString("ending")), row.getTimestamp("departed_at").toInstant(), new ArrayList<>());
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return ending == null ? null : Ending.valueOf(ending);
    }
}
