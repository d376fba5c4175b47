package belay.bench;

import static belay.bench.Terminal.bench;
import static org.assertj.core.api.Assertions.assertThat;

import belay.cli.BelayCommand;
import belay.matching.engine.Engine;
import belay.matching.engine.Kind;
import belay.matching.engine.Otherwise;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Made-up people in every format, beside what an organizer would otherwise do. */
class MatchingCommandTest {

    private final Engine engine = new Engine();

    @Test
    void threePlansStandSideBySideForEveryFormat() {
        var matching = bench("matching", "--sizes", 30, "--effort", "quick");
        assertThat(matching.err()).isEmpty();
        assertThat(matching.out()).doesNotContain("NOT VALID");
        for (var format : Kind.values()) {
            var plans = matching.out().lines().filter(line -> line.contains(" " + format.name().toLowerCase(Locale.ROOT) + " "));
            assertThat(plans.filter(line -> !line.contains("Belay from "))).hasSize(3);
        }
        assertThat(matching.out()).containsPattern("Of 8 comparisons Belay is ahead in \\d, \\d, \\d, \\d and behind in 0, \\d, \\d, \\d");
    }

    @Test
    void askedForGroupsAsGoodAsTheirsBelayPlacesNoFewer() {
        var matching = bench("matching", "--sizes", "60,100", "--formats", "peer", "--seed", 2, "--effort", "quick");
        int least = matching.out().lines().filter(line -> line.contains("Belay from ")).mapToInt(line -> Integer.parseInt(line.replaceAll(".*Belay from (\\d+).*", "$1"))).sum();
        assertThat(least).as("somebody seated by hand or by chance has a better worst group").isPositive();
        assertThat(matching.out()).contains("it places no fewer people than any in 2 of 2 pools.").doesNotContain("NOT VALID");
    }

    @Test
    void onlyWhatIsAskedForIsMatched() {
        var matching = bench("matching", "--sizes", "20,10", "--formats", "Peer", "--effort", "quick");
        assertThat(matching.out().lines().filter(line -> line.matches(".* Belay +\\d.*"))).map(line -> line.strip().split(" +")[0]).containsExactly("10", "20");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPoolIsTheSameWhoeverDrawsIt(Kind kind) {
        assertThat(MadeUp.pool(kind, 50, 3)).isEqualTo(MadeUp.pool(kind, 50, 3)).isNotEqualTo(MadeUp.pool(kind, 50, 4));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatOneDoesOtherwiseKeepsEveryHardRule(Kind kind) {
        var pool = MadeUp.pool(kind, 100, 5);
        for (var groups : List.of(Otherwise.byHand(pool), Otherwise.byChance(pool, 1))) {
            assertThat(groups).isNotEmpty();
            assertThat(engine.judge(pool, groups).groups()).allSatisfy(group -> assertThat(group.verdict().broken()).isEmpty());
        }
        assertThat(Otherwise.byChance(pool, 1)).isEqualTo(Otherwise.byChance(pool, 1)).isNotEqualTo(Otherwise.byChance(pool, 2));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSamePeopleAreASheetThatIsMatched(Kind kind, @TempDir Path folder) throws IOException {
        var sheet = Files.writeString(folder.resolve("people.csv"), bench("people", "--format", kind, "--size", 12, "--seed", 4).out());
        var said = new StringWriter();
        int code = BelayCommand.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true))
            .execute("match", "--format", kind.name(), "--effort", "quick", sheet.toString());
        assertThat(code).as(said.toString()).isIn(0, 3);
        assertThat(said.toString()).containsPattern("of (the )?12 people").doesNotContain("left out");
    }

    @Test
    void whatCannotBeMatchedIsTold() {
        assertThat(bench("people", "--format", "peer", "--size", 0).err()).startsWith("--size: “0” people cannot be drawn. Maybe something from 1 to 20,000.");
        var none = bench("matching", "--sizes", "1");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).startsWith("--sizes: “1” people cannot be matched here. Maybe something from 2 to 20,000.");
        assertThat(bench("matching", "--formats", "dinner").code()).isEqualTo(2);
        assertThat(bench("dinner").code()).isEqualTo(2);
    }

    @Test
    void everyCommandExplainsItself() {
        for (var command : List.of("matching", "rings", "pools", "organizers", "churn", "people")) {
            var help = bench(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: bench " + command);
        }
        assertThat(bench("--help").out()).contains("matching", "rings", "pools", "organizers", "churn", "people");
    }
}
