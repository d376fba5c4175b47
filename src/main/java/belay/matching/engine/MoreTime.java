package belay.matching.engine;

import java.util.Arrays;
import java.util.BitSet;
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
