package belay.groups;

import belay.people.Person;
import belay.people.Profile;
import belay.programs.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is in a group. Whoever asks has been found to be in it, or to organize its program. */
@Component
public class Fellows {

    private final JdbcClient sql;
    private final Clock clock;

    Fellows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Row(long id, String name, @Nullable String email, Instant createdAt, Role role, String stage,
                       String pronouns, String zone, String place, String languages, String offers, String wants,
                       @Nullable LocalDate awayFrom, @Nullable LocalDate backOn) {

        Fellow fellow() {
            return new Fellow(new Person(id, name, email, createdAt), role, stage,
                new Profile(id, pronouns, zone, place, "", languages, offers, wants, null), awayFrom, backOn);
        }
    }

    private record Name(long groupId, long id, String name, @Nullable String email, Instant createdAt) { }

    /** Who is in it now. */
    List<Fellow> present(Group group) {
        return in("present_memberships", group);
    }

    /** Who is in it as those in it see it: somebody of whom nobody was told that they left is still there. */
    List<Fellow> seen(Group group) {
        return in("seen_memberships", group);
    }

    /** Who is in it, or ever was. */
    public List<Person> ever(Group group) {
        return names("memberships", List.of(group.id())).getOrDefault(group.id(), List.of());
    }

    /** Somebody who did in a group what they came for, and when they were done. */
    public record Finisher(Person person, Instant at) { }

    List<Finisher> finished(Group group) {
        return sql.sql("""
            select p.id, p.name, p.email::text, p.created_at, d.departed_at from standing_departures d join people p on p.id = d.person_id
            where d.group_id = ? and d.ending = 'FINISHED' order by d.departed_at, d.id
            """).param(group.id()).query((row, n) -> new Finisher(
                new Person(row.getLong("id"), row.getString("name"), row.getString("email"), row.getTimestamp("created_at").toInstant()),
                row.getTimestamp("departed_at").toInstant())).list();
    }

    private List<Fellow> in(String memberships, Group group) {
        return sql.sql("""
            select p.id, p.name, p.email::text, p.created_at, m.role, coalesce(a.stage, '') as stage,
                   coalesce(f.pronouns, '') as pronouns, coalesce(f.zone, '') as zone, coalesce(f.place, '') as place,
                   coalesce(f.languages, '') as languages, coalesce(f.offers, '') as offers, coalesce(f.wants, '') as wants,
                   case when z.from_at > :now then z.from_on end as away_from, z.back_on
            from %s m
            join groups g on g.id = m.group_id
            join people p on p.id = m.person_id
            left join profiles f on f.person_id = p.id
            left join pauses z on z.group_id = m.group_id and z.person_id = m.person_id and z.back_at > :now
            left join applications a on a.round_id = g.round_id and a.person_id = p.id
            where m.group_id = :group order by m.position, p.id
            """.formatted(memberships)).param("group", group.id()).param("now", Timestamp.from(clock.instant())).query(new SimplePropertyRowMapper<>(Row.class)).list().stream().map(Row::fellow).toList();
    }

    /** Who is in each of these groups, in one query however many they are; of one that is over, who was in it to the end. */
    Map<Long, List<Person>> present(Collection<Long> groups) {
        return names("""
            (select * from present_memberships union all
             select m.* from memberships m join standing_departures d on d.group_id = m.group_id and d.person_id = m.person_id
             join group_endings e on e.group_id = d.group_id and e.ending = d.ending)
            """, groups);
    }

    /** As above, as those in them see it. */
    Map<Long, List<Person>> seen(Collection<Long> groups) {
        return names("seen_memberships", groups);
    }

    private Map<Long, List<Person>> names(String memberships, Collection<Long> groups) {
        var names = new HashMap<Long, List<Person>>();
        if (!groups.isEmpty()) {
            sql.sql("""
                select m.group_id, p.id, p.name, p.email::text, p.created_at
                from %s m join people p on p.id = m.person_id
                where m.group_id in (:groups) order by m.group_id, m.position, p.id
                """.formatted(memberships)).param("groups", groups).query(Name.class).list()
                .forEach(n -> names.computeIfAbsent(n.groupId(), id -> new ArrayList<>())
                    .add(new Person(n.id(), n.name(), n.email(), n.createdAt())));
        }
        return names;
    }
}
