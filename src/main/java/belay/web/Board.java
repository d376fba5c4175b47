package belay.web;

import belay.groups.WeeklyTime;
import belay.people.Person;
import belay.programs.Preset;
import belay.programs.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups of some rounds with the people in them; two queries, however many groups there are. */
@Component
public class Board {

    /** How many groups the organizer's first page shows before it leads on to all of them. */
    static final int SHOWN = 8;

    /** One group on the board, and how many there are in all. */
    public record Line(long id, String name, String goal, String slot, String round, Preset preset, List<Person> people, long all) {

        public @Nullable WeeklyTime weekly() {
            return WeeklyTime.parse(slot).orElse(null);
        }

        /** Three peers are a ring; everything else is drawn as its format. */
        public String figure() {
            return preset == Preset.PEER && people.size() > 2 ? "ring" : preset.icon();
        }
    }

    private record Found(long id, String name, String goal, String slot, String round, Preset preset, long total) { }

    private record Member(long groupId, long id, String name, @Nullable String email, Instant createdAt) { }

    private final JdbcClient sql;

    Board(JdbcClient sql) {
        this.sql = sql;
    }

    List<Line> of(Collection<Round> rounds) {
        var found = rounds.isEmpty() ? List.<Found>of() : groups(rounds.stream().map(Round::id).toList());
        var people = found.isEmpty() ? Map.<Long, List<Person>>of() : people(found.stream().map(Found::id).toList());
        return found.stream().map(g -> new Line(g.id(), g.name(), g.goal(), g.slot(), g.round(), g.preset(),
            people.getOrDefault(g.id(), List.of()), g.total())).toList();
    }

    private List<Found> groups(List<Long> rounds) {
        return sql.sql("""
            select g.id, g.name, g.goal, g.slot, r.name as round, f.preset, count(*) over () as total
            from groups g join rounds r on r.id = g.round_id join formats f on f.id = r.format_id
            where g.round_id in (:rounds) order by r.starts desc, g.name, g.id limit :shown
            """).param("rounds", rounds).param("shown", SHOWN).query(Found.class).list();
    }

    private Map<Long, List<Person>> people(List<Long> groups) {
        var people = new HashMap<Long, List<Person>>();
        sql.sql("""
            select m.group_id, p.* from memberships m join people p on p.id = m.person_id
            where m.group_id in (:groups) order by m.group_id, m.position
            """).param("groups", groups).query(Member.class).list()
            .forEach(m -> people.computeIfAbsent(m.groupId(), id -> new ArrayList<>())
                .add(new Person(m.id(), m.name(), m.email(), m.createdAt())));
        return people;
    }
}
