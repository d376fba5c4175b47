package belay.bench;

import static belay.bench.Terminal.bench;
import static org.assertj.core.api.Assertions.assertThat;

import belay.matching.engine.Kind;
import belay.matching.engine.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Made-up people over several rounds. */
class ChurnCommandTest {

    @Test
    void threeWaysStandSideBySideForEveryFormat() {
        var churn = bench("churn", "--sizes", 30, "--rounds", 2, "--effort", "quick");
        assertThat(churn.err()).isEmpty();
        for (var format : Kind.values()) {
            assertThat(churn.out().lines().filter(line -> line.contains(" " + format.name().toLowerCase(Locale.ROOT) + " "))).hasSize(Season.Way.values().length);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void groupsThatGoOnStayTogether(Kind kind) {
        var season = new Season(kind, enough(kind), 2, 2, new Settings(Map.of(), Settings.Effort.QUICK, 1));
        var goingOn = season.run(Season.Way.GOING_ON);
        var anew = season.run(Season.Way.ANEW);
        assertThat(goingOn.whole()).as("there was something to keep").isPositive();
        assertThat(goingOn.torn()).isLessThanOrEqualTo(anew.torn());
        assertThat(goingOn.apart()).isLessThanOrEqualTo(anew.apart());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whereNobodyLeavesNobodyMoves(Kind kind) {
        var course = new Season(kind, enough(kind), 0, 2, new Settings(Map.of(), Settings.Effort.QUICK, 1)).run(Season.Way.GOING_ON);
        assertThat(course.again()).isEqualTo(course.whole()).isPositive();
        assertThat(course.torn()).isZero();
        assertThat(course.apart()).isZero();
    }

    /** For some groups of everybody; made-up people of posses find few others. */
    private static int enough(Kind kind) {
        return kind == Kind.POSSE ? 100 : 40;
    }

    @Test
    void whatCannotBeFollowedIsTold() {
        for (var wrong : List.of(List.of("--percent", "101"), List.of("--rounds", "1"), List.of("--sizes", "1"))) {
            var told = bench("churn", wrong.get(0), wrong.get(1));
            assertThat(told.code()).isEqualTo(2);
            assertThat(told.err()).startsWith(wrong.get(0) + ": ").contains("Maybe ");
        }
    }
}
