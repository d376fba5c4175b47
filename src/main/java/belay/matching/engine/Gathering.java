package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * When a group could begin to meet while it grows person by person: by every clock of the pool, as whoever joins later may bring the one by
 * which everybody can.
 */
final class Gathering {

    private final Times times;
    private final int[] clocks;
    private final long[][] starts;
    /** For each number of people in it; only those up to the present one mean anything. */
    private final List<long[]> common = new ArrayList<>();
    private final int[] told;

    Gathering(Times times, int people) {
        this.times = times;
        clocks = times.habits();
        starts = new long[people][];
        told = new int[people];
    }

    /**
     * Adds the person who comes after so many others, which forgets whoever came there before.
     *
     * @return whether they could still all meet, as far as they told; of fewer than two who did nothing is known, unless all groups meet at one hour
     */
    boolean add(int others, int person) {
        var after = others == 0 ? null : common.get(others - 1);
        var both = row(others);
        var own = of(person);
        told[others] = (others == 0 ? 0 : told[others - 1]) + (times.told(person) ? 1 : 0);
        if (after == null) {
            System.arraycopy(own, 0, both, 0, own.length);
            return !times.atOneHour() || times.comes(person);
        }
        long any = 0;
        for (int i = 0; i < both.length; i++) {
            both[i] = after[i] & own[i];
            any |= both[i];
        }
        return any != 0 || told[others] < 2 && !times.atOneHour();
    }

    private long[] row(int others) {
        if (common.size() == others) {
            common.add(new long[clocks.length * Quarters.none().length]);
        }
        return common.get(others);
    }

    private long[] of(int person) {
        if (starts[person] == null) {
            int words = Quarters.none().length;
            starts[person] = new long[clocks.length * words];
            for (int i = 0; i < clocks.length; i++) {
                System.arraycopy(times.startsOf(clocks[i], person), 0, starts[person], i * words, words);
            }
        }
        return starts[person];
    }
}
