package belay.matching.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        int[] waiting = people(person -> now.loads.groups(person) == 0 && now.loads.hasTime(person) && wouldLearn(person, goal));
        int[] leaders = people(person -> now.loads.hasTime(person) && couldLead(person, goal, waiting));
        if (waiting.length > 0 && waiting.length <= room(goal)) {
            int needed = Math.max(1, needed(leaders, waiting.length));
            return leaders.length >= needed ? null : shortage(goal, roster.shape.roles().getFirst().name(), waiting, waiting.length, leaders.length, needed - leaders.length);
        }
        int groups = (waiting.length + most() - 1) / most();
        return waiting.length == 0 ? unmet(goal) : shortage(goal, waiting, waiting.length, leaders.length,
            Math.max(groups * roster.shape.roles().getFirst().min(), needed(leaders, waiting.length)));
    }

    /** How many more could learn in groups of this goal that somebody more could lead as well. */
    private int room(int goal) {
        int room = 0;
        for (int index = 0; index < now.tables.size(); index++) {
            var table = now.tables.get(index);
            if (table.goal() == goal && !now.isClosed(now.groups.get(index)) && table.count(0) < roster.shape.roles().getFirst().max()) {
                room += IntStream.range(1, roster.shape.roles().size()).map(role -> Math.max(0, roster.shape.roles().get(role).max() - table.count(role))).sum();
            }
        }
        return room;
    }

    /** How many have to lead so many, where those who can take on only so many each. */
    private int needed(int[] leaders, int learners) {
        if (!roster.countsLed()) {
            return 0;
        }
        long able = IntStream.of(leaders).mapToLong(person -> roster.led(person) < 0 ? learners : roster.led(person)).sum();
        int each = roster.shape.mostLed() == 0 ? learners : roster.shape.mostLed();
        return able >= learners ? 0 : leaders.length + (int) ((learners - able + each - 1) / each);
    }

    /** A goal nobody waits for, as all who named it have another. */
    private @Nullable Shortage unmet(int goal) {
        int[] asking = people(person -> roster.limit(person) > 0 && wouldLearn(person, goal));
        int[] learnersAlone = IntStream.of(asking).filter(person -> !roster.asks(person, 0)).toArray();
        int[] learners = learnersAlone.length < fewest() ? asking : learnersAlone;
        int[] leaders = people(person -> roster.limit(person) > 0 && couldLead(person, goal, learners));
        boolean met = now.groups.stream().anyMatch(group -> group.goal() != null && roster.goal(group.goal()) == goal);
        return met || asking.length == 0 ? null : shortage(goal, asking, 0, leaders.length, roster.shape.roles().getFirst().min());
    }

    private boolean wouldLearn(int person, int goal) {
        return roster.rankOfGoal(person, goal) >= 0 && Arrays.stream(roster.rolesOf(person)).anyMatch(role -> role > 0);
    }

    private boolean couldLead(int person, int goal, int[] learners) {
        return roster.asks(person, 0) && IntStream.of(learners).noneMatch(one -> one == person) && (!roster.toldGoals(person) || roster.rankOfGoal(person, goal) >= 0);
    }

    private int most() {
        return learning().mapToInt(Shape.Role::max).sum();
    }

    private int fewest() {
        return learning().mapToInt(Shape.Role::min).sum();
    }

    private Stream<Shape.Role> learning() {
        return roster.shape.roles().stream().skip(1);
    }

    /** Those who lead are told first: without them more who learn are no help. */
    private @Nullable Shortage shortage(int goal, int[] learners, int waiting, int leaders, int leadersNeeded) {
        if (leaders < leadersNeeded) {
            return shortage(goal, roster.shape.roles().getFirst().name(), learners, waiting, leaders, leadersNeeded - leaders);
        }
        return learners.length >= fewest() ? null : shortage(goal, learning().findFirst().orElseThrow().name(), learners, waiting, learners.length, fewest() - learners.length);
    }

    private int[] people(IntPredicate test) {
        return IntStream.range(0, roster.size()).filter(test).toArray();
    }

    private Shortage shortage(int goal, String role, int[] learners, int waiting, int there, int missing) {
        int[] told = IntStream.of(learners).filter(roster.times::told).toArray();
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
        return new Shortage(roster.goals.get(goal), role, asking(goal), waiting, there, missing,
            best < 0 ? null : roster.times.slots.slot(0, best), free, zones(learners));
    }

    private int asking(int goal) {
        return people(person -> roster.limit(person) > 0 && wouldLearn(person, goal)).length;
    }

    private List<Shortage.Zone> zones(int[] waiting) {
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.of(waiting).filter(roster.times::zoneTold).forEach(person -> counts.merge(Objects.requireNonNull(roster.person(person).zone()).getId(), 1, Integer::sum));
        return counts.entrySet().stream().map(entry -> new Shortage.Zone(ZoneId.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Shortage.Zone::people).reversed().thenComparing(zone -> zone.zone().getId())).toList();
    }
}
