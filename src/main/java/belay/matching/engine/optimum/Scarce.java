package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whoever few rings go through, in an exchange with too many rings to list them all. Where several of them need the same others, not all can have a place,
 * whatever the rest do: how many can is solved among their rings alone. Needs the optimizer’s native half.
 */
final class Scarce {

    /** So many rings go through somebody at most who is scarce from the first, and through one who is found to be. */
    private static final int FEW = 60;
    private static final int FEW_FOUND = 600;
    /** So many that might be rings are looked at for each of them at most; of whom there are more is not scarce. */
    private static final int LOOKED_AT = 2_000;
    private static final int LOOKED_AT_FOUND = 50_000;
    /** So many rings are kept in all. */
    private static final int KEPT = 20_000;

    private final Exchange exchange;
    private final Rings rings;
    private final Look look;
    private final BitSet people = new BitSet();
    /** Whoever was asked about after the first. */
    private final BitSet asked = new BitSet();
    private final Set<List<Integer>> kept = new LinkedHashSet<>();
    private long without;

    /** @param able everybody who is in some ring */
    Scarce(Exchange exchange, Rings rings, BitSet able, Look look) {
        this.exchange = exchange;
        this.rings = rings;
        this.look = look;
        add(able, FEW, LOOKED_AT);
        placing(List.of());
    }

    /** Counts those of these as scarce that can be; whether there were any. */
    boolean add(BitSet some) {
        var unknown = (BitSet) some.clone();
        unknown.andNot(asked);
        asked.or(unknown);
        return add(unknown, FEW_FOUND, LOOKED_AT_FOUND);
    }

    private record Through(int one, List<int[]> rings) { }

    /** Those whom fewest rings go through first, until there are enough. */
    private boolean add(BitSet some, int few, int lookedAt) {
        var through = new ArrayList<Through>();
        some.stream().filter(one -> !people.get(one)).takeWhile(one -> !look.stop().getAsBoolean()).forEach(one -> {
            var found = rings.through(one, few, lookedAt);
            if (found != null) {
                through.add(new Through(one, found));
            }
        });
        through.sort(Comparator.<Through>comparingInt(one -> one.rings.size()).thenComparingInt(Through::one));
        int before = people.cardinality();
        for (var one : through) {
            if (kept.size() + one.rings.size() <= KEPT) {
                people.set(one.one);
                one.rings.forEach(ring -> kept.add(Arrays.stream(ring).boxed().toList()));
            }
        }
        return people.cardinality() > before;
    }

    boolean has(int one) {
        return people.get(one);
    }

    /** What those count together who are proved to have no place whatever is done. */
    long without() {
        return without;
    }

    /** Rings that place as many of those who are scarce as is found, and whatever of others touches none of these. */
    List<int[]> before(List<int[]> others) {
        var all = new ArrayList<>(placing(others));
        var taken = new BitSet();
        all.forEach(ring -> Arrays.stream(ring).forEach(taken::set));
        others.stream().filter(ring -> Arrays.stream(ring).noneMatch(taken::get)).forEach(all::add);
        return all;
    }

    /** Of choices of rings that place as many, one with most of these others in it. */
    private List<int[]> placing(List<int[]> others) {
        var dearness = new long[exchange.size()];
        people.stream().forEach(one -> dearness[one] = exchange.dearness(one));
        int[] time = IntStream.generate(() -> 1).limit(exchange.size()).toArray();
        var there = others.stream().map(ring -> Arrays.stream(Rings.turned(ring)).boxed().toList()).collect(Collectors.toSet());
        var columns = kept.stream().map(ring -> Column.of(there.contains(ring) ? 1 : 0, ring.stream().mapToInt(Integer::intValue).toArray())).toList();
        var packing = new Packing(dearness, time, columns, true);
        var packed = Packings.solve(packing, new int[0], look);
        without = Math.max(without, Arrays.stream(dearness).sum() - packed.mostPlaced());
        return Arrays.stream(packed.chosen()).mapToObj(number -> packing.column(number).people()).toList();
    }
}
