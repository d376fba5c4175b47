package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** No group is worth more than its seats together can be, whichever room it meets in. */
class SeatWorthTest {

    @Property(tries = 200, seed = "1")
    void whoeverSpeaksOfAGroupWasSaidToBeAbleTo(@ForAll @IntRange(max = 6) int shape, @ForAll @IntRange(min = 4, max = 20) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = Sample.drawQuickly(Sample.ALL.get(shape), people, seed);
        var roster = new Roster(pool, List.of());
        for (var table : ByChance.seat(roster, new Chance(seed)).tables()) {
            for (var rule : Rules.SOFT) {
                if (rule.judge(table.sitting(roster)) instanceof Judgement.Worth) {
                    assertThat(rule.maySpeak(roster)).as(rule.name()).isTrue();
                }
            }
        }
    }

    @Test
    void whoWantsWhatNobodyThereTeachesTakesASeatOfLessWorth() {
        var mentor = Applicant.of("ada", "ada").as("mentor").offering(List.of(new Skill("Rust"))).aimingFor(List.of("Deploy")).build();
        var glad = Applicant.of("ben", "ben").as("mentee").wanting(List.of(new Skill("Rust"))).aimingFor(List.of("Deploy")).build();
        var sorry = Applicant.of("cleo", "cleo").as("mentee").wanting(List.of(new Skill("Law"))).aimingFor(List.of("Talk", "Deploy")).build();
        var roster = new Roster(Sample.pool(Sample.COHORT, mentor, glad, sorry), List.of());
        var everybody = new BitSet();
        everybody.set(0, 3);
        var worth = new SeatWorth(roster, new int[] {0, 1, 2}, new Whereabouts(roster).rooms(everybody));

        assertThat(worth.of(2, 1, 0)).as("a third of it, and a seat for the mentors beside").isLessThan(85);
        assertThat(worth.of(1, 1, 0)).isGreaterThan(worth.of(2, 1, 0));
    }

    @Property(tries = 150, seed = "1")
    void noGroupIsWorthMoreThanItsSeats(@ForAll boolean posse, @ForAll boolean mostlyWants, @ForAll @IntRange(min = 6, max = 40) int people,
                                        @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.drawQuickly(posse ? Sample.POSSE : Sample.COHORT, people, seed);
        var pool = drawn.with(new Settings(mostlyWants ? Map.of("wants-met", 100, "ranked-goal", 60) : Map.of(), Settings.Effort.QUICK, seed));
        var roster = new Roster(pool, List.of());
        var everybody = new BitSet();
        everybody.set(0, roster.size());
        var rooms = new Whereabouts(roster).rooms(everybody);
        var guests = IntStream.range(0, roster.size()).toArray();
        var worth = new SeatWorth(roster, guests, rooms);
        for (var table : ByChance.seat(roster, new Chance(seed)).tables()) {
            int score = roster.judge.score(table.sitting(roster));
            boolean somewhere = false;
            for (int room = 0; room < rooms.size(); room++) {
                int here = room;
                boolean meets = rooms.get(room).goal() == table.goal() && Arrays.stream(table.people()).allMatch(person -> rooms.get(here).people().get(person));
                double seats = IntStream.range(0, table.size()).mapToDouble(seat -> worth.of(table.people()[seat], table.roles()[seat], here)).sum();
                somewhere |= meets;
                if (meets) {
                    assertThat(score * table.size()).as("%s in room %d", table, room).isLessThanOrEqualTo((int) Math.floor(seats + 1e-6));
                }
            }
            assertThat(somewhere).as("some room has all of %s", table).isTrue();
        }
    }
}
