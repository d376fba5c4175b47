package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rings that place somebody whom pairs cannot: puts a person without a place into a circle, which frees those whose circles
 * it breaks, places these anew, and keeps it all if it is no worse.
 */
final class RingSearch {

    private static final int STEPS_A_PERSON = 400;
    private static final long MOST_STEPS = 600_000;

    private final ExchangeGraph graph;
    private final Circles circles;
    private final Chance chance;
    private final Watch watch;
    private final long steps;

    RingSearch(ExchangeGraph graph, Circles circles, Chance chance, Watch watch) {
        this.graph = graph;
        this.circles = circles;
        this.chance = chance;
        this.watch = watch;
        steps = graph.roster.pool.settings().times(Math.min(MOST_STEPS, (long) STEPS_A_PERSON * graph.size()));
    }

    void improve() {
        for (int i = circles.free().nextSetBit(0); i >= 0; i = circles.free().nextSetBit(i + 1)) {
            circles.place(i, true);
        }
        for (long step = 0; step < steps && !circles.free().isEmpty() && !watch.stop(); step++) {
            int start = circles.free().nextSetBit(chance.below(graph.size()));
            var circle = circleThrough(start < 0 ? circles.free().nextSetBit(0) : start);
            if (circle != null) {
                tryOut(circle);
            }
            if (step % 1000 == 0) {
                watch.progress(step, steps, graph.size() - circles.free().cardinality());
            }
        }
        breakUpRings();
    }

    private int @Nullable [] circleThrough(int i) {
        int j = any(graph.teaches[i]);
        if (j < 0) {
            return null;
        }
        if (graph.swap(i, j) >= 0 && chance.below(3) == 0) {
            return new int[] {i, j};
        }
        int k = any(circles.thirds(i, j));
        return k >= 0 && graph.score(i, j, k) >= 0 ? new int[] {i, j, k} : null;
    }

    private int any(BitSet from) {
        int start = from.nextSetBit(chance.below(graph.size()));
        return start >= 0 ? start : from.nextSetBit(0);
    }

    private void tryOut(int[] circle) {
        long before = circles.worth();
        var broken = circles.touching(circle);
        broken.forEach(circles::remove);
        var freed = broken.stream().flatMapToInt(Arrays::stream).toArray();
        circles.add(circle);
        for (int i : freed) {
            if (circles.circleOf(i) == null) {
                circles.place(i, true);
            }
        }
        if (circles.worth() < before) {
            var added = new ArrayList<>(circles.touching(freed));
            if (!added.contains(circle)) {
                added.add(circle);
            }
            added.forEach(circles::remove);
            broken.forEach(circles::add);
        }
    }

    /** Two rings whose six people can just as well be three pairs become pairs. */
    private void breakUpRings() {
        var rings = circles.all().stream().filter(circle -> circle.length == 3).toList();
        for (int r = 0; r < rings.size(); r++) {
            for (int s = r + 1; s < rings.size() && circles.circleOf(rings.get(r)[0]) == rings.get(r); s++) {
                if (circles.circleOf(rings.get(s)[0]) == rings.get(s)) {
                    pairUp(rings.get(r), rings.get(s));
                }
            }
        }
    }

    private void pairUp(int[] ring, int[] other) {
        var six = new ArrayList<>(List.of(ring[0], ring[1], ring[2], other[0], other[1], other[2]));
        var pairs = bestPairs(six);
        if (pairs.size() == 3) {
            circles.remove(ring);
            circles.remove(other);
            pairs.forEach(circles::add);
        }
    }

    /** The best way to make pairs of all of them; empty if there is none. */
    private List<int[]> bestPairs(List<Integer> people) {
        int first = people.getFirst();
        List<int[]> best = List.of();
        for (int friend : people.subList(1, people.size())) {
            if (graph.swap(first, friend) >= 0) {
                var rest = people.stream().filter(one -> one != first && one != friend).toList();
                var pairs = new ArrayList<int[]>();
                pairs.add(new int[] {first, friend});
                if (!rest.isEmpty()) {
                    pairs.addAll(bestPairs(rest));
                }
                if (2 * pairs.size() == people.size() && value(pairs) > value(best)) {
                    best = pairs;
                }
            }
        }
        return best;
    }

    private int value(List<int[]> pairs) {
        return pairs.isEmpty() ? -1 : pairs.stream().mapToInt(graph::score).sum();
    }
}
