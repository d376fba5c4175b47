package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who is assigned to whom, beside every assignment there is. */
class AllotmentTest {

    /** @param spread what it costs that some have several partners where others have none */
    private record Choice(long placed, int pairs, long least, long worth, long spread) {
        private static final Comparator<Choice> BY_WORTH = Comparator.comparingLong(Choice::placed).thenComparingInt(Choice::pairs).thenComparingLong(Choice::worth)
            .thenComparing(Choice::spread, Comparator.reverseOrder());
        private static final Comparator<Choice> FAIRLY = Comparator.comparingLong(Choice::placed).thenComparingInt(Choice::pairs).thenComparingLong(Choice::least)
            .thenComparingLong(Choice::worth).thenComparing(Choice::spread, Comparator.reverseOrder());
    }

    @Property(tries = 300, seed = "1")
    void nothingPlacesMoreAndIsWorthMore(@ForAll @IntRange(max = 1_000_000) int seed) {
        var allotment = Drawn.allotment(new SplittableRandom(seed));
        var found = sum(allotment, allotment.solve(false));
        var best = best(allotment, Choice.BY_WORTH);
        assertThat(List.of(found.placed, found.worth, found.spread)).isEqualTo(List.of(best.placed, best.worth, best.spread));
        assertThat(found.pairs).isEqualTo(best.pairs);
    }

    @Property(tries = 300, seed = "1")
    void theWorstOffPairComesBeforeTheWhole(@ForAll @IntRange(max = 1_000_000) int seed) {
        var allotment = Drawn.allotment(new SplittableRandom(seed));
        assertThat(sum(allotment, allotment.solve(true))).isEqualTo(best(allotment, Choice.FAIRLY));
    }

    @Property(tries = 300, seed = "1")
    void nobodyLosesAPartnerForFairness(@ForAll @IntRange(max = 1_000_000) int seed) {
        var allotment = Drawn.allotment(new SplittableRandom(seed));
        var worthiest = allotment.solve(false);
        var fairest = allotment.solve(true);
        sum(allotment, fairest);
        assertThat(fairest.placed()).isEqualTo(worthiest.placed());
        assertThat(fairest.pairs()).hasSameSizeAs(worthiest.pairs());
        assertThat(fairest.least()).isGreaterThanOrEqualTo(worthiest.least());
    }

    private static int[] ones(int count) {
        var ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Property(tries = 100, seed = "1")
    void twiceTheSame(@ForAll @IntRange(max = 1_000_000) int seed) {
        var allotment = Drawn.allotment(new SplittableRandom(seed));
        assertThat(allotment.solve(true).pairs()).isEqualTo(allotment.solve(true).pairs());
    }

    @Test
    void whoeverIsHeldByALockComesFirstInALargePoolToo() {
        var chance = new SplittableRandom(3);
        int mentees = 4_000;
        int mentors = 1_200;
        var arcs = IntStream.range(0, mentees).boxed().flatMap(mentee -> IntStream.range(0, 10)
            .mapToObj(i -> new Allotment.Arc(mentee, chance.nextInt(mentors), chance.nextInt(200)))).toList();
        var left = LongStream.range(0, mentees).map(mentee -> mentee == 7 ? 1_000_000 : 1000 * (1 + mentee % 4)).toArray();
        var right = new long[mentors];
        Arrays.fill(right, 1000);
        var room = new int[mentors];
        Arrays.fill(room, 3);
        var found = new Allotment(left, ones(mentees), right, room, arcs).solve(false);
        assertThat(Arrays.stream(found.pairs()).mapToObj(arcs::get)).anyMatch(arc -> arc.left() == 7);
        assertThat(Arrays.stream(found.pairs()).map(pair -> arcs.get(pair).right()).distinct().count()).isEqualTo(mentors);
    }

    private static Choice best(Allotment allotment, Comparator<Choice> order) {
        var best = new Choice(0, 0, 0, 0, 0);
        for (int chosen = 0; chosen < 1 << allotment.arcs().size(); chosen++) {
            int all = chosen;
            int[] pairs = IntStream.range(0, allotment.arcs().size()).filter(i -> (all >> i & 1) == 1).toArray();
            if (fits(allotment, pairs)) {
                var choice = sum(allotment, pairs);
                best = order.compare(choice, best) > 0 ? choice : best;
            }
        }
        return best;
    }

    private static Choice sum(Allotment allotment, Allotment.Allotted found) {
        assertThat(fits(allotment, found.pairs())).isTrue();
        var sum = sum(allotment, found.pairs());
        assertThat(List.of(found.placed(), found.least(), found.worth())).isEqualTo(List.of(sum.placed, sum.least, sum.worth));
        return sum;
    }

    private static Choice sum(Allotment allotment, int[] pairs) {
        var left = loads(pairs, allotment.left().length, pair -> allotment.arcs().get(pair).left());
        var right = loads(pairs, allotment.right().length, pair -> allotment.arcs().get(pair).right());
        long placed = IntStream.range(0, left.length).filter(i -> left[i] > 0).mapToLong(i -> allotment.left()[i]).sum()
            + IntStream.range(0, right.length).filter(j -> right[j] > 0).mapToLong(j -> allotment.right()[j]).sum();
        long spread = IntStream.concat(Arrays.stream(left), Arrays.stream(right)).mapToLong(load -> (long) load * Math.max(0, load - 1) / 2).sum();
        return new Choice(placed, pairs.length, Arrays.stream(pairs).mapToLong(pair -> allotment.arcs().get(pair).worth()).min().orElse(0),
            Arrays.stream(pairs).mapToLong(pair -> allotment.arcs().get(pair).worth()).sum(), spread);
    }

    private static int[] loads(int[] pairs, int people, IntUnaryOperator side) {
        var loads = new int[people];
        Arrays.stream(pairs).map(side).forEach(one -> loads[one]++);
        return loads;
    }

    private static boolean fits(Allotment allotment, int[] pairs) {
        var left = loads(pairs, allotment.left().length, pair -> allotment.arcs().get(pair).left());
        var right = loads(pairs, allotment.right().length, pair -> allotment.arcs().get(pair).right());
        return IntStream.range(0, left.length).allMatch(i -> left[i] <= allotment.leftRoom()[i])
            && IntStream.range(0, right.length).allMatch(j -> right[j] <= allotment.rightRoom()[j]);
    }
}
