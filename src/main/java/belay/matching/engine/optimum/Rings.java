package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists the rings of an exchange: each once, beginning with its lowest number. */
final class Rings {

    private final Exchange exchange;
    private final int longest;
    private final BitSet[] learnsFrom;

    Rings(Exchange exchange, int longest) {
        if (longest < 2 || longest > 3) {
            throw new IllegalArgumentException("Rings of " + longest + " are not looked for. Maybe 2 or 3");
        }
        this.exchange = exchange;
        this.longest = longest;
        learnsFrom = new BitSet[exchange.size()];
        for (int i = 0; i < learnsFrom.length; i++) {
            learnsFrom[i] = new BitSet();
        }
        for (int i = 0; i < learnsFrom.length; i++) {
            int one = i;
            exchange.teaches(i).stream().forEach(other -> learnsFrom[other].set(one));
        }
    }

    /** How many there are along the arcs, whatever they are worth; counting ends a little above {@code enough}. */
    long count(long enough) {
        long count = 0;
        for (int i = 0; i < exchange.size() && count <= enough; i++) {
            var teaches = exchange.teaches(i);
            for (int j = teaches.nextSetBit(i + 1); j >= 0; j = teaches.nextSetBit(j + 1)) {
                count += exchange.teaches(j).get(i) ? 1 : 0;
                count += longest < 3 ? 0 : between(i, j).cardinality();
            }
        }
        return count;
    }

    /** Who closes a ring of three from j back to i, above i. */
    private BitSet between(int i, int j) {
        var third = (BitSet) exchange.teaches(j).clone();
        third.and(learnsFrom[i]);
        third.clear(0, i + 1);
        third.clear(j);
        return third;
    }

    /** Every ring that can be, as a column. */
    List<Column> all() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < exchange.size(); i++) {
            through(i, i + 1, columns::add);
        }
        return columns;
    }

    private void through(int i, int from, Consumer<Column> to) {
        var teaches = exchange.teaches(i);
        for (int j = teaches.nextSetBit(from); j >= 0; j = teaches.nextSetBit(j + 1)) {
            if (exchange.teaches(j).get(i)) {
                offer(to, i, j);
            }
            if (longest > 2) {
                int second = j;
                between(i, j).stream().forEach(third -> offer(to, i, second, third));
            }
        }
    }

    private void offer(Consumer<Column> to, int... ring) {
        long worth = exchange.worth(ring);
        if (worth >= 0) {
            to.accept(Column.of(worth, ring));
        }
    }

    /** Some rings of three for everybody, drawn by chance, where there are too many to list them all. */
    List<Column> threes(int each, SplittableRandom chance, BooleanSupplier stop) {
        var columns = new ArrayList<Column>();
        var seen = new HashSet<List<Integer>>();
        for (int i = 0; i < exchange.size() && !stop.getAsBoolean(); i++) {
            int taken = 0;
            for (int n = 0; longest > 2 && n < 2 * each && taken < each; n++) {
                int j = any(exchange.teaches(i), chance);
                int k = j < 0 ? -1 : any(thirds(i, j), chance);
                taken += k >= 0 && add(columns, seen, i, j, k) ? 1 : 0;
            }
        }
        return columns;
    }

    private boolean add(List<Column> columns, Set<List<Integer>> seen, int... ring) {
        int[] turned = turned(ring);
        if (!seen.add(Arrays.stream(turned).boxed().toList())) {
            return false;
        }
        int before = columns.size();
        offer(columns::add, turned);
        return columns.size() > before;
    }

    /** The same ring, beginning with its lowest number. */
    static int[] turned(int[] ring) {
        int lowest = 0;
        for (int i = 1; i < ring.length; i++) {
            lowest = ring[i] < ring[lowest] ? i : lowest;
        }
        var turned = new int[ring.length];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = ring[(lowest + i) % ring.length];
        }
        return turned;
    }

    /** Who closes a ring of three from the second back to the first. */
    BitSet thirds(int first, int second) {
        var thirds = (BitSet) exchange.teaches(second).clone();
        thirds.and(learnsFrom[first]);
        thirds.clear(first);
        thirds.clear(second);
        return thirds;
    }

    BitSet swaps(int one) {
        var swaps = (BitSet) exchange.teaches(one).clone();
        swaps.and(learnsFrom[one]);
        return swaps;
    }

    /** The first of a set from there on, going round; -1 if it is empty. */
    static int next(BitSet set, int from) {
        int next = set.nextSetBit(from);
        return next >= 0 ? next : set.nextSetBit(0);
    }

    private int any(BitSet set, SplittableRandom chance) {
        return set.isEmpty() ? -1 : next(set, chance.nextInt(exchange.size()));
    }

    /** Everybody who is in any ring that can be. */
    BitSet inSome() {
        var some = new BitSet(exchange.size());
        for (int i = 0; i < exchange.size(); i++) {
            if (!some.get(i)) {
                new Through(i, 1, Integer.MAX_VALUE).found.forEach(ring -> Arrays.stream(ring).forEach(some::set));
            }
        }
        return some;
    }

    /** All rings through somebody; null if there are more than so many, or so many that might be one have been looked at. */
    @Nullable List<int[]> through(int one, int most, int lookedAt) {
        var through = new Through(one, most + 1, lookedAt);
        return through.found.size() > most || through.looked >= lookedAt ? null : through.found;
    }

    /** The first rings through somebody, pairs before others. */
    private final class Through {
        private final List<int[]> found = new ArrayList<>();
        private int looked;

        Through(int one, int most, int lookedAt) {
            var swaps = swaps(one);
            for (int j = swaps.nextSetBit(0); j >= 0 && found.size() < most && looked < lookedAt; j = swaps.nextSetBit(j + 1)) {
                look(Math.min(one, j), Math.max(one, j));
            }
            var teaches = exchange.teaches(one);
            for (int j = longest > 2 ? teaches.nextSetBit(0) : -1; j >= 0 && found.size() < most && looked < lookedAt; j = teaches.nextSetBit(j + 1)) {
                var thirds = thirds(one, j);
                for (int k = thirds.nextSetBit(0); k >= 0 && found.size() < most && looked < lookedAt; k = thirds.nextSetBit(k + 1)) {
                    look(turned(new int[] {one, j, k}));
                }
            }
        }

        private void look(int... ring) {
            looked++;
            offer(column -> found.add(column.people()), ring);
        }
    }
}
