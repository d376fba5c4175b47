package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Why somebody who moved could not stay, asked of those who matter, is what judging everybody says. */
class GoingBackTest {

    private final Engine engine = new Engine();

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(Sample.ALL);
    }

    @Property(tries = 300, seed = "1")
    void itIsWhatJudgingEverybodySays(@ForAll("shapes") Shape shape, @ForAll @IntRange(min = 4, max = 14) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.after(Sample.drawQuickly(shape, people, seed), seed);
        var pool = drawn.with(new Settings(Map.of("few-moves", 0), Map.of(), drawn.settings().least(), drawn.settings().effort(), seed));
        var groups = engine.match(pool).proposed();
        for (var before : pool.former()) {
            for (var seat : before.seats()) {
                if (groups.stream().anyMatch(group -> group.key().equals(before.key()) && !group.seats(seat.person()))) {
                    var back = groups.stream().map(group -> group.key().equals(before.key()) ? group.with(seat) : group.without(seat.person()))
                        .filter(group -> !group.seats().isEmpty()).toList();
                    var broken = engine.judge(pool, back, before.key()).broken();
                    var reason = engine.goingBack(pool, groups, before.key(), seat);
                    assertThat(String.valueOf(reason)).isEqualTo(broken.isEmpty() ? "null" : broken.getLast().because().toString());
                }
            }
        }
    }
}
