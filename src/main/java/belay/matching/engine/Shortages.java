package belay.matching.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the goals that lack somebody: where one role leads and others learn, and each group has one goal. */
final class Shortages {

    private final Present now;
    private final Roster roster;

    Shortages(Present now) {
        this.now = now;
        roster = now.roster;
    }

    /** In the order of goals. */
    List<Shortage> all() {
        var all = new ArrayList<Shortage>();
        for (int goal = 0; roster.shape.isLed() && goal < roster.goals.size(); goal++) {
            var shortage = shortage(goal);
            if (shortage != null) {
                all.add(shortage);
            }
        }
        return all;
    }

    private @Nullable Shortage shortage(int goal) {
        int[] waiting = people(person -> now.loads.groups(person) == 0 && roster.rankOfGoal(person, goal) >= 0
                && Arrays.stream(roster.rolesOf(person)).anyMatch(role -> role > 0));
        int[] leaders = people(person -> roster.asks(person, 0) && IntStream.of(waiting).noneMatch(one -> one == person)
                && (!roster.toldGoals(person) || roster.rankOfGoal(person, goal) >= 0));
        var learning = roster.shape.roles().subList(1, roster.shape.roles().size());
        int most = learning.stream().mapToInt(Shape.Role::max).sum();
        int fewest = learning.stream().mapToInt(Shape.Role::min).sum();
        int needed = (waiting.length + most - 1) / most * roster.shape.roles().getFirst().min();
        if (waiting.length > 0 && leaders.length < needed) {
            return shortage(goal, roster.shape.roles().getFirst().name(), waiting, leaders.length, needed - leaders.length);
        }
        return waiting.length > 0 && waiting.length < fewest
                ? shortage(goal, learning.getFirst().name(), waiting, waiting.length, fewest - waiting.length) : null;
    }

    private interface Test {
        boolean of(int person);
    }

    /** Of those with time for one more. */
    private int[] people(Test test) {
        return IntStream.range(0, roster.size()).filter(person -> now.loads.hasTime(person) && test.of(person)).toArray();
    }

    private Shortage shortage(int goal, String role, int[] waiting, int there, int missing) {
        int[] told = IntStream.of(waiting).filter(roster.times::told).toArray();
        var starts = Arrays.stream(told).mapToObj(person -> roster.times.startsOf(0, person)).toArray(long[][]::new);
        int best = -1;
        int free = 0;
        for (int start = 0; start < Quarters.COUNT; start += 2) {
            int begin = start;
            int here = (int) Arrays.stream(starts).filter(one -> Quarters.has(one, begin)).count();
            if (here > free) {
                free = here;
                best = start;
            }
        }
        return new Shortage(roster.goals.get(goal), role, waiting.length, there, missing, best < 0 ? null : roster.times.slots.slot(0, best), free, zones(waiting));
    }

    private List<Shortage.Zone> zones(int[] waiting) {
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.of(waiting).filter(roster.times::zoneTold).forEach(person -> counts.merge(Objects.requireNonNull(roster.person(person).zone()).getId(), 1, Integer::sum));
        return counts.entrySet().stream().map(entry -> new Shortage.Zone(ZoneId.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Shortage.Zone::people).reversed().thenComparing(zone -> zone.zone().getId())).toList();
    }
}
