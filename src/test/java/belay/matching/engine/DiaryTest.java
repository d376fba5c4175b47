package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Nobody is booked twice: groups that share somebody meet at different hours wherever they can. */
class DiaryTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Shape HOURS = new Shape(Kind.PARTNERSHIP, Sample.PARTNERS.roles(), Shape.Goal.PERSONAL, true, 60, 5, 2);

    private final Engine engine = new Engine();

    @Test
    void aMentorMeetsTwoPartnersAtDifferentHours() {
        var pool = Sample.pool(HOURS, mentor(17, 20), mentee("ben", 17, 20), mentee("cleo", 17, 20));
        var plan = engine.match(pool);
        assertThat(plan.proposed()).extracting(Proposed::slot).containsExactlyInAnyOrder(at(17), at(18));
        assertThat(plan.groups()).allSatisfy(judged -> {
            assertThat(judged.verdict().time()).isNotNull().extracting(Verdict.CommonTime::best).isEqualTo(judged.group().slot());
            assertThat(said(judged.verdict())).isEmpty();
        });
    }

    @Test
    void aMentorOfTwoIsNotSuggestedOneHourTwiceThoughTheyMeetWheneverTheyLike() {
        var whenever = new Shape(Kind.PARTNERSHIP, Sample.PARTNERS.roles(), Shape.Goal.PERSONAL, false, 60, 5, 2);
        var pool = Sample.pool(whenever, mentor(17, 20), mentee("ben", 17, 20), mentee("cleo", 17, 20));
        var groups = List.of(Sample.group("1", "ada:mentor", "ben:mentee"), Sample.group("2", "ada:mentor", "cleo:mentee"));
        var hours = engine.judge(pool, groups).groups().stream().map(judged -> judged.verdict().time().best().start()).toList();
        assertThat(hours).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aChoiceIsTakenBackIfItLeavesNothingForAnother() {
        var early = Sample.group("early", "ada:mentor", "ben:mentee");
        var late = Sample.group("late", "ada:mentor", "cleo:mentee");
        var pool = Sample.pool(HOURS, mentor(16, 20),
                Applicant.of("ben", "ben").as("mentee").in(UTC).free(Week.of(DayOfWeek.MONDAY, LocalTime.of(17, 30), LocalTime.of(19, 0))).build(),
                Applicant.of("cleo", "cleo").as("mentee").in(UTC).free(Week.of(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(18, 30))).build());
        var plan = engine.judge(pool, List.of(early, late));
        assertThat(plan.groups()).map(judged -> judged.verdict().time().best()).containsExactly(at(18), at(17));
    }

    @Test
    void whereThereIsNoOtherHourTheVerdictSaysWhoWouldBeWhereAtOnce() {
        var pool = Sample.pool(HOURS, mentor(17, 18), mentee("ben", 17, 20), mentee("cleo", 17, 20));
        var groups = List.of(Sample.group("1", "ada:mentor", "ben:mentee"), Sample.group("2", "ada:mentor", "cleo:mentee"));
        assertThat(said(engine.judge(pool, groups, "1"))).first().isEqualTo("ada would be in another group at the same hour, with cleo");
        assertThat(said(engine.judge(pool, groups, "2"))).first().isEqualTo("ada would be in another group at the same hour, with ben");
    }

    @Test
    void aGroupThatHasItsHourKeepsItAndTheOtherGoesRoundIt() {
        var pool = Sample.pool(HOURS, mentor(17, 20), mentee("ben", 17, 20), mentee("cleo", 17, 20));
        var stands = new Proposed("2", Sample.group("2", "ada:mentor", "cleo:mentee").seats(), null, at(17));
        var groups = List.of(Sample.group("1", "ada:mentor", "ben:mentee"), stands);
        assertThat(engine.judge(pool, groups, "1").time().best()).isEqualTo(at(18));
        assertThat(engine.judge(pool, groups, "2").time().best()).isEqualTo(at(17));
        var plan = engine.match(pool.around(List.of(stands), List.of(new Lock.Whole("2"))));
        assertThat(plan.proposed()).extracting(Proposed::slot).containsExactly(at(17), at(18));
    }

    @Test
    void anHourIsTheSameOnAnyClock() {
        var berlin = new Slot(ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY, LocalTime.of(19, 0), 60);
        var pool = Sample.pool(HOURS, mentor(17, 20),
                Applicant.of("ben", "ben").as("mentee").in(ZoneId.of("Europe/Berlin")).free(Week.of(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(23, 0))).build(),
                mentee("cleo", 17, 20));
        var stands = new Proposed("1", Sample.group("1", "ada:mentor", "ben:mentee").seats(), null, berlin);
        var other = engine.judge(pool, List.of(stands, Sample.group("2", "ada:mentor", "cleo:mentee")), "2");
        assertThat(other.time().best()).as("19:00 in Berlin is 18:00 here in winter and 17:00 in summer").isEqualTo(at(19));
    }

    @Property(tries = 40, seed = "1")
    void nobodyIsBookedTwiceWithoutAWarning(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        var pool = Sample.draw(Sample.PARTNERS, 30, seed);
        var plan = engine.match(pool);
        var times = new Roster(pool, List.of()).times;
        for (var one : plan.groups()) {
            for (var other : plan.groups()) {
                boolean share = one != other && one.group().seats().stream().anyMatch(seat -> other.group().seats(seat.person()));
                if (share && one.group().slot() != null && other.group().slot() != null && times.slots.overlap(one.group().slot(), other.group().slot())) {
                    assertThat(said(one.verdict())).anyMatch(caution -> caution.contains("at the same hour"));
                }
            }
        }
    }

    private static List<String> said(Verdict verdict) {
        return verdict.cautions().stream().map(Reason::toString).toList();
    }

    private static Slot at(int hour) {
        return new Slot(UTC, DayOfWeek.MONDAY, LocalTime.of(hour, 0), 60);
    }

    private static Applicant mentor(int from, int to) {
        return Applicant.of("ada", "ada").as("mentor").in(UTC).takingUpTo(2).free(monday(from, to)).build();
    }

    private static Applicant mentee(String name, int from, int to) {
        return Applicant.of(name, name).as("mentee").in(UTC).free(monday(from, to)).build();
    }

    private static Week monday(int from, int to) {
        return Week.of(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
