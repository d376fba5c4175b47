package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Helping the worst-off, from groups made by chance. */
class UpliftTest {

    private static final List<Shape> SHAPES = List.of(Sample.POSSE, Sample.COHORT, Sample.LED);
    private static final long ENDLESS = Long.MAX_VALUE;

    @Property(tries = 60, seed = "1")
    void theWorstOffIsBetterOffAndNobodyLosesAPlace(@ForAll @IntRange(max = 2) int shape, @ForAll @IntRange(min = 8, max = 40) int people,
                                                    @ForAll @IntRange(max = 1_000_000) int seed) {
        var seating = byChance(SHAPES.get(shape), people, seed);
        var before = new Seating(seating);

        int floor = uplift(seating);

        assertThat(floor).isEqualTo(worst(seating));
        isNoWorse(seating, before);
    }

    @Property(tries = 60, seed = "1")
    void noTwoPeopleCouldChangeSeatsToHelpTheWorstOffFurther(@ForAll @IntRange(min = 12, max = 40) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var seating = byChance(Sample.POSSE, people, seed);

        int floor = uplift(seating);

        int worst = first(seating, floor);
        for (int other = 0; other < seating.tables().size(); other++) {
            for (int from = 0; other != worst && from < seating.table(worst).size(); from++) {
                for (int to = 0; to < seating.table(other).size(); to++) {
                    assertThat(lowest(seating, worst, from, other, to)).as("%d of %d for %d of %d", from, worst, to, other).isLessThanOrEqualTo(floor);
                }
            }
        }
    }

    /** Nobody loses a place and nobody is worse off than the worst-off was, by rules that are all kept. */
    static void isNoWorse(Seating seating, Seating before) {
        assertThat(worst(seating)).isGreaterThanOrEqualTo(worst(before));
        assertThat(seating.dearness()).isGreaterThanOrEqualTo(before.dearness());
        assertThat(seating.placed()).isGreaterThanOrEqualTo(before.placed());
        for (int index = 0; index < seating.tables().size(); index++) {
            assertThat(seating.judge.score(seating.table(index).sitting(seating.roster))).as("group %d", index).isEqualTo(seating.score(index)).isNotNegative();
        }
        assertThat(seating.objective()).isEqualTo(seating.dearness() + IntStream.range(0, seating.tables().size()).mapToLong(seating::worthOf).sum());
    }

    static Seating byChance(Shape shape, int people, int seed) {
        return ByChance.seat(new Roster(Sample.draw(shape, people, seed), List.of()), new Chance(seed));
    }

    static int uplift(Seating seating) {
        return new Uplift(seating, Watch.NONE, IntStream.range(0, seating.roster.size()).boxed().toList(), ENDLESS).raise();
    }

    static int worst(Seating seating) {
        return IntStream.range(0, seating.tables().size()).map(seating::score).min().orElse(0);
    }

    private static int first(Seating seating, int score) {
        return IntStream.range(0, seating.tables().size()).filter(index -> seating.score(index) == score).findFirst().orElse(-1);
    }

    private static int lowest(Seating seating, int worst, int from, int other, int to) {
        var one = seating.table(worst);
        var two = seating.table(other);
        if (one.roles()[from] != two.roles()[to]) {
            return Judge.IMPOSSIBLE;
        }
        var instead = one.replacing(from, two.people()[to]);
        var there = two.replacing(to, one.people()[from]);
        return Math.min(seating.judge.score(instead.sitting(seating.roster)), seating.judge.score(there.sitting(seating.roster)));
    }
}
