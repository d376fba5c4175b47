package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be the most really is the most, however little time there was to look. */
class BoundsTest {

    private static final Packing CROWD = crowd();
    private static final Packed WHOLE = Packings.solve(CROWD, new int[0], Look.of(20));

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.000001, 0.0001, 0.01, 0.1})
    void aBoundHoldsHoweverShortOneLooked(double units) {
        var hasty = Packings.solve(CROWD, new int[0], Look.of(units));

        assertThat(WHOLE.proven()).isTrue();
        assertThat(hasty.chosen()).as("the best so far").isNotEmpty();
        assertThat(hasty.objective()).isLessThanOrEqualTo(WHOLE.bound());
        assertThat(hasty.mostPlaced()).isGreaterThanOrEqualTo(WHOLE.placed());
        if (hasty.placed() == WHOLE.placed()) {
            assertThat(hasty.bound()).isGreaterThanOrEqualTo(WHOLE.objective());
        }
    }

    /** However early one ends it, whoever was found a place keeps it: the worst-off are looked for among choices that place as many. */
    @ParameterizedTest
    @ValueSource(doubles = {0.000001, 0.001, 0.01, 0.05, 0.2})
    void toLookForTheWorstOffCostsNobodyAPlaceHoweverShortOneLooked(double units) {
        int[] nothing = new int[CROWD.columns().size()];
        int[] levels = CROWD.columns().stream().mapToInt(column -> (int) column.worth()).toArray();
        int[] places = CROWD.columns().stream().mapToInt(column -> column.people().length).toArray();
        var most = Packings.solve(CROWD.worthOnly(nothing), new int[0], Look.of(units));
        var fair = Packings.solveFairly(CROWD, levels, places, Look.of(units));

        assertThat(fair.placed()).isGreaterThanOrEqualTo(most.placed());
    }

    /** Pairs and rings among an odd number of people here and there: by halves nobody is left over, in truth somebody is. */
    @Property(tries = 40, seed = "1")
    void whatThePricesProveIsTheBestThereIs(@ForAll @IntRange(max = 1_000_000) int seed) {
        var packing = islands(new SplittableRandom(seed));
        long factor = packing.placeFactor();
        int[] all = IntStream.range(0, packing.columns().size()).toArray();
        var best = new Program(packing, factor, all).solveWhole(new int[0], Look.of(20));
        try (var relaxation = new Relaxation(packing, factor, () -> false)) {
            assertThat(relaxation.most()).as("no choice exceeds what is bounded").isGreaterThanOrEqualTo(best.value());
            assertThat(relaxation.better(best.value() - 1)).as("what is better is made of these").contains(best.chosen());
            for (var cut : relaxation.cuts()) {
                int taken = Arrays.stream(cut.taken()).filter(one -> Arrays.binarySearch(best.chosen(), one[0]) >= 0).mapToInt(one -> one[1]).sum();
                assertThat(taken).as("nor what is forbidden").isLessThanOrEqualTo(cut.most());
            }
        }
        var found = Packings.solve(packing, new int[0], Look.of(20));
        assertThat(found.proven()).isTrue();
        assertThat(Packings.value(packing, factor, found.chosen())).isEqualTo(best.value());
    }

    @Property(tries = 40, seed = "1")
    void columnsBroughtInByTheirPricesBoundAsAllDoTogether(@ForAll @IntRange(max = 1_000_000) int seed) {
        var packing = islands(new SplittableRandom(seed));
        long factor = packing.placeFactor();
        var best = new Program(packing, factor, IntStream.range(0, packing.columns().size()).toArray()).solveWhole(new int[0], Look.of(20));
        try (var some = new Relaxation(packing, factor, true, () -> false); var all = new Relaxation(packing, factor, false, () -> false)) {
            long most = all.most();

            assertThat(some.most()).isGreaterThanOrEqualTo(best.value()).isCloseTo(most, Offset.offset(1 + most / 1_000));
            assertThat(some.better(best.value() - 1)).as("what is better is made of these").contains(best.chosen());
        }
    }

    @Property(tries = 40, seed = "1")
    void nearlyAsMuchIsPaidForEverybodyAsIsSaidToBeTheMost(@ForAll @IntRange(max = 1_000_000) int seed) {
        var packing = islands(new SplittableRandom(seed));
        var best = new Program(packing, 1, IntStream.range(0, packing.columns().size()).toArray()).solveWhole(new int[0], Look.of(20));

        long most = new Prices(packing, 1, new double[packing.people()], () -> false).most();

        assertThat(most).as("nothing is worth more").isGreaterThanOrEqualTo(best.value()).isLessThanOrEqualTo(best.value() + best.value() / 20);
    }

    @Test
    void ofTheLikelyColumnsAloneSomethingNearlyAsGoodCanBeMade() {
        int[] likely = Prices.likely(CROWD, 1, 2, () -> false);
        int[] all = IntStream.range(0, CROWD.columns().size()).toArray();

        long best = new Program(CROWD, 1, all).solveWhole(new int[0], Look.of(20)).value();

        assertThat(likely).hasSizeBetween(2 * CROWD.people(), all.length / 2);
        assertThat(new Program(CROWD, 1, likely).solveWhole(new int[0], Look.of(20)).value()).isGreaterThan(best - best / 10);
    }

    /** Who costs so much at least may be in anything that is worth no more, though it was not listed. */
    @Property(tries = 40, seed = "1")
    void whatPeopleCostAtLeastBoundsWhatWasNotListed(@ForAll @IntRange(max = 1_000_000) int seed) {
        var packing = islands(new SplittableRandom(seed));
        var pairs = packing.only(IntStream.range(0, packing.columns().size()).filter(i -> packing.column(i).people().length == 2).toArray());
        var least = new double[packing.people()];
        Arrays.fill(least, 1_050);

        long most = new Prices(pairs, 1, least, () -> false).most();

        assertThat(most).isGreaterThanOrEqualTo(new Program(packing, 1, IntStream.range(0, packing.columns().size()).toArray()).solveWhole(new int[0], Look.of(20)).value());
    }

    private static Packing islands(SplittableRandom chance) {
        var columns = new ArrayList<Column>();
        for (int from = 0, size; from < 21; from += size) {
            size = Math.min(21 - from, 5 + 2 * chance.nextInt(3));
            for (int i = from; i < from + size; i++) {
                for (int j = i + 1; j < from + size; j++) {
                    columns.add(Column.of(200 + chance.nextInt(90), i, j));
                    int k = chance.nextInt(21);
                    if (k != i && k != j && chance.nextInt(3) > 0) {
                        columns.add(Column.of(chance.nextInt(150), i, j, k));
                    }
                }
            }
        }
        var dearness = new long[21];
        Arrays.fill(dearness, 1_000);
        var time = new int[21];
        Arrays.fill(time, 1);
        return new Packing(dearness, time, columns, true);
    }

    @Test
    void halvesOfPairsAreForbiddenWhereTheyPlaceAnOddNumberOfPeople() {
        var triangle = new ArrayList<Column>();
        for (int i = 0; i < 3; i++) {
            triangle.add(Column.of(0, i, (i + 1) % 3));
        }
        try (var relaxation = new Relaxation(new Packing(new long[] {1_000, 1_000, 1_000}, new int[] {1, 1, 1}, triangle, true), 1, () -> false)) {
            assertThat(relaxation.most()).as("three by halves, two in truth").isEqualTo(2_000);
        }
    }

    @Test
    void whoIsThereAnywayTakesNothingFromWhatAGroupCanBeWorth() {
        var held = new Column(new int[] {0, 1}, new int[] {0, 1}, 90, -1);
        var packing = new Packing(new long[] {0, 1_000, 1_000}, new int[] {0, 1, 1}, List.of(held, Column.of(4, 2)), true);

        assertThat(packing.mostWorth()).isGreaterThanOrEqualTo(94);
        var free = new Column(new int[] {0}, new int[] {0}, 50, -1);
        assertThat(new Packing(packing.dearness(), packing.time(), List.of(held, free), true).mostWorth()).isGreaterThanOrEqualTo(140);
    }

    /** So many threes among forty-five people that choosing well takes a moment. */
    private static Packing crowd() {
        var chance = new SplittableRandom(7);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < 800; i++) {
            int[] three = chance.ints(3, 0, 45).distinct().toArray();
            if (three.length == 3) {
                columns.add(Column.of(chance.nextInt(300), three));
            }
        }
        var dearness = new long[45];
        Arrays.fill(dearness, 1_000);
        var time = new int[45];
        Arrays.fill(time, 1);
        return new Packing(dearness, time, columns, true);
    }
}
