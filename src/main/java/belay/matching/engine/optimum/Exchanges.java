package belay.matching.engine.optimum;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * Solves exchanges: who teaches whom in pairs and rings, each person in one at most. Where all rings can be listed, they are the
 * columns of a {@link Packing}; there are too many of them in {@link Dense} pools.
 */
public final class Exchanges {

    /** So many rings are listed; above that a pool is dense. */
    private static final long LISTED = 200_000;

    /**
     * Rings, each person in one at most, and how good they are. In an exchange that goes on worth and bound count who stays as well, and where few moves are
     * wanted nothing is proved.
     */
    public record Ringed(List<int[]> rings, Packed quality) { }

    private Exchanges() {
    }

    /**
     * @param longest 2 for mutual pairs alone, 3 for rings of three as well
     * @param placesFirst whether placing people goes before any worth, and in an exchange that goes on as few as can be leave their ring before that; not where few moves are wanted
     */
    public static Ringed solve(Exchange exchange, int longest, boolean placesFirst, Look look) {
        if (exchange.goesOn() && !(exchange instanceof Staying)) {
            return solve(new Staying(exchange), longest, placesFirst && !exchange.calm(), look);
        }
        if (longest == 2) {
            return new Pairs(exchange, placesFirst).solve();
        }
        var rings = new Rings(exchange, longest);
        if (Library.isThere() && rings.count(LISTED) <= LISTED) {
            var packing = packing(exchange, rings.all(), placesFirst);
            return ringed(packing, placesFirst ? Packings.solveFairly(packing, levels(exchange, packing), stays(exchange, packing), goingOn(exchange, rings, packing, look), look)
                : Packings.solve(packing, new int[0], look));
        }
        return new Dense(exchange, rings, placesFirst, Library.isThere(), look).solve();
    }

    static Packing packing(Exchange exchange, List<Column> columns, boolean placesFirst) {
        var dearness = new long[exchange.size()];
        Arrays.setAll(dearness, exchange::dearness);
        var time = new int[exchange.size()];
        Arrays.fill(time, 1);
        return new Packing(dearness, time, columns, placesFirst);
    }

    /** How well off people are in each ring. */
    static int[] levels(Exchange exchange, Packing packing) {
        return packing.columns().stream().mapToInt(column -> (int) exchange.level(column.people())).toArray();
    }

    private static int[] stays(Exchange exchange, Packing packing) {
        return packing.columns().stream().mapToInt(column -> exchange.stays(column.people())).toArray();
    }

    /** The columns in which rings go on and others are placed around them, as far as trading finds how; none in a first round. */
    private static int[] goingOn(Exchange exchange, Rings rings, Packing packing, Look look) {
        if (!exchange.goesOn() || packing.columns().size() <= Packings.AT_ONCE) {
            return new int[0];
        }
        var numbers = new HashMap<List<Integer>, Integer>();
        for (int number = 0; number < packing.columns().size(); number++) {
            numbers.put(Arrays.stream(packing.column(number).people()).boxed().toList(), number);
        }
        return Trading.from(exchange.formed(), exchange, rings, packing.placeFactor(), new Look(look.units(), look.seed(), look.stop())).stream()
            .mapToInt(ring -> Objects.requireNonNull(numbers.get(Arrays.stream(Rings.turned(ring)).boxed().toList()))).sorted().toArray();
    }

    private static Ringed ringed(Packing packing, Packed packed) {
        return new Ringed(Arrays.stream(packed.chosen()).mapToObj(number -> packing.column(number).people()).toList(), packed);
    }
}
