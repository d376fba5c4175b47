package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever ends a match early gets the best so far: groups that keep every rule, and nothing claimed of them that is not so. */
class StopTest {

    static Stream<Arguments> pools() {
        var pools = new ArrayList<Arguments>();
        for (var shape : Sample.ALL) {
            for (int size : new int[] {20, 45}) {
                pools.add(Arguments.of(shape.kind() + " of " + size + ", rings of " + shape.ringLength(), Sample.draw(shape, size, 3)));
            }
        }
        return pools.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void theBestSoFarKeepsEveryRuleAndClaimsNothingThatIsNotSo(String name, Pool pool) {
        var engine = new Engine();
        var whole = engine.match(pool).quality();
        for (int asked : new int[] {0, 1, 5, 50}) {
            var plan = engine.match(pool, new StopsAfter(asked));
            var quality = plan.quality();

            assertThat(plan.groups()).as("stopped after " + asked).allSatisfy(group -> assertThat(group.verdict().broken()).isEmpty());
            if (quality.mostPlaced() != null) {
                assertThat(quality.mostPlaced()).isGreaterThanOrEqualTo(whole.placed());
            }
            if (quality.bound() != null && quality.placed() == whole.placed() && quality.worst() <= whole.worst()) {
                assertThat(quality.bound()).isGreaterThanOrEqualTo(whole.objective());
            }
        }
    }

    private static final class StopsAfter implements Watch {
        private int left;

        StopsAfter(int asked) {
            left = asked;
        }

        @Override
        public synchronized boolean stop() {
            return left-- <= 0;
        }
    }
}
