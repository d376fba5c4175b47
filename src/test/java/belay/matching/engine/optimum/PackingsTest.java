package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which groups can stand side by side, beside every choice there is. */
class PackingsTest {

    private static final Look LONG = Look.of(20);
    private static final Look HARDLY = Look.of(1e-9);

    /** One choice of columns, added up. Where nobody has time for two, how many places there are is settled by who has one. */
    private record Choice(long placed, long places, long level, long worth) {
        private static final Comparator<Choice> BY_SUM = Comparator.comparingLong(choice -> choice.placed + choice.worth);
        private static final Comparator<Choice> BY_PLACES = Comparator.comparingLong(Choice::placed).thenComparingLong(Choice::worth);
        private static final Comparator<Choice> FAIRLY = Comparator.comparingLong(Choice::placed).thenComparingLong(Choice::places)
            .thenComparingLong(Choice::level).thenComparingLong(Choice::worth);
        private static final Comparator<Choice> FAIRLY_ONCE = Comparator.comparingLong(Choice::placed).thenComparingLong(Choice::level)
            .thenComparingLong(Choice::worth);
    }

    @Property(tries = 300, seed = "1")
    void nothingIsBetterInSum(@ForAll @IntRange(max = 1_000_000) int seed) {
        var packing = Drawn.packing(new SplittableRandom(seed), false);
        var found = Packings.solve(packing, new int[0], LONG);
        long best = best(packing, new int[packing.columns().size()], Choice.BY_SUM).placed + best(packing, new int[packing.columns().size()], Choice.BY_SUM).worth;
        assertThat(added(packing, found)).isEqualTo(found.objective()).isEqualTo(best);
        assertThat(found.proven()).isTrue();
        assertThat(found.mostPlaced()).isGreaterThanOrEqualTo(best(packing, new int[packing.columns().size()], Choice.BY_PLACES).placed);
    }

    @Property(tries = 300, seed = "1")
    void placesComeFirst(@ForAll @IntRange(max = 1_000_000) int seed) {
        var packing = Drawn.packing(new SplittableRandom(seed), true);
        var found = Packings.solve(packing, new int[0], LONG);
        var best = best(packing, new int[packing.columns().size()], Choice.BY_PLACES);
        added(packing, found);
        assertThat(List.of(found.placed(), found.worth())).isEqualTo(List.of(best.placed, best.worth));
        assertThat(found.mostPlaced()).as("places are proved").isEqualTo(best.placed);
        assertThat(found.proven()).isTrue();
    }

    @Property(tries = 300, seed = "1")
    void theWorstOffComeBeforeTheWhole(@ForAll @IntRange(max = 1_000_000) int seed) {
        var chance = new SplittableRandom(seed);
        var packing = Drawn.packing(chance, true);
        var levels = IntStream.range(0, packing.columns().size()).map(i -> chance.nextInt(5)).toArray();
        int[] places = packing.columns().stream().mapToInt(column -> column.people().length).toArray();
        boolean several = IntStream.range(0, packing.people()).anyMatch(i -> packing.time()[i] > 1 || packing.time()[i] == 1 && packing.dearness()[i] == 0);

        var found = Packings.solveFairly(packing, levels, places, LONG);

        added(packing, found);
        var order = several ? Choice.FAIRLY : Choice.FAIRLY_ONCE;
        var sum = sum(packing, levels, found.chosen());
        assertThat(order.compare(sum, best(packing, levels, order))).as("%s", sum).isZero();
        assertThat(found.proven()).isTrue();
    }

    @Test
    void nobodyLosesASecondPlaceForFairness() {
        var packing = new Packing(new long[] {1000, 1000, 1000}, new int[] {2, 1, 1}, List.of(Column.of(180, 0, 1), Column.of(40, 0, 2), Column.of(10, 2)), true);
        var found = Packings.solveFairly(packing, new int[] {90, 20, 30}, new int[] {2, 2, 1}, LONG);
        assertThat(found.chosen()).containsExactly(0, 1);
        assertThat(found.objective()).isEqualTo(3220).isEqualTo(found.bound());
    }

    @Property(tries = 300, seed = "1")
    void whatIsSaidToBeTheMostIsTheMostHoweverShortTheLook(@ForAll @IntRange(max = 1_000_000) int seed) {
        var chance = new SplittableRandom(seed);
        var packing = Drawn.packing(chance, chance.nextBoolean());
        var found = Packings.solve(packing, new int[0], HARDLY);
        added(packing, found);
        assertHolds(packing, found);
        try (var relaxation = packing.columns().isEmpty() ? null : new Relaxation(packing, packing.placeFactor(), () -> false)) {
            if (relaxation != null) {
                long most = relaxation.most();
                assertThat(most).isGreaterThanOrEqualTo(best(packing, new int[packing.columns().size()], Choice.BY_PLACES).placed * packing.placeFactor());
                assertHolds(packing, packing.packed(added(packing, relaxation.dive(0, chance)), packing.placeFactor(), most));
            }
        }
    }

    private static void assertHolds(Packing packing, Packed found) {
        var none = new int[packing.columns().size()];
        var places = best(packing, none, Choice.BY_PLACES);
        var sum = best(packing, none, Choice.BY_SUM);
        assertThat(found.mostPlaced()).isGreaterThanOrEqualTo(places.placed);
        if (!packing.placesFirst()) {
            assertThat(found.bound()).isGreaterThanOrEqualTo(sum.placed + sum.worth);
        } else if (found.placed() == places.placed) {
            assertThat(found.bound()).isGreaterThanOrEqualTo(places.placed + places.worth);
        }
    }

    @Property(tries = 200, seed = "1")
    void aHintIsNeverMadeWorse(@ForAll @IntRange(max = 1_000_000) int seed) {
        var chance = new SplittableRandom(seed);
        var packing = Drawn.packing(chance, chance.nextBoolean());
        var hint = Packings.solve(packing, new int[0], LONG);
        assertThat(Packings.solve(packing, hint.chosen(), HARDLY).objective()).isEqualTo(hint.objective());
    }

    @Test
    void whoTakesNoTimeCountsForWorthAsWell() {
        var held = new Column(new int[] {0, 1}, new int[] {0, 1}, 40, 0);
        var packing = new Packing(new long[] {0, 1000}, new int[] {0, 1}, List.of(held, Column.of(30, 1)), true);
        var found = Packings.solve(packing, new int[0], HARDLY);
        assertThat(found.bound()).isGreaterThanOrEqualTo(1040);
        assertThat(Packings.solve(packing, new int[0], LONG)).extracting(Packed::objective, Packed::bound).containsExactly(1040L, 1040L);
    }

    @Test
    void aLargePackingIsSolvedTheSameTwiceAndNotBeyondWhatItSaysIsTheMost() {
        for (boolean single : new boolean[] {true, false}) {
            var chance = new SplittableRandom(7);
            var columns = new ArrayList<Column>();
            for (int i = 0; i < 4_500; i++) {
                columns.add(Column.of(chance.nextInt(300), Drawn.some(chance, 60, 2 + chance.nextInt(2))));
            }
            var time = new int[60];
            Arrays.fill(time, single ? 1 : 2);
            var dearness = new long[60];
            Arrays.fill(dearness, 1000);
            var packing = new Packing(dearness, time, columns, true);
            var found = Packings.solve(packing, new int[0], Look.of(3));
            added(packing, found);
            var again = Packings.solve(packing, new int[0], Look.of(3));
            assertThat(again.chosen()).isEqualTo(found.chosen());
            assertThat(again).usingRecursiveComparison().isEqualTo(found);
            assertThat(found.bound()).isGreaterThanOrEqualTo(found.objective());
            assertThat(found.placed()).as("everybody has a place").isEqualTo(60_000).isEqualTo(found.mostPlaced());
            assertThat(found.objective()).as("close to what cannot be exceeded").isGreaterThan(found.bound() * 98 / 100);
        }
    }

    private static Choice best(Packing packing, int[] levels, Comparator<Choice> order) {
        var best = new Choice(0, 0, 0, 0);
        for (int chosen = 0; chosen < 1 << packing.columns().size(); chosen++) {
            int all = chosen;
            int[] numbers = IntStream.range(0, packing.columns().size()).filter(i -> (all >> i & 1) == 1).toArray();
            if (fits(packing, numbers)) {
                var choice = sum(packing, levels, numbers);
                best = order.compare(choice, best) > 0 ? choice : best;
            }
        }
        return best;
    }

    private static Choice sum(Packing packing, int[] levels, int[] numbers) {
        long placed = Arrays.stream(numbers).flatMap(i -> Arrays.stream(packing.column(i).people())).distinct().mapToLong(person -> packing.dearness()[person]).sum();
        return new Choice(placed, Arrays.stream(numbers).map(i -> packing.column(i).people().length).sum(), Arrays.stream(numbers).map(i -> levels[i]).min().orElse(0), Arrays.stream(numbers).mapToLong(i -> packing.column(i).worth()).sum());
    }

    private static boolean fits(Packing packing, int[] numbers) {
        var left = packing.time().clone();
        var rows = new ArrayList<Integer>();
        for (int number : numbers) {
            var column = packing.column(number);
            for (int j = 0; j < column.people().length; j++) {
                left[column.people()[j]] -= column.loads()[j];
            }
            if (column.row() >= 0) {
                rows.add(column.row());
            }
        }
        return Arrays.stream(left).allMatch(time -> time >= 0) && rows.stream().distinct().count() == rows.size();
    }

    private static int[] added(Packing packing, int[] chosen) {
        assertThat(fits(packing, chosen)).isTrue();
        return chosen;
    }

    private static long added(Packing packing, Packed found) {
        var sum = sum(packing, new int[packing.columns().size()], added(packing, found.chosen()));
        assertThat(found.placed()).isEqualTo(sum.placed);
        assertThat(found.worth()).isEqualTo(sum.worth);
        return sum.placed + sum.worth;
    }
}
