package belay.bench;

import belay.matching.engine.optimum.Allotment;
import belay.matching.engine.optimum.Exchange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What one gets without a solver: people take, one after the other, what is best for them of what is still free; by hand, or by chance. */
final class DownTheList {

    private final int[] order;
    private final boolean picky;

    private DownTheList(int people, boolean picky) {
        order = IntStream.range(0, people).toArray();
        this.picky = picky;
    }

    /** In the order of their numbers, each with the best there is. */
    static DownTheList byHand(int people) {
        return new DownTheList(people, true);
    }

    /** In a drawn order, each with the first there is. */
    static DownTheList byChance(int people, long seed) {
        var list = new DownTheList(people, false);
        var chance = new SplittableRandom(seed);
        for (int i = people - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int other = list.order[j];
            list.order[j] = list.order[i];
            list.order[i] = other;
        }
        return list;
    }

    /** How many have a place in swaps or, where nobody is left to swap with, in rings of three. */
    int placed(Exchange exchange, int longest) {
        var free = new BitSet();
        free.set(0, exchange.size());
        for (int one : order) {
            if (free.get(one) && !swap(exchange, one, free) && longest > 2) {
                ring(exchange, one, free);
            }
        }
        return exchange.size() - free.cardinality();
    }

    private boolean swap(Exchange exchange, int one, BitSet free) {
        int best = -1;
        for (int other : order) {
            if (other != one && free.get(other) && exchange.teaches(one).get(other) && exchange.teaches(other).get(one)
                && (best < 0 || picky && exchange.worth(one, other) > exchange.worth(one, best))) {
                best = other;
            }
        }
        free.set(one, best < 0);
        if (best >= 0) {
            free.clear(best);
        }
        return best >= 0;
    }

    private void ring(Exchange exchange, int one, BitSet free) {
        for (int second : order) {
            if (second != one && free.get(second) && exchange.teaches(one).get(second)) {
                for (int third : order) {
                    if (third != one && third != second && free.get(third) && exchange.teaches(second).get(third) && exchange.teaches(third).get(one)) {
                        free.clear(one);
                        free.clear(second);
                        free.clear(third);
                        return;
                    }
                }
            }
        }
    }

    /** How many of the left side have a partner when the best pair of all is made first, then the best of what is left. */
    static int bestPairFirst(Allotment allotment) {
        var room = allotment.rightRoom().clone();
        var placed = new BitSet();
        allotment.arcs().stream().sorted(Comparator.comparingLong(arc -> -arc.worth())).forEach(arc -> {
            if (!placed.get(arc.left()) && room[arc.right()] > 0) {
                room[arc.right()]--;
                placed.set(arc.left());
            }
        });
        return placed.cardinality();
    }

    /** The same for swaps, and then for rings of three wherever one is found. */
    static int bestSwapFirst(Exchange exchange, int longest) {
        var swaps = new ArrayList<int[]>();
        for (int i = 0; i < exchange.size(); i++) {
            for (int j = exchange.teaches(i).nextSetBit(i + 1); j >= 0; j = exchange.teaches(i).nextSetBit(j + 1)) {
                if (exchange.teaches(j).get(i)) {
                    swaps.add(new int[] {i, j});
                }
            }
        }
        swaps.sort(Comparator.comparingLong(swap -> -exchange.worth(swap)));
        var free = new BitSet();
        free.set(0, exchange.size());
        for (int[] swap : swaps) {
            if (free.get(swap[0]) && free.get(swap[1])) {
                free.clear(swap[0]);
                free.clear(swap[1]);
            }
        }
        var list = byHand(exchange.size());
        for (int one = longest > 2 ? free.nextSetBit(0) : -1; one >= 0; one = free.nextSetBit(one + 1)) {
            list.ring(exchange, one, free);
        }
        return exchange.size() - free.cardinality();
    }

    /** How many of the left side have a partner. */
    int placed(Allotment allotment) {
        var arcs = new ArrayList<List<Allotment.Arc>>();
        for (int i = 0; i < allotment.left().length; i++) {
            arcs.add(new ArrayList<>());
        }
        allotment.arcs().forEach(arc -> arcs.get(arc.left()).add(arc));
        var room = allotment.rightRoom().clone();
        int placed = 0;
        for (int one : order) {
            var free = arcs.get(one).stream().filter(arc -> room[arc.right()] > 0);
            var taken = picky ? free.max(Comparator.comparingLong(Allotment.Arc::worth)) : free.findFirst();
            if (taken.isPresent()) {
                room[taken.get().right()]--;
                placed++;
            }
        }
        return placed;
    }
}
