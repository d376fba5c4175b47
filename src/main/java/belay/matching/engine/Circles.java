package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pairs and rings side by side, each person in one at most, with what they are worth together. */
final class Circles {

    /** A ring is worth this much less, so that it is offered only where it places somebody whom pairs cannot. */
    private static final long TROUBLE = 400;

    private final ExchangeGraph graph;
    private final int[] @Nullable [] circleOf;
    private final BitSet free;
    private long worth;

    Circles(ExchangeGraph graph) {
        this.graph = graph;
        circleOf = new int[graph.size()][];
        free = new BitSet(graph.size());
        free.set(0, graph.size());
    }

    long worth() {
        return worth;
    }

    BitSet free() {
        return free;
    }

    int @Nullable [] circleOf(int i) {
        return circleOf[i];
    }

    private long worthOf(int[] circle) {
        long sum = (long) graph.score(circle) * circle.length - (circle.length > 2 ? TROUBLE : 0);
        for (int i : circle) {
            sum += graph.dearness(i);
        }
        return sum;
    }

    void add(int... circle) {
        for (int i : circle) {
            circleOf[i] = circle;
            free.clear(i);
        }
        worth += worthOf(circle);
    }

    void remove(int[] circle) {
        for (int i : circle) {
            circleOf[i] = null;
            free.set(i);
        }
        worth -= worthOf(circle);
    }

    /** The circles these people are in now. */
    List<int[]> touching(int... people) {
        var found = new ArrayList<int[]>();
        for (int i : people) {
            var circle = circleOf[i];
            if (circle != null && !found.contains(circle)) {
                found.add(circle);
            }
        }
        return found;
    }

    List<int[]> all() {
        Set<int[]> all = new LinkedHashSet<>();
        for (var circle : circleOf) {
            if (circle != null) {
                all.add(circle);
            }
        }
        return List.copyOf(all);
    }

    /** Places somebody with others who are free: in the best pair, or else in a ring. */
    boolean place(int i, boolean rings) {
        int best = -1;
        for (int j = free.nextSetBit(0); j >= 0; j = free.nextSetBit(j + 1)) {
            if (j != i && graph.swap(i, j) >= 0 && (best < 0 || graph.swap(i, j) > graph.swap(i, best))) {
                best = j;
            }
        }
        if (best >= 0) {
            add(i, best);
            return true;
        }
        return rings && placeInRing(i);
    }

    private boolean placeInRing(int i) {
        var seconds = (BitSet) graph.teaches[i].clone();
        seconds.and(free);
        for (int j = seconds.nextSetBit(0); j >= 0; j = seconds.nextSetBit(j + 1)) {
            var thirds = thirds(i, j);
            thirds.and(free);
            for (int k = thirds.nextSetBit(0); k >= 0; k = thirds.nextSetBit(k + 1)) {
                if (graph.score(i, j, k) >= 0) {
                    add(i, j, k);
                    return true;
                }
            }
        }
        return false;
    }

    /** Who closes the ring from the second back to the first. */
    BitSet thirds(int first, int second) {
        var thirds = (BitSet) graph.teaches[second].clone();
        thirds.and(graph.learnsFrom[first]);
        thirds.clear(first);
        return thirds;
    }
}
