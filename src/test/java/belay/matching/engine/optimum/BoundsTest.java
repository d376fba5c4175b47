package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
