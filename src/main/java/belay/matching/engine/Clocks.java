package belay.matching.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The different clocks people live by over one term; zones that agree all term long are one clock. */
final class Clocks {

    private final Instant from;
    private final Instant to;
    private final List<ZoneId> zones = new ArrayList<>();
    private final Map<List<Object>, Integer> byHabit = new HashMap<>();
    private final Map<ZoneId, Integer> numbers = new HashMap<>();
    private final Map<Long, int[]> gaps = new HashMap<>();

    Clocks(Term term) {
        from = term.from().atStartOfDay(term.zone()).toInstant();
        to = term.to().plusDays(1).atStartOfDay(term.zone()).toInstant();
    }

    int number(ZoneId zone) {
        return numbers.computeIfAbsent(zone, z -> byHabit.computeIfAbsent(habit(z), habit -> {
            zones.add(z);
            return zones.size() - 1;
        }));
    }

    boolean knows(ZoneId zone) {
        return numbers.containsKey(zone) || byHabit.containsKey(habit(zone));
    }

    int count() {
        return zones.size();
    }

    ZoneId zone(int clock) {
        return zones.get(clock);
    }

    private List<Object> habit(ZoneId zone) {
        var habit = new ArrayList<>();
        habit.add(seconds(zone, from));
        for (var change : changes(zone)) {
            habit.add(change);
            habit.add(seconds(zone, change));
        }
        return habit;
    }

    private List<Instant> changes(ZoneId zone) {
        var changes = new ArrayList<Instant>();
        var next = zone.getRules().nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            changes.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    private static int seconds(ZoneId zone, Instant when) {
        return zone.getRules().getOffset(when).getTotalSeconds();
    }

    /** How many seconds the other clock is ahead of this one, every value it takes during the term. */
    int[] gaps(int clock, int other) {
        return gaps.computeIfAbsent((long) clock << 32 | other, pair -> {
            var moments = new TreeSet<Instant>(changes(zone(clock)));
            moments.addAll(changes(zone(other)));
            moments.add(from);
            return moments.stream().mapToInt(when -> seconds(zone(other), when) - seconds(zone(clock), when)).distinct().sorted().toArray();
        });
    }

    /** Seconds ahead of UTC when the term begins. */
    int offset(int clock) {
        return seconds(zone(clock), from);
    }
}
