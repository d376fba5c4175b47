package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Places who is left over in a dense exchange: somebody without a place is put into a ring, which frees those whose rings it breaks;
 * these are placed anew, if need be as the third of two who swap, and all of it is kept if it is no worse.
 */
final class Trading {

    private static final long A_UNIT = 2_000;
    /** How many swaps are looked at that somebody could join, for the best of them. */
    private static final int JOINED = 12;

    private final Exchange exchange;
    private final Rings rings;
    private final long factor;
    private final SplittableRandom chance;
    private final int[] @Nullable [] ringOf;
    private final BitSet able;
    private final BitSet free;
    /** What was done since this was emptied, the last thing last. */
    private final List<Step> steps = new ArrayList<>();
    private long value;
    /** What those count together who have no place and could have one. */
    private long leftOver;

    /** A ring that was made or broken. */
    private record Step(int[] ring, boolean made) { }

    /** @param able everybody who is in any ring */
    Trading(Exchange exchange, Rings rings, BitSet able, long factor, SplittableRandom chance) {
        this.exchange = exchange;
        this.able = able;
        this.rings = rings;
        this.factor = factor;
        this.chance = chance;
        ringOf = new int[exchange.size()][];
        free = new BitSet(exchange.size());
        free.set(0, exchange.size());
        leftOver = able.stream().mapToLong(exchange::dearness).sum();
    }

    void add(int... ring) {
        steps.add(new Step(ring, true));
        for (int one : ring) {
            ringOf[one] = ring;
            free.clear(one);
            leftOver -= able.get(one) ? exchange.dearness(one) : 0;
        }
        value += weight(ring);
    }

    private void remove(int[] ring) {
        steps.add(new Step(ring, false));
        for (int one : ring) {
            ringOf[one] = null;
            free.set(one);
            leftOver += able.get(one) ? exchange.dearness(one) : 0;
        }
        value -= weight(ring);
    }

    private long weight(int[] ring) {
        return exchange.worth(ring) + factor * Arrays.stream(ring).mapToLong(exchange::dearness).sum();
    }

    /** These rings, and whoever is left over placed around them. */
    static List<int[]> from(List<int[]> start, Exchange exchange, Rings rings, long factor, Look look) {
        var trading = new Trading(exchange, rings, rings.inSome(), factor, new SplittableRandom(look.seed()));
        start.forEach(trading::add);
        return trading.placeLeftOver(0, look);
    }

    /** @param without what those count together who have no place at best; less is not looked for */
    List<int[]> placeLeftOver(long without, Look look) {
        return placeLeftOver(without, (long) (look.units() * A_UNIT), look);
    }

    List<int[]> placeLeftOver(long without, long trades, Look look) {
        for (int one = free.nextSetBit(0); one >= 0; one = free.nextSetBit(one + 1)) {
            place(one);
        }
        for (long trade = 0; trade < trades && leftOver > without && !(trade % 256 == 0 && isOver(trade, trades, look)); trade++) {
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
        steps.clear();
        var broken = new ArrayList<int[]>();
        for (int one : ring) {
            if (ringOf[one] != null) {
                broken.add(ringOf[one]);
                remove(ringOf[one]);
            }
        }
        add(ring);
        for (var old : broken) {
            for (int one : old) {
                if (free.get(one)) {
                    place(one);
                }
            }
        }
        if (value < before) {
            for (var step : List.copyOf(steps).reversed()) {
                if (step.made) {
                    remove(step.ring);
                } else {
                    add(step.ring);
                }
            }
        }
    }

    /** Gives somebody a place among those who are free: in the best swap, in the first ring of three that is found, or as the third of two who swap. */
    private void place(int one) {
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
        } else if (!close(one)) {
            join(one);
        }
    }

    private boolean close(int one) {
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

    /** Between two who swap, as everybody keeps a place then; of some such swaps between those who gain most by it. */
    private void join(int one) {
        var teaches = exchange.teaches(one);
        int[] joined = null;
        long most = Long.MIN_VALUE;
        int looked = 0;
        int learners = teaches.cardinality();
        int start = chance.nextInt(exchange.size());
        for (int i = 0, second = Rings.next(teaches, start); i < learners && looked < JOINED; i++, second = Rings.next(teaches, second + 1)) {
            var swap = ringOf[second];
            if (swap == null || swap.length > 2) {
                continue;
            }
            int third = swap[0] + swap[1] - second;
            if (exchange.teaches(third).get(one)) {
                looked++;
                long worth = exchange.worth(one, second, third);
                long gain = worth - exchange.worth(swap);
                if (worth >= 0 && gain > most) {
                    most = gain;
                    joined = new int[] {one, second, third};
                }
            }
        }
        if (joined != null) {
            remove(Objects.requireNonNull(ringOf[joined[1]]));
            add(joined);
        }
    }

    private int any(BitSet set) {
        return Rings.next(set, chance.nextInt(exchange.size()));
    }
}
