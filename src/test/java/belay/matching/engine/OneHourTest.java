package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Programs all of whose groups meet at one weekly hour, by the program’s clock. */
class OneHourTest {

    private static final Shape.Hour WEDNESDAY = new Shape.Hour(DayOfWeek.WEDNESDAY, LocalTime.of(13, 0));
    private static final Shape SHAPE = new Shape(Kind.POSSE, List.of(Sample.role("student", 1, 2), Sample.role("alum", 1, 1)), Shape.Goal.PERSONAL, true, 60, 1, 2);
    private static final Term SPRING_IN_DENVER = new Term(Sample.SPRING.from(), Sample.SPRING.to(), ZoneId.of("America/Denver"));

    private final Engine engine = new Engine();

    private static Applicant free(String id, String role, String zone, DayOfWeek day, int from, int to) {
        return Applicant.of(id, id).as(role).in(ZoneId.of(zone)).free(Week.of(day, LocalTime.of(from, 0), LocalTime.of(to, 0))).build();
    }

    private static Pool pool(Applicant... people) {
        return new Pool(SHAPE.at(WEDNESDAY), SPRING_IN_DENVER, List.of(people));
    }

    /** From Sunday 14 March on it is one hour less from Denver to Berlin, until Sunday 28: whoever is free from 20 to 22 can always come, from 21 on only most weeks. */
    @Test
    void theyMeetAtThatHourAndAtNoOther() {
        var plan = engine.match(pool(free("ann", "alum", "America/Denver", DayOfWeek.WEDNESDAY, 12, 15), free("ben", "student", "Europe/Berlin", DayOfWeek.WEDNESDAY, 20, 22),
            free("cid", "student", "Europe/Berlin", DayOfWeek.WEDNESDAY, 21, 22)));

        assertThat(plan.proposed()).hasSize(1).first().satisfies(group -> {
            assertThat(group.seats()).extracting(Proposed.Seat::person).containsExactlyInAnyOrder("ann", "ben");
            assertThat(group.slot()).isEqualTo(new Slot(ZoneId.of("America/Denver"), DayOfWeek.WEDNESDAY, LocalTime.of(13, 0), 60));
        });
        assertThat(plan.quality().provenBest()).isTrue();
        var cid = plan.unplaced().getFirst();
        assertThat(cid.reasons()).hasToString("[All groups meet Wednesdays at 13:00 (America/Denver), and they are not free then]");
        assertThat(cid.changes()).first().satisfies(change -> assertThat(change.says()).hasToString("If cid could also do Wednesdays 20:00 to 21:00 by their own clock"));
    }

    @Test
    void anHourThatSuitsThemButIsNotThatOneIsNone() {
        var people = pool(free("ann", "alum", "America/Denver", DayOfWeek.MONDAY, 8, 20), free("ben", "student", "America/Denver", DayOfWeek.MONDAY, 8, 20));

        assertThat(engine.match(people).proposed()).isEmpty();
        assertThat(engine.match(people.with(SHAPE)).proposed()).hasSize(1);
    }

    @Test
    void whoToldNothingMayComeAndWhoToldIsHeldToItEvenAmongThoseWhoDidNot() {
        var untold = Applicant.of("ann", "ann").as("alum").build();

        assertThat(engine.match(pool(untold, free("ben", "student", "America/Denver", DayOfWeek.WEDNESDAY, 13, 14))).quality().placed()).isEqualTo(2);
        assertThat(engine.match(pool(untold, free("ben", "student", "America/Denver", DayOfWeek.MONDAY, 13, 14))).quality().placed()).isZero();
        assertThat(engine.match(pool(untold, Applicant.of("ben", "ben").as("student").build())).quality().placed()).isEqualTo(2);
    }

    @Test
    void aGroupMadeByHandIsToldWhoCannotCome() {
        var people = pool(free("ann", "alum", "America/Denver", DayOfWeek.WEDNESDAY, 13, 14), free("ben", "student", "America/Denver", DayOfWeek.MONDAY, 13, 14));

        var verdict = engine.judge(people, List.of(Sample.group("hand", "ann:alum", "ben:student"))).groups().getFirst().verdict();

        assertThat(verdict.broken()).extracting(Verdict.Broken::because).hasToString("[ben is not free when all groups meet, Wednesdays at 13:00 (America/Denver)]");
    }

    @Test
    void enoughOfThemCanBeEnough() {
        var shape = new Shape(Kind.POSSE, List.of(Sample.role("student", 2, 2), Sample.role("alum", 1, 1)), Shape.Goal.PERSONAL, true, 60, 1, 2).with(new Attendance.Quorum(2)).at(WEDNESDAY);
        var people = List.of(free("ann", "alum", "America/Denver", DayOfWeek.WEDNESDAY, 13, 14), free("ben", "student", "America/Denver", DayOfWeek.WEDNESDAY, 13, 14),
            free("cid", "student", "America/Denver", DayOfWeek.MONDAY, 13, 14));

        var plan = engine.match(new Pool(shape, SPRING_IN_DENVER, people));

        assertThat(plan.quality().placed()).isEqualTo(3);
        assertThat(plan.proposed().getFirst().slot()).isEqualTo(new Slot(ZoneId.of("America/Denver"), DayOfWeek.WEDNESDAY, LocalTime.of(13, 0), 60));
    }

    @Test
    void whatCannotAllMeetAtOneHourIsRefused() {
        assertThatThrownBy(() -> Sample.PEERS.at(WEDNESDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.COHORT.at(WEDNESDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shape.Hour(DayOfWeek.MONDAY, LocalTime.of(15, 10))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The same as if everybody who told were free at that hour or not at all. */
    @Property(tries = 60, seed = "1")
    void noFreeTimeCountsButThatOfTheHour(@ForAll @IntRange(min = 2, max = 40) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.draw(Sample.POSSE, people, seed);
        var hour = new Shape.Hour(DayOfWeek.TUESDAY, LocalTime.of(12, 0));
        var plan = engine.match(drawn.with(Sample.POSSE.at(hour)));
        var times = new Times(drawn.people(), drawn.term(), 60);
        var slot = new Slot(drawn.term().zone(), hour.day(), hour.start(), 60);

        for (int person = 0; person < people; person++) {
            int one = person;
            var id = drawn.people().get(person).id();
            boolean placed = plan.proposed().stream().anyMatch(group -> group.seats(id));
            assertThat(placed && times.told(one) && !times.fits(slot, new int[] {one})).as(id).isFalse();
        }
        assertThat(plan.groups()).allSatisfy(judged -> assertThat(judged.verdict().broken()).isEmpty());
    }
}
