package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What a relaxation of pairs and rings overlooks: of an odd number of people one is left over by pairs alone, while halves of pairs leave nobody
 * over. For any set of n people, {@code sum over columns of floor(members in the set / 2) <= floor(n / 2)} (Edmonds 1965, rounded as by
 * Chvátal and Gomory for larger groups).
 */
final class OddSets {

    private static final double SOME = 1e-6;
    /** By how much a set has to be exceeded to be worth a row. */
    private static final double CLEARLY = 1e-3;
    private static final double[] SHARES = {SOME, 0.1, 0.3, 0.45};

    private final Packing packing;
    private final List<List<Integer>> byPerson;

    OddSets(Packing packing) {
        this.packing = packing;
        byPerson = packing.byPerson();
    }

    /** How much of the set each column takes, by its number; those that take nothing are left out. */
    int[][] taken(BitSet set) {
        var inside = new int[packing.columns().size()];
        set.stream().forEach(person -> byPerson.get(person).forEach(column -> inside[column]++));
        var taken = new ArrayList<int[]>();
        for (int column = 0; column < inside.length; column++) {
            if (inside[column] > 1) {
                taken.add(new int[] {column, inside[column] / 2});
            }
        }
        return taken.toArray(int[][]::new);
    }

    /** Sets that these shares of the columns exceed, found among people joined by columns that are chosen in part. */
    List<BitSet> exceeded(double[] shares) {
        var found = new ArrayList<BitSet>();
        for (double least : SHARES) {
            for (var set : joined(shares, least)) {
                if (set.cardinality() % 2 == 1) {
                    keep(set, shares, found);
                } else {
                    set.stream().forEach(person -> {
                        var without = (BitSet) set.clone();
                        without.clear(person);
                        keep(without, shares, found);
                    });
                }
            }
        }
        return found;
    }

    private void keep(BitSet set, double[] shares, List<BitSet> found) {
        if (set.cardinality() >= 3 && !found.contains(set) && Arrays.stream(taken(set)).mapToDouble(one -> one[1] * shares[one[0]]).sum() > set.cardinality() / 2 + CLEARLY) {
            found.add(set);
        }
    }

    private List<BitSet> joined(double[] shares, double least) {
        var left = new BitSet();
        left.set(0, packing.people());
        var sets = new ArrayList<BitSet>();
        for (int person = left.nextSetBit(0); person >= 0; person = left.nextSetBit(person + 1)) {
            var set = new BitSet();
            reach(person, shares, least, left, set);
            if (set.cardinality() > 2) {
                sets.add(set);
            }
        }
        return sets;
    }

    private void reach(int first, double[] shares, double least, BitSet left, BitSet set) {
        var next = new BitSet();
        next.set(first);
        for (int person = first; person >= 0; person = next.nextSetBit(0)) {
            next.clear(person);
            left.clear(person);
            set.set(person);
            for (int column : byPerson.get(person)) {
                if (shares[column] > least && shares[column] < 1 - SOME) {
                    for (int other : packing.column(column).people()) {
                        if (left.get(other)) {
                            next.set(other);
                        }
                    }
                }
            }
        }
    }
}
