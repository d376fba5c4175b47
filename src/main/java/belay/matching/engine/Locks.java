package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an organizer fixed, as tables to begin with. */
final class Locks {

    private Locks() {
    }

    /** One table for each group that is locked, wholly or with some of its people, in the order of their keys. */
    static List<Table> tables(Roster roster) {
        Map<String, Proposed> standing = new HashMap<>();
        roster.pool.standing().forEach(group -> standing.put(group.key(), group));
        var locks = new ArrayList<>(roster.pool.locks());
        locks.sort(Comparator.comparing(Lock::group).thenComparing(Lock::toString));
        Map<String, Set<Proposed.Seat>> seats = new LinkedHashMap<>();
        Set<String> closed = new LinkedHashSet<>();
        for (var lock : locks) {
            var group = standing.get(lock.group());
            if (group == null) {
                throw new IllegalArgumentException("A lock is on group “%s”, which does not stand".formatted(lock.group()));
            }
            var kept = seats.computeIfAbsent(lock.group(), key -> new LinkedHashSet<>());
            switch (lock) {
                case Lock.Whole whole -> {
                    kept.addAll(group.seats());
                    closed.add(whole.group());
                }
                case Lock.Person person -> kept.add(new Proposed.Seat(person.person(), person.role()));
            }
        }
        var tables = new ArrayList<Table>();
        seats.forEach((key, kept) -> tables.add(table(roster, Objects.requireNonNull(standing.get(key)), kept, closed.contains(key))));
        return tables;
    }

    private static Table table(Roster roster, Proposed group, Set<Proposed.Seat> kept, boolean closed) {
        var known = kept.stream().filter(seat -> roster.number(seat.person()) >= 0).sorted(Proposed.Seat.ORDER).toList();
        int[] people = known.stream().mapToInt(seat -> roster.number(seat.person())).toArray();
        int[] roles = known.stream().mapToInt(seat -> roster.role(seat.role())).toArray();
        int goal = group.goal() == null ? -1 : roster.goal(group.goal());
        return new Table(group.key(), goal, group.slot(), people, roles, people.length, closed);
    }
}
