package belay.matching.engine.optimum;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Who is assigned to whom between two sides, each person with room for one or several of the other: as many people as can be on both
 * sides, then as many pairs as there can be, then the worst-off pair as well off as possible, then the greatest worth. Solved to proof as a flow of least cost.
 *
 * @param left what it counts that each of the one side has a partner
 * @param right the same of the other side
 * @param leftRoom how many partners each can have; no more than there are candidates makes it quick
 * @param arcs who could be with whom, and what that is worth
 */
public record Allotment(long[] left, int[] leftRoom, long[] right, int[] rightRoom, List<Arc> arcs) {

    /** @param worth not negative */
    public record Arc(int left, int right, long worth) { }

    /**
     * @param pairs numbers of arcs, ascending
     * @param placed the dearness of all who have a partner: no plan places more
     * @param least the worth of the worst-off pair
     * @param worth the worth of all pairs: no plan that places as many in as many pairs and keeps to {@code least} has more
     */
    public record Allotted(int[] pairs, long placed, long least, long worth) { }

    /** @param fair whether the worst-off pair goes before the worth of the whole; nobody loses a partner for it */
    public Allotted solve(boolean fair) {
        var best = flow(0);
        if (!fair || best.pairs.length == 0) {
            return best;
        }
        var levels = arcs.stream().mapToLong(Arc::worth).distinct().sorted().toArray();
        int low = Arrays.binarySearch(levels, best.least);
        int high = levels.length - 1;
        int pairs = best.pairs.length;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            var tried = flow(levels[middle]);
            if (tried.placed == best.placed && tried.pairs.length == pairs) {
                best = tried;
                low = Math.max(middle, Arrays.binarySearch(levels, tried.least));
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /** The greatest worth without pairs that are worth less than this. */
    private Allotted flow(long least) {
        int source = 0;
        int sink = 1 + left.length + right.length;
        long supply = Math.min(Arrays.stream(leftRoom).asLongStream().sum(), Arrays.stream(rightRoom).asLongStream().sum());
        long fine = 1 + spread(leftRoom) + spread(rightRoom);
        long factor = fine * (1 + supply * (1 + arcs.stream().mapToLong(Arc::worth).max().orElse(0)));
        long smallest = LongStream.concat(Arrays.stream(left), Arrays.stream(right)).reduce(0, Allotment::commonDivisor);
        Library.need();
        var flow = new MinCostFlow();
        for (int i = 0; i < left.length; i++) {
            places(flow, source, 1 + i, leftRoom[i], left[i] / Math.max(1, smallest) * factor);
        }
        var used = new ArrayList<int[]>();
        for (int number = 0; number < arcs.size(); number++) {
            var arc = arcs.get(number);
            if (arc.worth >= least) {
                used.add(new int[] {number, flow.addArcWithCapacityAndUnitCost(1 + arc.left, 1 + left.length + arc.right, 1, -arc.worth * fine)});
            }
        }
        for (int j = 0; j < right.length; j++) {
            places(flow, 1 + left.length + j, sink, rightRoom[j], right[j] / Math.max(1, smallest) * factor);
        }
        flow.setNodeSupply(source, supply);
        flow.setNodeSupply(sink, -supply);
        var status = flow.solveMaxFlowWithMinCost();  // whoever has a partner keeps one where there is one pair more
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("The flow of %d and %d people along %d arcs ended as %s".formatted(left.length, right.length, arcs.size(), status));
        }
        return allotted(used.stream().filter(one -> flow.getFlow(one[1]) > 0).mapToInt(one -> one[0]).toArray());
    }

    static long commonDivisor(long one, long other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** What spreading can cost in all; one unit of worth costs more, so it decides only between equals. */
    private static long spread(int[] room) {
        return Arrays.stream(room).mapToLong(one -> (long) one * Math.max(0, one - 1) / 2).sum();
    }

    /** The first partner counts as a place; of those after it each costs a little more than the one before, so that work is spread. */
    private static void places(MinCostFlow flow, int from, int to, int room, long place) {
        for (int partner = 0; partner < room; partner++) {
            flow.addArcWithCapacityAndUnitCost(from, to, 1, partner == 0 ? -place : partner);
        }
    }

    private Allotted allotted(int[] pairs) {
        var leftPlaced = new boolean[left.length];
        var rightPlaced = new boolean[right.length];
        long worth = 0;
        long least = pairs.length == 0 ? 0 : Long.MAX_VALUE;
        for (int number : pairs) {
            var arc = arcs.get(number);
            leftPlaced[arc.left] = true;
            rightPlaced[arc.right] = true;
            worth += arc.worth;
            least = Math.min(least, arc.worth);
        }
        long placed = 0;
        for (int i = 0; i < left.length; i++) {
            placed += leftPlaced[i] ? left[i] : 0;
        }
        for (int j = 0; j < right.length; j++) {
            placed += rightPlaced[j] ? right[j] : 0;
        }
        return new Allotted(pairs, placed, least, worth);
    }
}
