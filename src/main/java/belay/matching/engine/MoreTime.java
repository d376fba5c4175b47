package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The half-hours somebody would most easily free to meet others: as few as can be, and by day rather than at night. */
final class MoreTime {

    private final Times times;
    private final int person;

    MoreTime(Times times, int person) {
        this.times = times;
        this.person = person;
    }

    /**
     * The cheapest half-hours of their own week they would have to add to be at a meeting with enough of these people, by the clock of any of
     * them or of the program, in every season of the term; null if the others cannot meet, or nothing is known about this person's time.
     *
     * @param enough how many of the others have to be able to come
     */
    @Nullable BitSet cheapest(int enough, int... others) {
        if (!times.told(person)) {
            return null;
        }
        var clocks = times.clocksOf(others);
        clocks.or(times.clocksOf(new int[] {person}));
        BitSet cheapest = null;
        for (int on = clocks.nextSetBit(0); on >= 0; on = clocks.nextSetBit(on + 1)) {
            var starts = starts(on, enough, others);
            for (int start = 0; start < Quarters.COUNT; start += 2) {
                if (Quarters.has(starts, start)) {
                    var missing = times.missing(person, on, start);
                    cheapest = cheapest == null || Price.of(missing) < Price.of(cheapest) ? missing : cheapest;
                }
            }
        }
        return cheapest;
    }

    /**
     * These half-hours of their own week, and one more each time, in which all of the others are free: by day rather than at night, and beside hours they have.
     *
     * @param first what they would add to their week in any case
     * @param most how many more there are at most
     */
    List<BitSet> longer(Week own, BitSet first, int most, int... others) {
        var longer = new ArrayList<BitSet>();
        var shared = times.freeByClockOf(person, others);
        var added = (BitSet) first.clone();
        var mine = own.and(new Week(first)).halfHours();
        for (int next = next(mine, shared); next >= 0 && longer.size() < most; next = next(mine, shared)) {
            mine.set(next);
            added.set(next);
            longer.add((BitSet) added.clone());
        }
        return longer;
    }

    /** The half-hour one would rather have than any other of these; -1 if there is none. */
    private static int next(BitSet mine, long[] shared) {
        return IntStream.range(0, Week.HALF_HOURS).filter(half -> !mine.get(half) && Quarters.has(shared, 2 * half) && Quarters.has(shared, 2 * half + 1)).boxed()
            .min(Comparator.comparing(Price::isAtNight).thenComparing(half -> !isBeside(half, mine)).thenComparing(half -> half)).orElse(-1);
    }

    private static boolean isBeside(int half, BitSet mine) {
        return mine.get((half + 1) % Week.HALF_HOURS) || mine.get((half + Week.HALF_HOURS - 1) % Week.HALF_HOURS);
    }

    /** When enough of the others can begin, but for the hours in which clocks change. */
    private long[] starts(int on, int enough, int[] others) {
        var each = Arrays.stream(others).mapToObj(other -> times.startsOf(on, other)).toArray(long[][]::new);
        var starts = Quarters.starts(times.able(on, person), times.meetingQuarters());
        for (int start = 0; start < Quarters.COUNT; start += 2) {
            int come = 0;
            for (var one : each) {
                come += Quarters.has(one, start) ? 1 : 0;
            }
            if (come < enough) {
                Quarters.clear(starts, start);
            }
        }
        return starts;
    }
}
