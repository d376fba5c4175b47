package belay.matching;

import belay.applications.Application;
import belay.matching.engine.Shape;
import belay.programs.Role;
import belay.programs.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups of an earlier round with which a round goes on, and who would like to be in which. */
@Component
class Formers {

    private final JdbcClient sql;

    Formers(JdbcClient sql) {
        this.sql = sql;
    }

    private record Seat(long id, String name, String goal, String slot, long person, Role role) { }

    /** How a group of an earlier round is called on the desk, from draft to draft. */
    static String key(long group) {
        return "g" + group;
    }

    /** The number of the earlier group that is called so on the desk; nothing for a new one. */
    static OptionalLong group(String key) {
        return key.startsWith("g") ? OptionalLong.of(Long.parseLong(key.substring(1))) : OptionalLong.empty();
    }

    /**
     * Those that go on, by name, with whoever is in them and asks for a place again: in the role they were in, or else in one they ask for now.
     */
    List<Proposal> of(Round round, Collection<Application> asked, Shape shape) {
        var again = asked.stream().collect(Collectors.toMap(Application::personId, Function.identity()));
        var groups = new LinkedHashMap<String, Proposal>();
        for (var seat : seats(round)) {
            var group = groups.computeIfAbsent(key(seat.id), key -> new Proposal(key, groups.size() + 1, seat.name, shape.goal() == Shape.Goal.SHARED ? seat.goal : "",
                seat.slot, false, List.of()));
            role(seat, again.get(seat.person), shape).ifPresent(role -> {
                var more = new ArrayList<>(group.seats());
                more.add(new Proposal.Seat(seat.person, role, false));
                groups.put(group.key(), group.with(more));
            });
        }
        return groups.values().stream().filter(group -> !group.seats().isEmpty()).toList();
    }

    private static Optional<Role> role(Seat seat, @Nullable Application again, Shape shape) {
        var asked = again == null ? List.<Role>of()
            : again.roleList().stream().filter(role -> shape.roles().stream().anyMatch(one -> one.name().equals(role.word()))).toList();
        return asked.contains(seat.role) ? Optional.of(seat.role) : asked.stream().findFirst();
    }

    private List<Seat> seats(Round round) {
        return sql.sql("""
            select group_id as id, name, goal, slot, person_id as person, role from earlier_memberships
            where round_id = ? order by name, group_id, position, person_id
            """).param(round.id()).query(new SimplePropertyRowMapper<>(Seat.class)).list();
    }

    /**
     * What a group was in the round before.
     *
     * @param round how that was called
     * @param people who was in it to the end
     */
    record Before(String name, String round, Set<Long> people) {

        boolean had(Member member) {
            return people.contains(member.person().id());
        }
    }

    /** Of each group with which a round goes on, as it is called on the desk. */
    Map<String, Before> before(Round round) {
        return before(round, "");
    }

    /** @param key of one of them; empty for all */
    Map<String, Before> before(Round round, String key) {
        var before = new HashMap<String, Before>();
        sql.sql("""
            select e.key, e.name, r.name as round, e.person_id from earlier_memberships e join continuations c on c.round_id = e.round_id
            join rounds r on r.id = c.earlier_id where e.round_id = :round and (:key = '' or e.key = :key)
            """).param("round", round.id()).param("key", key).query(row -> {
                var was = new Before(row.getString("name"), row.getString("round"), new HashSet<>());
                Objects.requireNonNullElse(before.putIfAbsent(row.getString("key"), was), was).people().add(row.getLong("person_id"));
            });
        return before;
    }

    /** What becomes of each when a draft is published. */
    List<Publication.Fate> fates(Draft draft) {
        return sql.sql("""
            select e.name, exists (
                    select 1 from proposals p join seats s on s.proposal_id = p.id join standing_applications a on a.round_id = :round and a.person_id = s.person_id
                    where p.draft_id = :draft and p.key = e.key) as goes_on,
                count(*) filter (where not exists (select 1 from hopeful_applications h where h.round_id = :round and h.person_id = e.person_id)) as goodbyes,
                exists (select 1 from trials t where t.group_id = e.group_id) as trial
            from earlier_memberships e where e.round_id = :round group by e.group_id, e.key, e.name order by e.name, e.group_id
            """).param("round", draft.roundId()).param("draft", draft.id()).query(new SimplePropertyRowMapper<>(Publication.Fate.class)).list();
    }

    /** For each person the groups they asked for, the dearest first. */
    Map<Long, List<String>> choices(Round round) {
        var choices = new HashMap<Long, List<String>>();
        sql.sql("""
            select a.person_id, c.group_id from group_choices c join standing_applications a on a.id = c.application_id
            where a.round_id = ? order by c.application_id, c.position
            """).param(round.id()).query(row -> {
                choices.computeIfAbsent(row.getLong(1), person -> new ArrayList<>()).add(key(row.getLong(2)));
            });
        return choices;
    }
}
