package belay.matching.engine.optimum;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Solves exchanges: who teaches whom in pairs and rings, each person in one at most. Where all rings can be listed, they are the
 * columns of a {@link Packing}. Where there are too many, in dense pools, nearly everybody can be placed: a search among some of the
 * rings comes close, what is left over is placed by trading, and who is in no ring at all says what cannot be exceeded.
 */
public final class Exchanges {

    /** So many rings are listed; above that a pool is dense. */
    private static final long LISTED = 40_000;
    private static final int RINGS_EACH = 60;
    private static final long STEPS_A_UNIT = 400_000;
    private static final long TRADES_A_UNIT = 2_000;

    /** Rings, each person in one at most, and how good they are. */
    public record Ringed(List<int[]> rings, Packed quality) { }

    private Exchanges() {
    }

    /**
     * @param longest 2 for mutual pairs alone, 3 for rings of three as well
     * @param placesFirst whether placing people goes before any worth
     */
    public static Ringed solve(Exchange exchange, int longest, boolean placesFirst, Look look) {
        if (longest == 2) {
            return new Pairs(exchange, placesFirst).solve();
        }
        var rings = new Rings(exchange, longest);
        if (Library.isThere() && rings.count(LISTED) <= LISTED) {
            var packing = packing(exchange, rings.all(), placesFirst);
            return ringed(packing, placesFirst ? Packings.solveFairly(packing, levels(packing), places(packing), look) : Packings.solve(packing, new int[0], look));
        }
        return dense(exchange, rings, placesFirst, look);
    }

    static Packing packing(Exchange exchange, List<Column> columns, boolean placesFirst) {
        var dearness = new long[exchange.size()];
        Arrays.setAll(dearness, exchange::dearness);
        var time = new int[exchange.size()];
        Arrays.fill(time, 1);
        return new Packing(dearness, time, columns, placesFirst);
    }

    /** What a place in each ring is worth. */
    static int[] levels(Packing packing) {
        return packing.columns().stream().mapToInt(column -> (int) (column.worth() / column.people().length)).toArray();
    }

    private static int[] places(Packing packing) {
        return packing.columns().stream().mapToInt(column -> column.people().length).toArray();
    }

    private static Ringed ringed(Packing packing, Packed packed) {
        return new Ringed(Arrays.stream(packed.chosen()).mapToObj(number -> packing.column(number).people()).toList(), packed);
    }

    static Ringed dense(Exchange exchange, Rings rings, boolean placesFirst, Look look) {
        var chance = new SplittableRandom(look.seed());
        var packing = packing(exchange, rings.some(RINGS_EACH, chance), placesFirst);
        long factor = packing.placeFactor();
        int[] found = packing.columns().isEmpty() ? new int[0] : new Annealing(packing, factor, chance).run((long) (look.units() * STEPS_A_UNIT), look);
        var trading = new Trading(exchange, rings, factor, chance);
        Arrays.stream(found).forEach(number -> trading.add(packing.column(number).people()));
        var chosen = trading.placeLeftOver((long) (look.units() * TRADES_A_UNIT), look);
        return new Ringed(chosen, quality(exchange, rings, chosen));
    }

    /** Nobody outside every ring can be placed, and nobody can have more than the best share there is for them. */
    private static Packed quality(Exchange exchange, Rings rings, List<int[]> chosen) {
        var some = rings.inSome();
        long most = some.stream().mapToLong(exchange::dearness).sum();
        long shares = some.stream().mapToLong(exchange::mostShare).sum();
        long placed = 0;
        long worth = 0;
        for (var ring : chosen) {
            worth += exchange.worth(ring);
            placed += Arrays.stream(ring).mapToLong(exchange::dearness).sum();
        }
        return new Packed(new int[0], placed, most, worth, most + Math.max(worth, shares));
    }
}
