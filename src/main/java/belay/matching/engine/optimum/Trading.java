package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Places who is left over in a dense exchange: somebody without a place is put into a ring, which frees those whose rings it breaks;
 * these are placed anew, and all of it is kept if it is no worse.
 */
final class Trading {

    private static final long A_UNIT = 2_000;

    private final Exchange exchange;
    private final Rings rings;
    private final long factor;
    private final SplittableRandom chance;
    private final int[] @Nullable [] ringOf;
    private final BitSet free;
    private long value;

    Trading(Exchange exchange, Rings rings, long factor, SplittableRandom chance) {
        this.exchange = exchange;
        this.rings = rings;
        this.factor = factor;
        this.chance = chance;
        ringOf = new int[exchange.size()][];
        free = new BitSet(exchange.size());
        free.set(0, exchange.size());
    }

    void add(int... ring) {
        for (int one : ring) {
            ringOf[one] = ring;
            free.clear(one);
        }
        value += weight(ring);
    }

    private void remove(int[] ring) {
        for (int one : ring) {
            ringOf[one] = null;
            free.set(one);
        }
        value -= weight(ring);
    }

    private long weight(int[] ring) {
        return exchange.worth(ring) + factor * Arrays.stream(ring).mapToLong(exchange::dearness).sum();
    }

    /** These rings, and whoever is left over placed around them. */
    static List<int[]> from(List<int[]> start, Exchange exchange, Rings rings, long factor, Look look) {
        var trading = new Trading(exchange, rings, factor, new SplittableRandom(look.seed()));
        start.forEach(trading::add);
        return trading.placeLeftOver(look);
    }

    List<int[]> placeLeftOver(Look look) {
        return placeLeftOver((long) (look.units() * A_UNIT), look);
    }

    List<int[]> placeLeftOver(long trades, Look look) {
        for (int one = free.nextSetBit(0); one >= 0; one = free.nextSetBit(one + 1)) {
            place(one);
        }
        var able = rings.inSome();
        for (long trade = 0; trade < trades && free.intersects(able) && !(trade % 256 == 0 && isOver(trade, trades, look)); trade++) {
            int one = any(free);
            var ring = able.get(one) ? through(one) : null;
            if (ring != null) {
                tryOut(ring);
            }
        }
        var seen = new LinkedHashSet<int[]>();
        for (var ring : ringOf) {
            if (ring != null) {
                seen.add(ring);
            }
        }
        return List.copyOf(seen);
    }

    private boolean isOver(long trade, long trades, Look look) {
        look.told().of(0.5 + 0.5 * trade / trades, exchange.size() - free.cardinality());
        return look.stop().getAsBoolean();
    }

    private int @Nullable [] through(int one) {
        int second = any(exchange.teaches(one));
        if (second < 0) {
            return null;
        }
        if (chance.nextInt(3) == 0 && exchange.teaches(second).get(one)) {
            return possible(one, second);
        }
        int third = any(rings.thirds(one, second));
        return third < 0 ? null : possible(one, second, third);
    }

    private int @Nullable [] possible(int... ring) {
        return exchange.worth(ring) < 0 ? null : ring;
    }

    private void tryOut(int[] ring) {
        long before = value;
        var broken = new ArrayList<int[]>();
        for (int one : ring) {
            if (ringOf[one] != null) {
                broken.add(ringOf[one]);
                remove(ringOf[one]);
            }
        }
        add(ring);
        var made = new ArrayList<int[]>();
        made.add(ring);
        for (var old : broken) {
            for (int one : old) {
                if (free.get(one) && place(one)) {
                    made.add(ringOf[one]);
                }
            }
        }
        if (value < before) {
            made.forEach(this::remove);
            broken.forEach(this::add);
        }
    }

    /** Gives somebody a place among those who are free: in the best swap, or in the first ring of three that is found. */
    private boolean place(int one) {
        var swaps = rings.swaps(one);
        swaps.and(free);
        int best = -1;
        long most = -1;
        for (int other = swaps.nextSetBit(0); other >= 0; other = swaps.nextSetBit(other + 1)) {
            long worth = exchange.worth(one, other);
            if (worth > most) {
                most = worth;
                best = other;
            }
        }
        if (best >= 0) {
            add(one, best);
            return true;
        }
        var seconds = (BitSet) exchange.teaches(one).clone();
        seconds.and(free);
        for (int second = seconds.nextSetBit(0); second >= 0; second = seconds.nextSetBit(second + 1)) {
            var thirds = rings.thirds(one, second);
            thirds.and(free);
            for (int third = thirds.nextSetBit(0); third >= 0; third = thirds.nextSetBit(third + 1)) {
                if (exchange.worth(one, second, third) >= 0) {
                    add(one, second, third);
                    return true;
                }
            }
        }
        return false;
    }

    private int any(BitSet set) {
        int from = set.nextSetBit(chance.nextInt(exchange.size()));
        return from >= 0 ? from : set.nextSetBit(0);
    }
}
