package belay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import belay.matching.engine.Applicant;
import belay.matching.engine.Engine;
import belay.matching.engine.Kind;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Term;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two plans are compared by. */
class ScoreTest {

    private static final Term TERM = new Term(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 27), ZoneOffset.UTC);

    @Test
    void whoHasNoPlaceCountsNothingInWhatEachGets() {
        var pool = new Pool(MadeUp.shape(Kind.PARTNERSHIP), TERM, List.of(Applicant.of("1", "Ada").as("mentor").build(),
            Applicant.of("2", "Ben").as("mentee").build(), Applicant.of("3", "Cy").as("mentee").build(), Applicant.of("4", "Di").as("mentee").build()));
        var pair = new Proposed("pair", List.of(new Proposed.Seat("1", "mentor"), new Proposed.Seat("2", "mentee")), null, null);
        assertThat(Score.of(new Engine().judge(pool, List.of(pair)))).isEqualTo(new Score(2, 50, 50, 25));
    }

    @Test
    void itIsSaidWhoIsAheadInWhat() {
        var one = new Score(9, 40, 55.5, 50);
        assertThat(Score.ahead("Belay", "by hand", one.signs(new Score(8, 40, 60, 49)))).isEqualTo("Belay placed, each; by hand mean");
        assertThat(Score.ahead("Belay", "by hand", one.signs(one))).isEmpty();
    }
}
