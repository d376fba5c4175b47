package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/** Mutual pairs alone: a matching of greatest weight by the blossom method (Edmonds 1965; Kolmogorov 2009), always the best there is. */
final class Pairs {

    private final Exchange exchange;
    private final Packing packing;

    Pairs(Exchange exchange, boolean placesFirst) {
        this.exchange = exchange;
        packing = Exchanges.packing(exchange, new Rings(exchange, 2).all(), placesFirst);
    }

    /** The best pairs, where places come first with the worst-off pair as well off as it can be while as many stay together. */
    Exchanges.Ringed solve() {
        var best = solve(packing);
        int[] levels = Exchanges.levels(exchange, packing);
        int[] steps = Arrays.stream(levels).distinct().sorted().toArray();
        int kept = Staying.kept(exchange, best.rings());
        int low = 0;
        int high = packing.placesFirst() ? steps.length - 1 : 0;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            var tried = solve(packing.only(IntStream.range(0, levels.length).filter(column -> levels[column] >= steps[middle]).toArray()));
            if (tried.quality().placed() == best.quality().placed() && Staying.kept(exchange, tried.rings()) >= kept) {
                best = tried;
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private Exchanges.Ringed solve(Packing some) {
        var pairs = heaviest(some, packing.placeFactor());
        long placed = 0;
        long worth = 0;
        for (int[] pair : pairs) {
            placed += exchange.dearness(pair[0]) + exchange.dearness(pair[1]);
            worth += exchange.worth(pair);
        }
        long mostPlaced = packing.placesFirst() ? placed : Math.min(packing.mostPlaced(), placed + worth);
        return new Exchanges.Ringed(pairs, new Packed(new int[0], placed, mostPlaced, worth, placed + worth));
    }

    /** The pairs of greatest weight among the columns of a packing, which are all of two people; by their lower numbers. */
    static List<int[]> heaviest(Packing packing, long factor) {
        var graph = graph(packing, factor);
        var pairs = new ArrayList<int[]>();
        for (var edge : matched(graph)) {
            int source = graph.getEdgeSource(edge);
            int target = graph.getEdgeTarget(edge);
            pairs.add(new int[] {Math.min(source, target), Math.max(source, target)});
        }
        pairs.sort(Comparator.comparingInt(pair -> pair[0]));
        return pairs;
    }

    /** The sets of an odd number of people, one of whom is left over by every best choice of pairs, and which make it no better than it is. */
    static List<BitSet> oddSets(Packing packing, long factor) {
        int size = packing.people();
        var graph = graph(packing, factor);
        var odd = new LinkedHashSet<BitSet>();
        if (!graph.edgeSet().isEmpty()) {
            for (int person = 0; person < size; person++) {
                graph.addVertex(size + person);
            }
            for (var edge : List.copyOf(graph.edgeSet())) {
                graph.setEdgeWeight(graph.addEdge(size + graph.getEdgeSource(edge), size + graph.getEdgeTarget(edge)), graph.getEdgeWeight(edge));
            }
            for (int person = 0; person < size; person++) {
                graph.setEdgeWeight(graph.addEdge(person, size + person), 0);
            }
            new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE).getDualSolution().getDualVariables().forEach((people, price) -> {
                for (int side = 0; side < 2; side++) {
                    var set = new BitSet();
                    int from = side * size;
                    people.stream().filter(one -> one >= from && one < from + size).forEach(one -> set.set(one - from));
                    if (set.cardinality() > 2 && set.cardinality() % 2 == 1) {
                        odd.add(set);
                    }
                }
            });
        }
        return List.copyOf(odd);
    }

    private static SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph(Packing packing, long factor) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(SupplierUtil.createIntegerSupplier(packing.people()),
            SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER);
        for (int person = 0; person < packing.people(); person++) {
            graph.addVertex(person);
        }
        var weights = packing.weights(factor);
        for (int number = 0; number < weights.length; number++) {
            int[] two = packing.column(number).people();
            var edge = graph.addEdge(two[0], two[1]);
            if (edge != null) {
                graph.setEdgeWeight(edge, weights[number]);
            }
        }
        return graph;
    }

    /** The library does not take a graph without edges. */
    private static Set<DefaultWeightedEdge> matched(SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph) {
        return graph.edgeSet().isEmpty() ? Set.of() : new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching().getEdges();
    }
}
