package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with too many rings to list them. Of the best swaps and some of the rings, drawn by chance, those that {@link Prices} say are likely in a
 * good choice are searched; whoever is left over is placed by trading, once more around those who are {@link Scarce} where anybody is left who might have a place.
 * The worst-off are placed elsewhere where as many keep a place, and before and after that those in swaps are matched anew to their greatest worth. Where rings go on, whoever is left over is placed around these as well, and the
 * better of both counts; the worst-off stay then.
 */
final class Dense {

    private static final int SWAPS_EACH = 30;
    /** A swap that comes after so many in the lists of both is bounded by these. */
    private static final int SWAPS_BOUNDED = 200;
    private static final int RINGS_EACH = 60;
    private static final int RINGS_EACH_A_UNIT = 6;
    private static final int MOST_RINGS_EACH = 180;
    private static final int LIKELY_EACH = 2;
    private static final long STEPS_A_UNIT = 800_000;
    private static final long A_PLACE = 4;
    /** How often at most those who are scarce are placed first, and what share of the work goes each time into how many of them can be. */
    private static final int ROUNDS = 8;
    private static final double SCARCE = 0.1;
    private static final long FAIRER_TRADES_A_UNIT = 1_000;

    private final Exchange exchange;
    private final Rings rings;
    private final boolean placesFirst;
    private final Look look;
    /** The same, where how far the search is is told by what goes on beside it, or was told. */
    private final Look quiet;
    private final SplittableRandom chance;
    private final Swaps swaps;
    private final BitSet everybody = new BitSet();
    /** Whoever is in any ring: nobody else can be placed. */
    private final BitSet able;
    /** Null where nothing is proved of them. */
    private final @Nullable Scarce scarce;

    /** @param proves whether the optimizer’s native half is there, by which it is proved how many can be placed */
    Dense(Exchange exchange, Rings rings, boolean placesFirst, boolean proves, Look look) {
        this.exchange = exchange;
        this.rings = rings;
        this.placesFirst = placesFirst;
        this.look = look;
        quiet = new Look(look.units(), look.seed(), look.stop());
        chance = new SplittableRandom(look.seed());
        swaps = new Swaps(exchange, rings);
        everybody.set(0, exchange.size());
        able = rings.inSome();
        scarce = placesFirst && proves ? new Scarce(exchange, rings, able, quiet.of(SCARCE * look.units(), look.seed())) : null;
    }

    Exchanges.Ringed solve() {
        var columns = new ArrayList<>(swaps.best(SWAPS_EACH, everybody));
        columns.addAll(rings.threes((int) Math.min(MOST_RINGS_EACH, RINGS_EACH + RINGS_EACH_A_UNIT * look.units()), chance, look.stop()));
        var all = Exchanges.packing(exchange, columns, placesFirst);
        long factor = all.placeFactor();
        var likely = all.only(Prices.likely(all, 1, LIKELY_EACH, look.stop()));
        var first = chance.split();
        var second = chance.split();
        var found = Both.of(() -> searched(likely, 1, first, look), () -> searched(likely, placesFirst ? A_PLACE : 1, second, quiet));
        var one = traded(found.one(), factor, quiet);
        var other = traded(found.other(), factor, look);
        var best = value(other, factor) > value(one, factor) ? other : one;
        if (exchange.goesOn()) {
            var goingOn = traded(exchange.formed(), factor, quiet);
            best = value(goingOn, factor) >= value(best, factor) ? goingOn : best;
        }
        best = scarce == null ? best : aroundScarce(scarce, best, factor);
        best = matchedAnew(fairer(matchedAnew(best, factor), factor), factor);
        return new Exchanges.Ringed(best, quality(best));
    }

    private List<int[]> traded(List<int[]> start, long factor, Look look) {
        var trading = new Trading(exchange, rings, able, factor, chance);
        start.forEach(trading::add);
        return trading.placeLeftOver(without(), look);
    }

    /**
     * As many people, and the worst-off better off as long as trading finds how: the rings where people are worst off are given up, and their
     * people are placed anew where they are better off. Where rings go on, to stay together goes before that.
     */
    private List<int[]> fairer(List<int[]> some, long factor) {
        var best = some;
        while (placesFirst && !exchange.goesOn() && !best.isEmpty() && !look.stop().getAsBoolean()) {
            long least = best.stream().mapToLong(exchange::level).min().orElseThrow() + 1;
            var above = new Above(exchange, least);
            var trading = new Trading(above, rings, able, factor, chance);
            best.stream().filter(ring -> exchange.level(ring) >= least).forEach(trading::add);
            var better = trading.placeLeftOver(without(), (long) (look.units() * FAIRER_TRADES_A_UNIT), quiet);
            if (placed(better) < placed(best)) {
                break;
            }
            best = better;
        }
        return best;
    }

    /** Where somebody is left over who might be placed, those who are scarce are placed before all others; whoever is left over then counts as scarce as well. */
    private List<int[]> aroundScarce(Scarce scarce, List<int[]> some, long factor) {
        var best = some;
        for (int round = 0; round < ROUNDS && placed(best) < most() && !look.stop().getAsBoolean(); round++) {
            var before = new Before(exchange, scarce);
            var trading = new Trading(before, rings, able, factor, chance);
            scarce.before(best).forEach(trading::add);
            var around = trading.placeLeftOver(before.without(), quiet);
            best = value(around, factor) > value(best, factor) ? around : best;
            var left = (BitSet) able.clone();
            around.forEach(ring -> Arrays.stream(ring).forEach(left::clear));
            if (!scarce.add(left)) {
                break;
            }
        }
        return best;
    }

    /** The exchange where to place those who are scarce goes before placing as many others and before any worth, but not before placing more. */
    private record Before(Exchange all, Scarce scarce) implements Alike {

        private static final long MORE_THAN_WORTH = 1_000;

        @Override
        public long dearness(int one) {
            return more() * all.dearness(one) + (scarce.has(one) ? MORE_THAN_WORTH : 0);
        }

        private long more() {
            return size() + 1;
        }

        long without() {
            return more() * scarce.without() + MORE_THAN_WORTH * size();
        }

        @Override
        public long worth(int... ring) {
            return all.worth(ring);
        }
    }

    private long without() {
        return scarce == null ? 0 : scarce.without();
    }

    /** What no plan places more than. */
    private long most() {
        return able.stream().mapToLong(exchange::dearness).sum() - without();
    }

    private long placed(List<int[]> some) {
        return some.stream().flatMapToInt(Arrays::stream).mapToLong(exchange::dearness).sum();
    }

    /** The exchange without the rings in which people are worse off than that. */
    private record Above(Exchange all, long least) implements Alike {

        @Override
        public long worth(int... ring) {
            long worth = all.worth(ring);
            return worth >= 0 && all.level(ring) >= least ? worth : -1;
        }
    }

    /** @param factor how much a place counts beside worth; a few times that much and no more, lest what rings are worth be lost beside it */
    private List<int[]> searched(Packing packing, long factor, SplittableRandom by, Look look) {
        int[] found = packing.columns().isEmpty() ? new int[0] : new Annealing(packing, factor, by).run((long) (look.units() * STEPS_A_UNIT), look);
        return Arrays.stream(found).mapToObj(number -> packing.column(number).people()).toList();
    }

    private long value(List<int[]> some, long factor) {
        return some.stream().mapToLong(ring -> exchange.worth(ring) + factor * Arrays.stream(ring).mapToLong(exchange::dearness).sum()).sum();
    }

    /** Those in swaps swap as well as they can among themselves, nobody worse off than that; nobody loses a place, as the swaps that are stay possible. */
    private List<int[]> matchedAnew(List<int[]> some, long factor) {
        long least = placesFirst ? some.stream().mapToLong(exchange::level).min().orElse(0) : 0;
        var among = new BitSet();
        some.stream().filter(ring -> ring.length == 2).forEach(swap -> Arrays.stream(swap).forEach(among::set));
        var columns = new ArrayList<>(swaps.best(SWAPS_EACH, among).stream().filter(swap -> exchange.level(swap.people()) >= least).toList());
        var anew = new ArrayList<>(some.stream().filter(ring -> ring.length > 2).toList());
        some.stream().filter(ring -> ring.length == 2).forEach(swap -> columns.add(Column.of(exchange.worth(swap), swap)));
        anew.addAll(Pairs.heaviest(Exchanges.packing(exchange, columns, placesFirst), factor));
        return value(anew, factor) > value(some, factor) ? anew : some;
    }

    /**
     * At prices that are for nobody less than their share of a ring of three or half of a swap that is not among the
     * best, and for no two who can swap less than what one of the best is worth, no plan is worth more than all people cost.
     */
    private Packed quality(List<int[]> chosen) {
        var least = new double[exchange.size()];
        able.stream().forEach(one -> least[one] = exchange.dearness(one) + Math.max(exchange.mostShare(one), swaps.after(SWAPS_BOUNDED, one) / 2.0));
        var best = Exchanges.packing(exchange, swaps.best(SWAPS_BOUNDED, everybody), false);
        long placed = 0;
        long worth = 0;
        for (var ring : chosen) {
            worth += exchange.worth(ring);
            placed += Arrays.stream(ring).mapToLong(exchange::dearness).sum();
        }
        return new Packed(new int[0], placed, most(), worth, Math.max(placed + worth, new Prices(best, 1, least, look.stop()).most()));
    }
}
