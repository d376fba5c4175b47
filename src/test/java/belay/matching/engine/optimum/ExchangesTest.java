package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who exchanges with whom in pairs and rings, beside every choice there is. */
class ExchangesTest {

    private static final Look LONG = Look.of(20);

    /** The most there can be, each for itself: places; places and worth; and, where places come first, the level and then the worth. */
    private static final class Most {
        long places;
        long sum;
        long worthFirst;
        long level = -1;
        long worthFair;

        static Most of(Drawn.Graph graph, int longest) {
            var most = new Most();
            most.places = most.places(graph, longest, 0, 0, -1);
            most.all(graph, longest, 0, 0, 0, Long.MAX_VALUE);
            return most;
        }

        private long places(Drawn.Graph graph, int longest, int taken, long placed, long best) {
            long most = Math.max(placed, best);
            for (int[] ring : next(graph, longest, taken)) {
                most = places(graph, longest, taken | bits(ring), placed + dear(graph, ring), most);
            }
            int skipped = skip(graph, taken);
            return skipped == taken ? most : places(graph, longest, skipped, placed, most);
        }

        private void all(Drawn.Graph graph, int longest, int taken, long placed, long worth, long least) {
            sum = Math.max(sum, placed + worth);
            long reached = least == Long.MAX_VALUE ? 0 : least;
            if (placed == places) {
                worthFirst = Math.max(worthFirst, worth);
                worthFair = reached > level ? worth : reached == level ? Math.max(worthFair, worth) : worthFair;
                level = Math.max(level, reached);
            }
            for (int[] ring : next(graph, longest, taken)) {
                all(graph, longest, taken | bits(ring), placed + dear(graph, ring), worth + graph.worth(ring), Math.min(least, graph.worth(ring) / ring.length));
            }
            int skipped = skip(graph, taken);
            if (skipped != taken) {
                all(graph, longest, skipped, placed, worth, least);
            }
        }

        private static int skip(Drawn.Graph graph, int taken) {
            int first = first(graph, taken);
            return first < 0 ? taken : taken | 1 << first;
        }

        private static int first(Drawn.Graph graph, int taken) {
            for (int i = 0; i < graph.size(); i++) {
                if ((taken >> i & 1) == 0) {
                    return i;
                }
            }
            return -1;
        }

        /** Every ring of people not taken with the first of them in it. */
        private static List<int[]> next(Drawn.Graph graph, int longest, int taken) {
            int first = first(graph, taken);
            return first < 0 ? List.of() : rings(graph, longest).stream()
                .filter(ring -> Arrays.stream(ring).anyMatch(one -> one == first) && (taken & bits(ring)) == 0).toList();
        }

        private static int bits(int[] ring) {
            return Arrays.stream(ring).map(one -> 1 << one).sum();
        }

        private static long dear(Drawn.Graph graph, int[] ring) {
            return Arrays.stream(ring).mapToLong(graph::dearness).sum();
        }
    }

    /** Every ring that can be, beginning with its lowest number. */
    private static List<int[]> rings(Drawn.Graph graph, int longest) {
        var rings = new ArrayList<int[]>();
        for (int i = 0; i < graph.size(); i++) {
            for (int j = i + 1; j < graph.size(); j++) {
                if (graph.canBe(i, j)) {
                    rings.add(new int[] {i, j});
                }
            }
            for (int j = i + 1; j < graph.size() && longest > 2; j++) {
                for (int k = i + 1; k < graph.size(); k++) {
                    if (k != j && graph.canBe(i, j, k)) {
                        rings.add(new int[] {i, j, k});
                    }
                }
            }
        }
        return rings;
    }

    @Property(tries = 200, seed = "1")
    void everyRingIsListedOnce(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 2, max = 3) int longest) {
        var graph = Drawn.exchange(new SplittableRandom(seed));
        var expected = rings(graph, longest).stream().map(Arrays::toString).sorted().toList();
        var rings = new Rings(graph, longest);
        assertThat(rings.all()).map(column -> Arrays.toString(column.people())).isEqualTo(rings.all().stream().map(column -> Arrays.toString(column.people())).distinct().toList())
            .containsExactlyInAnyOrderElementsOf(expected);
        var able = new BitSet();
        rings(graph, longest).forEach(ring -> Arrays.stream(ring).forEach(able::set));
        assertThat(rings.inSome()).isEqualTo(able);
        assertThat(rings.count(1_000)).isGreaterThanOrEqualTo(expected.size());
        assertThat(rings.threes(20, new SplittableRandom(seed), () -> false)).map(column -> Arrays.toString(column.people())).doesNotHaveDuplicates().isSubsetOf(expected);
    }

    @Property(tries = 200, seed = "1")
    void nothingPlacesMoreAndThenFairerAndThenBetter(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 2, max = 3) int longest) {
        var graph = Drawn.exchange(new SplittableRandom(seed));
        var found = Exchanges.solve(graph, longest, true, LONG);
        var most = Most.of(graph, longest);
        assertSound(graph, longest, found);
        assertThat(found.quality().placed()).isEqualTo(most.places).isEqualTo(found.quality().mostPlaced());
        assertThat(found.rings().stream().mapToLong(ring -> graph.worth(ring) / ring.length).min().orElse(0)).isEqualTo(most.level);
        assertThat(found.quality().worth()).isEqualTo(most.worthFair);
        assertThat(found.quality().proven()).isTrue();
    }

    @Property(tries = 200, seed = "1")
    void nothingIsBetterInSum(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 2, max = 3) int longest) {
        var graph = Drawn.exchange(new SplittableRandom(seed));
        var found = Exchanges.solve(graph, longest, false, LONG);
        var most = Most.of(graph, longest);
        assertSound(graph, longest, found);
        assertThat(found.quality().objective()).isEqualTo(most.sum);
        assertThat(found.quality().proven()).isTrue();
        assertThat(found.quality().mostPlaced()).isGreaterThanOrEqualTo(most.places);
    }

    @Property(tries = 200, seed = "1")
    void theSearchForDensePoolsKeepsToWhatCanBe(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll boolean placesFirst, @ForAll boolean proves) {
        var graph = Drawn.exchange(new SplittableRandom(seed));
        var found = new Dense(graph, new Rings(graph, 3), placesFirst, proves, Look.of(0.05)).solve();
        var most = Most.of(graph, 3);
        assertSound(graph, 3, found);
        assertThat(found.quality().mostPlaced()).isGreaterThanOrEqualTo(most.places);
        if (placesFirst && proves) {
            assertThat(found.quality().mostPlaced()).as("few rings go through each").isEqualTo(most.places).isEqualTo(found.quality().placed());
        }
        assertThat(found.quality().bound()).isGreaterThanOrEqualTo(most.sum);
        assertThat(found.rings()).usingRecursiveComparison().isEqualTo(new Dense(graph, new Rings(graph, 3), placesFirst, proves, Look.of(0.05)).solve().rings());
    }

    @Test
    void whereEverybodyTeachesEverybodyAllHaveAPlace() {
        int size = 87;
        var worth = new long[size][size];
        var dear = new long[size];
        Arrays.fill(dear, 1000);
        var graph = new Drawn.Graph(worth, dear, 6);
        assertThat(new Rings(graph, 3).count(200_000)).as("too many rings to list").isGreaterThan(200_000);
        var found = Exchanges.solve(graph, 3, true, Look.of(0.5));
        assertSound(graph, 3, found);
        assertThat(found.quality().placed()).isEqualTo(87_000).isEqualTo(found.quality().mostPlaced());
    }

    @Test
    void whereSomeNeedTheSameOneItIsProvedThatNotAllOfThemCanHaveAPlace() {
        int size = 90;
        var worth = new long[size][size];
        for (int needy = 87; needy < size; needy++) {
            Arrays.fill(worth[needy], -1);
            for (var row : worth) {
                row[needy] = -1;
            }
            worth[needy][0] = 1;
        }
        Arrays.fill(worth[0], 87, size, 1);
        var dear = new long[size];
        Arrays.fill(dear, 1000);
        var found = Exchanges.solve(new Drawn.Graph(worth, dear, 6), 3, true, Look.of(0.5));
        assertThat(found.quality().placed()).as("one of the three who need 0").isEqualTo(88_000).isEqualTo(found.quality().mostPlaced());
    }

    @Test
    void inADensePoolTheWorstOffGoesBeforeTheSumOfWorth() {
        long[][] worth = {{-1, 45, 20, -1}, {45, -1, -1, 20}, {20, -1, -1, 1}, {-1, 20, 1, -1}};
        var graph = new Drawn.Graph(worth, new long[] {1000, 1000, 1000, 1000}, 6);
        var found = new Dense(graph, new Rings(graph, 3), true, true, Look.of(0.5)).solve();
        assertThat(found.rings()).as("not 0 with 1 and 2 with 3, which are worth more").allSatisfy(swap -> assertThat(graph.level(swap)).isEqualTo(20)).hasSize(2);
    }

    @Test
    void whoWaitsHearsHowFarTheSearchIs() {
        var worth = new long[87][87];
        var dear = new long[87];
        Arrays.fill(dear, 1000);
        var shares = new ArrayList<Double>();
        var places = new ArrayList<Long>();
        Exchanges.solve(new Drawn.Graph(worth, dear, 6), 3, true, new Look(0.5, 1, () -> false, (share, placed) -> {
            shares.add(share);
            places.add(placed);
        }));
        assertThat(shares).isNotEmpty().isSorted().allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(places).allSatisfy(placed -> assertThat(placed).isBetween(0L, 87L)).last().isNotEqualTo(0L);
    }

    private static void assertSound(Drawn.Graph graph, int longest, Exchanges.Ringed found) {
        var seen = new TreeSet<Integer>();
        long placed = 0;
        long worth = 0;
        for (int[] ring : found.rings()) {
            assertThat(graph.canBe(ring)).isTrue();
            assertThat(ring.length).isBetween(2, longest);
            for (int one : ring) {
                assertThat(seen.add(one)).as("in one ring only").isTrue();
                placed += graph.dearness(one);
            }
            worth += graph.worth(ring);
        }
        assertThat(found.quality().placed()).isEqualTo(placed);
        assertThat(found.quality().worth()).isEqualTo(worth);
        assertThat(found.quality().bound()).isGreaterThanOrEqualTo(found.quality().objective());
    }
}
