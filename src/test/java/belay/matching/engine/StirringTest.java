package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Changes of seats by chance, for the worst-off and for everybody. */
class StirringTest {

    private static final List<Shape> SHAPES = List.of(Sample.POSSE, Sample.COHORT, Sample.LED, Sample.LED_POSSE);
    private static final int CHANGES = 20_000;

    @Property(tries = 60, seed = "1")
    void nobodyLosesAPlaceAndNobodyIsWorseOffThanTheWorstOff(@ForAll @IntRange(max = 3) int shape, @ForAll @IntRange(min = 8, max = 40) int people,
                                                             @ForAll @IntRange(max = 1_000_000) int seed) {
        var before = UpliftTest.byChance(SHAPES.get(shape), people, seed);

        UpliftTest.isNoWorse(levelled(before), before);
    }

    @Property(tries = 60, seed = "1")
    void whatAllGetIsMoreAndNobodyIsWorseOffThanTheFloor(@ForAll @IntRange(max = 3) int shape, @ForAll @IntRange(min = 8, max = 40) int people,
                                                         @ForAll @IntRange(max = 1_000_000) int seed) {
        var before = UpliftTest.byChance(SHAPES.get(shape), people, seed);

        var after = new Enriching(before, new Chance(1), Watch.NONE, everybody(before), UpliftTest.worst(before)).enrich(CHANGES, 3);

        UpliftTest.isNoWorse(after, before);
        assertThat(after.objective()).isGreaterThanOrEqualTo(before.objective());
    }

    @Property(tries = 60, seed = "1")
    void whoIsLockedStaysAndGroupsLockedAsTheyAreDoNotChange(@ForAll @IntRange(max = 3) int shape, @ForAll @IntRange(min = 16, max = 40) int people,
                                                             @ForAll @IntRange(max = 1_000_000) int seed) {
        var before = UpliftTest.byChance(SHAPES.get(shape), people, seed);
        Assume.that(before.tables().size() > 1);
        var some = before.remove(0);
        var whole = before.remove(0);
        before.add(new Table("some", some.goal(), some.slot(), some.people(), some.roles(), 2, false));
        before.add(new Table("whole", whole.goal(), whole.slot(), whole.people(), whole.roles(), whole.size(), true));

        var tables = levelled(before).tables();

        assertThat(tables).filteredOn(table -> "whole".equals(table.key())).singleElement().extracting(Table::people).isEqualTo(whole.people());
        var there = tables.stream().filter(table -> "some".equals(table.key())).findFirst().orElseThrow();
        assertThat(Arrays.copyOf(there.people(), 2)).isEqualTo(Arrays.copyOf(some.people(), 2));
        assertThat(Arrays.copyOf(there.roles(), 2)).isEqualTo(Arrays.copyOf(some.roles(), 2));
    }

    @Example
    void theWorstOffIsBetterOffWhereChangesOneByOneHelpNoFurther() {
        int better = 0;
        for (int seed = 1; seed <= 20; seed++) {
            var seating = UpliftTest.byChance(Sample.POSSE, 60, seed);
            UpliftTest.uplift(seating);

            better += UpliftTest.worst(levelled(seating)) > UpliftTest.worst(seating) ? 1 : 0;
        }

        assertThat(better).isGreaterThan(5);
    }

    private static Seating levelled(Seating seating) {
        return new Levelling(seating, new Chance(1), Watch.NONE, everybody(seating)).level(CHANGES);
    }

    private static List<Integer> everybody(Seating seating) {
        return IntStream.range(0, seating.roster.size()).boxed().toList();
    }
}
