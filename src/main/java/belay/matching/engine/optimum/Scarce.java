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
 * whatever the rest do: how many can is solved among their rings alone.
 */
final class Scarce {

    /** So many rings go through somebody at most at first, and later. */
    private static final int FEW = 60;
    private static final int MORE = 600;
    /** So many rings are looked at in all. */
    private static final int LISTED = 20_000;

    private final Exchange exchange;
    private final Rings rings;
    private final Look look;
    private final BitSet people = new BitSet();
    private final Set<List<Integer>> columns = new LinkedHashSet<>();
    private long without;

    /** @param able everybody who is in some ring */
    Scarce(Exchange exchange, Rings rings, BitSet able, Look look) {
        this.exchange = exchange;
        this.rings = rings;
        this.look = look;
        add(able, FEW);
        placing(List.of());
    }

    /** Of these, those whom fewest rings go through first; whether there were any that were not known as scarce. */
    boolean add(BitSet some) {
        return add(some, MORE);
    }

    private boolean add(BitSet some, int few) {
        var through = new ArrayList<Through>();
        some.stream().filter(one -> !people.get(one)).takeWhile(one -> !look.stop().getAsBoolean()).forEach(one -> through.add(new Through(one, rings.through(one, few + 1))));
        through.removeIf(one -> one.rings.size() > few);
        through.sort(Comparator.<Through>comparingInt(one -> one.rings.size()).thenComparingInt(Through::one));
        int before = people.cardinality();
        for (var one : through) {
            if (columns.size() + one.rings.size() <= LISTED) {
                people.set(one.one);
                one.rings.forEach(ring -> columns.add(Arrays.stream(ring).boxed().toList()));
            }
        }
        return people.cardinality() > before;
    }

    private record Through(int one, List<int[]> rings) { }

    /** Rings that place as many of them beside each other as is found; of such as many as can be that are among others. */
    private List<int[]> placing(List<int[]> others) {
        var dearness = new long[exchange.size()];
        people.stream().forEach(one -> dearness[one] = exchange.dearness(one));
        int[] time = IntStream.generate(() -> 1).limit(exchange.size()).toArray();
        var chosen = others.stream().map(ring -> Arrays.stream(Rings.turned(ring)).boxed().toList()).collect(Collectors.toSet());
        var packing = new Packing(dearness, time, columns.stream().map(ring -> Column.of(chosen.contains(ring) ? 1 : 0, ring.stream().mapToInt(Integer::intValue).toArray())).toList(), true);
        var packed = Packings.solve(packing, new int[0], look);
        without = Math.max(without, Arrays.stream(dearness).sum() - packed.mostPlaced());
        return Arrays.stream(packed.chosen()).mapToObj(number -> packing.column(number).people()).toList();
    }

    BitSet people() {
        return people;
    }

    /** What those who cannot have a place count together, as far as that is proved. */
    long without() {
        return without;
    }

    /** Rings that place as many of them beside each other as is found, and whatever of others touches none of these. */
    List<int[]> before(List<int[]> others) {
        var all = new ArrayList<>(placing(others));
        var taken = new BitSet();
        all.forEach(ring -> Arrays.stream(ring).forEach(taken::set));
        others.stream().filter(ring -> Arrays.stream(ring).noneMatch(taken::get)).forEach(all::add);
        return all;
    }
}
