package belay.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups as they are, made ready to ask what would be if some of them were others. */
final class Present {

    /** So many people of a group are named; of a larger one the rest is counted. */
    private static final int NAMED = 4;

    final Roster roster;
    final Judge judge;
    final List<Proposed> groups;
    /** The same groups as numbers, one by one. */
    final List<Table> tables;
    final Loads loads;
    private final Map<String, Proposed> byKey = new HashMap<>();
    private final Map<String, List<Proposed>> groupsOf = new HashMap<>();
    private final Map<String, Integer> scores = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<List<String>> held = new HashSet<>();

    Present(Pool pool, List<Proposed> groups) {
        this(new Roster(pool, groups), new Judge(pool.settings()), groups);
    }

    Present(Roster roster, Judge judge, List<Proposed> groups) {
        this.roster = roster;
        this.judge = judge;
        loads = new Loads(roster, groups);
        this.groups = groups;
        tables = groups.stream().map(this::table).toList();
        for (var group : groups) {
            byKey.put(group.key(), group);
            group.seats().forEach(seat -> groupsOf.computeIfAbsent(seat.person(), one -> new ArrayList<>()).add(group));
        }
        for (var lock : roster.pool.locks()) {
            switch (lock) {
                case Lock.Whole whole -> closed.add(whole.group());
                case Lock.Person person -> held.add(List.of(person.group(), person.person()));
            }
        }
    }

    private Table table(Proposed group) {
        var sitting = Sitting.of(roster, group, null);
        return Table.of(sitting.goal, sitting.people, sitting.roles);
    }

    Proposed group(String key) {
        var group = byKey.get(key);
        if (group == null) {
            throw new IllegalArgumentException("There is no group “%s”".formatted(key));
        }
        return group;
    }

    List<Proposed> groupsOf(String person) {
        return groupsOf.getOrDefault(person, List.of());
    }

    /** Whether people find partners, rather than groups being composed. */
    boolean inPairs() {
        return roster.shape.isExchange() || roster.shape.isOneToOne();
    }

    boolean together(int one, int other) {
        return groupsOf(roster.person(one).id()).stream().anyMatch(group -> group.seats(roster.person(other).id()));
    }

    /** Two people as a group, whichever comes first in the shape before the other. */
    Proposed pair(int one, int role, int other, int otherRole) {
        var seats = role <= otherRole ? List.of(seat(one, role), seat(other, otherRole)) : List.of(seat(other, otherRole), seat(one, role));
        return new Proposed(Fingerprint.hash(seats.toString()), seats, null, null);
    }

    /** Whether every rule holds for a group whose people have the time. */
    boolean works(Proposed group) {
        return judge.score(Sitting.of(roster, group, null)) >= 0;
    }

    boolean hasRoom(int group, int role) {
        return tables.get(group).count(role) < most(role) && !isClosed(groups.get(group));
    }

    /** Whether nobody may join or leave. */
    boolean isClosed(Proposed group) {
        return closed.contains(group.key());
    }

    boolean mayLeave(Proposed group, String person) {
        return !isClosed(group) && !held.contains(List.of(group.key(), person));
    }

    /** How many people of one role a group may have. */
    int most(int role) {
        return roster.shape.isExchange() ? roster.shape.longestRing() : roster.shape.roles().get(role).max();
    }

    /** Whether a group has more people of a role than it needs. */
    boolean hasOneToSpare(Proposed group, int role) {
        return count(group, role) > roster.shape.roles().get(role).min();
    }

    int count(Proposed group, int role) {
        var name = roster.shape.roles().get(role).name();
        return (int) group.seats().stream().filter(seat -> seat.role().equals(name)).count();
    }

    int scoreNow(Proposed group) {
        return scores.computeIfAbsent(group.key(), key -> Math.max(0, judge.score(Sitting.of(roster, group, loads))));
    }

    /** What some groups are worth as they are, beside that their people have a place. */
    long worthNow(List<Proposed> some) {
        return some.stream().mapToLong(group -> roster.worth(scoreNow(group), group.seats().size())).sum();
    }

    /** What a group breaks that somebody left, told with who is left behind. */
    List<Verdict.Broken> leftBehind(Proposed group, List<Verdict.Broken> broken) {
        return told("engine.left-behind", group, broken);
    }

    /** What a group would break in which one came for another, told with who is in it. */
    List<Verdict.Broken> together(Proposed group, List<Verdict.Broken> broken) {
        return told("engine.together", group, broken);
    }

    private List<Verdict.Broken> told(String key, Proposed group, List<Verdict.Broken> broken) {
        return broken.stream().map(one -> new Verdict.Broken(one.rule(), new Reason(key, List.of(names(group), one.because()),
                one.because().organizersOnly()))).toList();
    }

    Proposed.Seat seat(int person, int role) {
        return new Proposed.Seat(roster.person(person).id(), roster.shape.roles().get(role).name());
    }

    /** The people of a group by name, in the order of their seats. */
    List<Object> names(Proposed group) {
        var names = new ArrayList<>();
        group.seats().forEach(seat -> names.add(roster.name(roster.number(seat.person()))));
        if (names.size() > NAMED + 1) {
            var rest = names.subList(NAMED, names.size());
            int count = rest.size();
            rest.clear();
            names.add(Reason.of("engine.others", count));
        }
        return names;
    }
}
