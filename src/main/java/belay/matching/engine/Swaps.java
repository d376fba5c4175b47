package belay.matching.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Mutual pairs: as many people as can be placed, those dearest first; then partners change hands wherever that is worth more. */
final class Swaps {

    private static final int ROUNDS = 12;

    private final ExchangeGraph graph;
    private final int[][] friends;
    private final int[] partner;

    Swaps(ExchangeGraph graph) {
        this.graph = graph;
        int n = graph.size();
        friends = IntStream.range(0, n).mapToObj(this::friends).toArray(int[][]::new);
        partner = new int[n];
        Arrays.fill(partner, -1);
    }

    private int[] friends(int i) {
        return IntStream.range(0, graph.size()).filter(j -> j != i && graph.swap(i, j) >= 0).boxed()
                .sorted(Comparator.<Integer>comparingInt(j -> -graph.swap(i, j)).thenComparingInt(j -> j)).mapToInt(Integer::intValue).toArray();
    }

    /** Whom each is with, or -1. Seating people one after another, nobody once seated loses the place: so the dearest are seated. */
    int[] partners() {
        var blossom = new Blossom(friends, partner);
        IntStream.range(0, graph.size()).filter(i -> friends[i].length > 0).boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -graph.dearness(i)).thenComparingInt(i -> friends[i].length).thenComparingInt(i -> i))
                .forEach(blossom::augment);
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int i = 0; i < partner.length; i++) {
                better |= partner[i] >= 0 && improve(i);
            }
        }
        return partner;
    }

    private boolean improve(int one) {
        boolean better = false;
        for (int friend : friends[one]) {
            int left = partner[one];
            if (graph.swap(one, friend) <= 0 || friend == left) {
                break;
            }
            int theirs = partner[friend];
            if (theirs < 0 ? worthLeaving(one, left, friend) : worthTrading(one, left, friend, theirs)) {
                pair(one, friend);
                partner[left] = -1;
                if (theirs >= 0) {
                    pair(left, theirs);
                }
                better = true;
            }
        }
        return better;
    }

    private boolean worthLeaving(int one, int left, int friend) {
        return graph.dearness(friend) >= graph.dearness(left) && graph.swap(one, friend) > graph.swap(one, left);
    }

    private boolean worthTrading(int one, int left, int friend, int theirs) {
        int other = graph.swap(left, theirs);
        return other >= 0 && graph.swap(one, friend) + other > graph.swap(one, left) + graph.swap(friend, theirs);
    }

    private void pair(int one, int other) {
        partner[one] = other;
        partner[other] = one;
    }
}
