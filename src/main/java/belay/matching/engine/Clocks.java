package belay.matching.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The different clocks people live by over one term; zones that agree all term long are one clock. */
final class Clocks {

    /** In America clocks change one zone after the other; for some hours of one night they are further apart than ever before or after. */
    private static final Duration NIGHT = Duration.ofHours(12);

    private static final int HALF_AN_HOUR = 1800;

    private final Instant from;
    private final Instant to;
    private final List<ZoneId> zones = new ArrayList<>();
    private final Map<List<Object>, Integer> byHabit = new HashMap<>();
    private final Map<ZoneId, Integer> numbers = new HashMap<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final Map<Long, int[]> gaps = new HashMap<>();
    private final Map<Long, long[]> nights = new HashMap<>();

    Clocks(Term term) {
        from = term.from().atStartOfDay(term.zone()).toInstant();
        to = term.to().plusDays(1).atStartOfDay(term.zone()).toInstant();
    }

    int number(ZoneId zone) {
        return numbers.computeIfAbsent(zone, z -> byHabit.computeIfAbsent(habit(z), habit -> {
            zones.add(z);
            offsets.add(seconds(z, from));
            return zones.size() - 1;
        }));
    }

    boolean knows(ZoneId zone) {
        return numbers.containsKey(zone) || byHabit.containsKey(habit(zone));
    }

    int count() {
        return zones.size();
    }

    /**
     * One clock of all that stay whole half-hours apart all term long, for each such kind: what begins on a full or half hour of one does so on
     * one of another.
     */
    int[] habits() {
        var habits = new ArrayList<Integer>();
        for (int clock = 0; clock < count(); clock++) {
            int one = clock;
            if (habits.stream().noneMatch(other -> runAlike(other, one))) {
                habits.add(clock);
            }
        }
        return habits.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean runAlike(int one, int other) {
        return keepStep(one, other) && gaps(one, other)[0] % HALF_AN_HOUR == 0;
    }

    /** Whether two clocks are as far apart all term long. */
    boolean keepStep(int one, int other) {
        return gaps(one, other).length == 1 && Quarters.isEmpty(nights(one, other));
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

    /** How many seconds the other clock is ahead of this one, every value it takes during the term for longer than a night. */
    int[] gaps(int clock, int other) {
        return gaps.computeIfAbsent(pair(clock, other), pair -> {
            var moments = moments(clock, other);
            return moments.stream().filter(when -> lasts(moments, when))
                .mapToInt(when -> seconds(zone(other), when) - seconds(zone(clock), when)).distinct().sorted().toArray();
        });
    }

    /** The quarters of this clock’s week in which one of the two has changed and the other is just about to. */
    long[] nights(int clock, int other) {
        return nights.computeIfAbsent(pair(clock, other), pair -> findNights(clock, other));
    }

    private long[] findNights(int clock, int other) {
        var nights = Quarters.none();
        var moments = moments(clock, other);
        for (var when : moments) {
            if (!lasts(moments, when)) {
                var end = Objects.requireNonNull(moments.higher(when));
                int first = Math.min(quarter(clock, when, when.minusSeconds(1)), quarter(clock, when, when));
                int last = Math.max(quarter(clock, end, end.minusSeconds(1)), quarter(clock, end, end));
                for (int quarter = first; quarter <= last; quarter++) {
                    Quarters.set(nights, Math.floorMod(quarter, Quarters.COUNT));
                }
            }
        }
        return nights;
    }

    private static long pair(int clock, int other) {
        return (long) clock << 32 | other;
    }

    private TreeSet<Instant> moments(int clock, int other) {
        var moments = new TreeSet<Instant>(changes(zone(clock)));
        moments.addAll(changes(zone(other)));
        moments.add(from);
        return moments;
    }

    private static boolean lasts(TreeSet<Instant> moments, Instant when) {
        var next = moments.higher(when);
        return next == null || Duration.between(when, next).compareTo(NIGHT) >= 0;
    }

    /** Where in its week this clock would show a moment, had it the offset of another one; it may lie before Monday or after Sunday. */
    private int quarter(int clock, Instant moment, Instant offsetOf) {
        var local = moment.atOffset(zone(clock).getRules().getOffset(offsetOf));
        return (local.getDayOfWeek().getValue() - 1) * 96 + local.toLocalTime().toSecondOfDay() / 900;
    }

    /** Seconds ahead of UTC when the term begins. */
    int offset(int clock) {
        return offsets.get(clock);
    }
}
