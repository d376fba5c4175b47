package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Groups that people with time for one more could form if somebody joined them in a role; only so many are looked for. */
final class LeftOvers {

    private static final int VISITS = 4_000;
    private static final int FOUND = 400;

    private final Roster roster;
    private final int[] people;
    private final Map<Integer, List<Table>> lacking = new HashMap<>();
    private final Growth growth;
    private int visits;

    LeftOvers(Roster roster, Loads loads) {
        this.roster = roster;
        growth = new Growth(roster);
        people = IntStream.range(0, roster.size()).filter(person -> roster.rolesOf(person).length > 0 && loads.hasTime(person)).toArray();
    }

    int[] people() {
        return people;
    }

    /** As few people as a group takes, but for one in this role. */
    List<Table> lackingOne(int role) {
        return lacking.computeIfAbsent(role, this::find);
    }

    private List<Table> find(int role) {
        var needed = roster.shape.roles().stream().mapToInt(Shape.Role::min).toArray();
        needed[role] = Math.max(0, needed[role] - 1);
        var found = new ArrayList<Table>();
        visits = VISITS;
        for (int goal = roster.goals.isEmpty() ? -1 : 0; goal < Math.max(0, roster.goals.size()); goal++) {
            extend(Table.of(goal, new int[0], new int[0]), needed, 0, 0, found);
        }
        return found;
    }

    private void extend(Table table, int[] needed, int role, int from, List<Table> found) {
        if (--visits < 0 || found.size() >= FOUND) {
            return;
        }
        if (role == needed.length) {
            if (table.size() > 0) {
                found.add(table);
            }
            return;
        }
        if (table.count(role) == needed[role]) {
            extend(table, needed, role + 1, 0, found);
            return;
        }
        for (int i = from; i < people.length; i++) {
            if (roster.asks(people[i], role) && !table.seats(people[i])) {
                var more = table.with(people[i], role);
                if (growth.goesOn(more)) {
                    extend(more, needed, role, i + 1, found);
                }
            }
        }
    }

    /** A table as a group that does not stand yet, its seats in the order of their roles. */
    Proposed group(Table table) {
        var seats = IntStream.range(0, table.size()).boxed().sorted(Comparator.<Integer>comparingInt(i -> table.roles()[i]).thenComparingInt(i -> table.people()[i]))
                .map(i -> new Proposed.Seat(roster.person(table.people()[i]).id(), roster.shape.roles().get(table.roles()[i]).name())).toList();
        var goal = table.goal() < 0 ? null : roster.goals.get(table.goal());
        return new Proposed(Fingerprint.hash(seats + " " + goal), seats, goal, null);
    }

    /** Every two of them of whom the first can teach the second, as far as two of them go. */
    List<int[]> lessons(int most) {
        var lessons = new ArrayList<int[]>();
        for (int teacher : people) {
            for (int learner : people) {
                if (lessons.size() < most && teacher != learner && roster.learning.canTeach(teacher, learner)) {
                    lessons.add(new int[] {teacher, learner});
                }
            }
        }
        return lessons;
    }
}
