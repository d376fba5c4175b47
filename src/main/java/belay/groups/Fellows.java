package belay.groups;

import belay.people.Person;
import belay.people.Profile;
import belay.programs.Role;
import java.time.Instant;
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
class Fellows {

    private final JdbcClient sql;

    Fellows(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(long id, String name, @Nullable String email, Instant createdAt, Role role, String stage,
                       String pronouns, String zone, String place, String languages, String offers, String wants) {

        Fellow fellow() {
            return new Fellow(new Person(id, name, email, createdAt), role, stage,
                new Profile(id, pronouns, zone, place, "", languages, offers, wants, null));
        }
    }

    private record Name(long groupId, long id, String name, @Nullable String email, Instant createdAt) { }

    List<Fellow> in(Group group) {
        return sql.sql("""
            select p.id, p.name, p.email::text, p.created_at, m.role, coalesce(a.stage, '') as stage,
                   coalesce(f.pronouns, '') as pronouns, coalesce(f.zone, '') as zone, coalesce(f.place, '') as place,
                   coalesce(f.languages, '') as languages, coalesce(f.offers, '') as offers, coalesce(f.wants, '') as wants
            from memberships m
            join groups g on g.id = m.group_id
            join people p on p.id = m.person_id
            left join profiles f on f.person_id = p.id
            left join applications a on a.round_id = g.round_id and a.person_id = p.id
            where m.group_id = ? order by m.position, p.id
            """).param(group.id()).query(new SimplePropertyRowMapper<>(Row.class)).list().stream().map(Row::fellow).toList();
    }

    /** Who is in each of these groups, in one query however many they are. */
    Map<Long, List<Person>> names(Collection<Long> groups) {
        var names = new HashMap<Long, List<Person>>();
        if (!groups.isEmpty()) {
            sql.sql("""
                select m.group_id, p.id, p.name, p.email::text, p.created_at
                from memberships m join people p on p.id = m.person_id
                where m.group_id in (:groups) order by m.group_id, m.position, p.id
                """).param("groups", groups).query(Name.class).list()
                .forEach(n -> names.computeIfAbsent(n.groupId(), id -> new ArrayList<>())
                    .add(new Person(n.id(), n.name(), n.email(), n.createdAt())));
        }
        return names;
    }
}
