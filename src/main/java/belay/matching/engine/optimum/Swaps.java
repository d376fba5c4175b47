package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** With whom everybody in an exchange can swap, the worthiest swap first; what each is worth is asked once. */
final class Swaps {

    private final int[][] partners;
    private final long[][] worths;

    Swaps(Exchange exchange, Rings rings) {
        int size = exchange.size();
        var found = new ArrayList<List<long[]>>();
        for (int i = 0; i < size; i++) {
            found.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            var with = rings.swaps(i);
            for (int j = with.nextSetBit(i + 1); j >= 0; j = with.nextSetBit(j + 1)) {
                long worth = exchange.worth(i, j);
                if (worth >= 0) {
                    found.get(i).add(new long[] {j, worth});
                    found.get(j).add(new long[] {i, worth});
                }
            }
        }
        partners = new int[size][];
        worths = new long[size][];
        for (int i = 0; i < size; i++) {
            var some = found.get(i);
            some.sort((one, other) -> one[1] != other[1] ? Long.compare(other[1], one[1]) : Long.compare(one[0], other[0]));
            partners[i] = some.stream().mapToInt(one -> (int) one[0]).toArray();
            worths[i] = some.stream().mapToLong(one -> one[1]).toArray();
            found.set(i, List.of());
        }
    }

    /** What the swap of this one is worth that comes after so many best ones; 0 if there are no more. */
    long after(int each, int one) {
        return worths[one].length <= each ? 0 : worths[one][each];
    }

    /** The best so many swaps of each of these people with each other, and every swap that is among the best of either of the two. */
    List<Column> best(int each, BitSet among) {
        var columns = new ArrayList<Column>();
        var taken = new BitSet[partners.length];
        Arrays.setAll(taken, i -> new BitSet());
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            int left = each;
            for (int k = 0; k < partners[i].length && left > 0; k++) {
                int j = partners[i][k];
                if (among.get(j)) {
                    left--;
                    int low = Math.min(i, j);
                    int high = Math.max(i, j);
                    if (!taken[low].get(high)) {
                        taken[low].set(high);
                        columns.add(Column.of(worths[i][k], low, high));
                    }
                }
            }
        }
        return columns;
    }
}
