package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Weekly hours at which people who share free time can meet. */
final class Slots {

    private final Times times;
    private final Clocks clocks;
    private final int meeting;

    Slots(Times times, Clocks clocks, int meeting) {
        this.times = times;
        this.clocks = clocks;
        this.meeting = meeting;
    }

    /** The meeting at the beginning of the longest common stretch; the earliest in the week if several are as long. */
    Slot slot(Times.Common common, int... people) {
        var shared = times.shared(common.clock(), people);
        return slot(common.clock(), longest(shared, Quarters.starts(shared, meeting)));
    }

    /** Every meeting that leaves these hours free: the one at the beginning of the longest stretch first, then as the week goes. */
    List<Slot> slots(Times.Common common, List<Slot> taken, int... people) {
        var found = slots(common.clock(), taken, people);
        var others = times.clocksOf(people);
        for (int on = others.nextSetBit(0); on >= 0 && found.isEmpty(); on = others.nextSetBit(on + 1)) {
            found = slots(on, taken, people);
        }
        return found;
    }

    private List<Slot> slots(int on, List<Slot> taken, int[] people) {
        var left = times.shared(on, people);
        taken.forEach(slot -> Quarters.remove(left, busy(slot, on)));
        var starts = Quarters.starts(left, meeting);
        if (Quarters.isEmpty(starts)) {
            return List.of();
        }
        int first = longest(left, starts);
        var slots = new ArrayList<>(List.of(slot(on, first)));
        for (int start = 0; start < Quarters.COUNT; start += 2) {
            if (start != first && Quarters.has(starts, start)) {
                slots.add(slot(on, start));
            }
        }
        return slots;
    }

    /** Whether two meetings are at the same time in any week of the term. */
    boolean overlap(Slot one, Slot other) {
        int on = clocks.number(other.zone());
        var both = busy(one, on);
        Quarters.and(both, busy(other, on));
        return !Quarters.isEmpty(both);
    }

    /** Which quarters a meeting takes in the week of another clock, in any season. */
    private long[] busy(Slot slot, int on) {
        var busy = Quarters.none();
        for (int seconds : clocks.gaps(clocks.number(slot.zone()), on)) {
            int from = start(slot) + Math.floorDiv(seconds, 900);
            int to = from + (slot.minutes() + 14) / 15 + (seconds % 900 == 0 ? 0 : 1);
            for (int quarter = from; quarter < to; quarter++) {
                Quarters.set(busy, Math.floorMod(quarter, Quarters.COUNT));
            }
        }
        return busy;
    }

    /** The quarter of the week a meeting begins in, by its own clock. */
    static int start(Slot slot) {
        return start(slot.day(), slot.start());
    }

    static int start(DayOfWeek day, LocalTime time) {
        return (day.getValue() - 1) * 96 + time.toSecondOfDay() / 900;
    }

    /** The meeting that begins in this quarter of a clock’s week. */
    Slot slot(int on, int start) {
        return new Slot(clocks.zone(on), DayOfWeek.of(1 + start / 96), LocalTime.ofSecondOfDay(start % 96 * 900L), meeting * 15);
    }

    private static int longest(long[] shared, long[] starts) {
        int best = 0;
        int longest = 0;
        for (int start = 0; start < Quarters.COUNT; start += 2) {
            boolean begins = Quarters.has(starts, start) && (start == 0 || !Quarters.has(starts, start - 2));
            int run = begins ? Quarters.run(shared, start) : 0;
            if (run > longest) {
                longest = run;
                best = start;
            }
        }
        return best;
    }
}
