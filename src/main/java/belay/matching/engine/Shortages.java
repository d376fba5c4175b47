package belay.matching.engine;

import java.time.ZoneId;
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
        return IntStream.range(0, roster.shape.isLed() ? roster.goals.size() : 0).boxed().flatMap(this::shortages).toList();
    }

    /** Those who lead are told first: without them more who learn are no help. */
    private Stream<Shortage> shortages(int goal) {
        int[] waiting = people(person -> now.loads.groups(person) == 0 && now.loads.hasTime(person) && wouldLearn(person, goal));
        if (waiting.length == 0) {
            return Stream.ofNullable(unmet(goal));
        }
        var recruiting = new Recruiting(now, goal, waiting);
        int first = IntStream.range(0, roster.shape.roles().size()).filter(role -> recruiting.missing()[role] > 0).findFirst().orElse(-1);
        return IntStream.range(0, roster.shape.roles().size()).filter(role -> recruiting.missing()[role] > 0)
            .mapToObj(role -> shortage(goal, role, waiting, waiting.length, left(goal, role, waiting), recruiting.missing()[role], recruiting.placed(), role > first));
    }

    /** How many have time left to lead a group of this goal, or to learn in one. */
    private int left(int goal, int role, int[] waiting) {
        return people(person -> now.loads.hasTime(person) && (role == 0 ? couldLead(person, goal, waiting) : roster.asks(person, role) && roster.rankOfGoal(person, goal) >= 0)).length;
    }

    /** A goal nobody waits for, as all who named it have another. */
    private @Nullable Shortage unmet(int goal) {
        int[] asking = people(person -> roster.limit(person) > 0 && wouldLearn(person, goal));
        int[] learnersAlone = IntStream.of(asking).filter(person -> !roster.asks(person, 0)).toArray();
        int[] learners = learnersAlone.length < fewest() ? asking : learnersAlone;
        int[] leaders = people(person -> roster.limit(person) > 0 && couldLead(person, goal, learners));
        boolean met = now.groups.stream().anyMatch(group -> group.goal() != null && roster.goal(group.goal()) == goal);
        if (met || asking.length == 0) {
            return null;
        }
        int missing = roster.shape.roles().getFirst().min() - leaders.length;
        return missing > 0 ? shortage(goal, 0, asking, 0, leaders.length, missing, 0, false)
            : learners.length < fewest() ? shortage(goal, 1, learners, 0, learners.length, fewest() - learners.length, 0, false) : null;
    }

    private boolean wouldLearn(int person, int goal) {
        return roster.rankOfGoal(person, goal) >= 0 && Arrays.stream(roster.rolesOf(person)).anyMatch(role -> role > 0);
    }

    private boolean couldLead(int person, int goal, int[] learners) {
        return roster.asks(person, 0) && IntStream.of(learners).noneMatch(one -> one == person) && (!roster.toldGoals(person) || roster.rankOfGoal(person, goal) >= 0);
    }

    private int fewest() {
        return roster.shape.roles().stream().skip(1).mapToInt(Shape.Role::min).sum();
    }

    private int[] people(IntPredicate test) {
        return IntStream.range(0, roster.size()).filter(test).toArray();
    }

    private Shortage shortage(int goal, int role, int[] learners, int waiting, int there, int missing, int placed, boolean too) {
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
        return new Shortage(roster.goals.get(goal), roster.shape.roles().get(role).name(), asking(goal), waiting, there, missing, placed, too,
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
