package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Goals for which people wait, and who is missing. */
class ShortageTest {

    private final Engine engine = new Engine();

    private static Applicant someone(String name, String role, String zone, String... goals) {
        return Applicant.of(name, name).as(role).in(ZoneId.of(zone)).free(Sample.EVENINGS).aimingFor(List.of(goals)).build();
    }

    @Test
    void aGoalWithoutEnoughMentorsIsNamedWithWhatIsMissing() {
        var plan = engine.match(Sample.pool(Sample.COHORT, someone("ada", "mentor", "UTC", "Deploy"), someone("ben", "mentee", "UTC", "Deploy"),
                someone("cleo", "mentee", "UTC", "Deploy"), someone("dov", "mentee", "UTC", "Give a talk"), someone("eve", "mentee", "Asia/Tokyo", "Give a talk"),
                someone("fay", "mentee", "UTC", "Give a talk")));
        assertThat(plan.shortages()).singleElement().satisfies(talk -> {
            assertThat(talk.goal()).isEqualTo("Give a talk");
            assertThat(talk.says()).map(Reason::toString).containsExactly("For “Give a talk” 3 people wait; 1 more is needed as mentor, where nobody is left for it",
                    "2 of them are free Mondays at 18:00 (UTC)", "They live by the clocks of UTC (2) and Asia/Tokyo (1)");
        });
    }

    @Test
    void aGoalWithTooFewToLearnIsNamedToo() {
        var plan = engine.match(Sample.pool(Sample.COHORT, someone("ada", "mentor", "UTC", "Deploy"), someone("ben", "mentee", "UTC", "Deploy")));
        assertThat(plan.shortages()).singleElement().satisfies(deploy -> {
            assertThat(deploy.says()).first().hasToString("For “Deploy” 1 person waits; 1 more is needed as mentee, where 1 is left for it");
        });
    }

    /** Whoever waits beside a group with room needs one more to lead it, and not as many as a group of their own would take. */
    @Test
    void whereAGroupHasRoomOneMentorMoreIsEnough() {
        var plan = engine.match(Sample.pool(Sample.COHORT.with(new Attendance.Leader("mentor")), someone("ada", "mentor", "UTC", "Deploy"), someone("ben", "mentee", "UTC", "Deploy"),
            someone("cleo", "mentee", "UTC", "Deploy"), Applicant.of("dov", "dov").as("mentee").in(ZoneId.of("UTC")).free(Week.of(DayOfWeek.SUNDAY, LocalTime.of(3, 0), LocalTime.of(5, 0)))
                .aimingFor(List.of("Deploy")).build()));
        assertThat(plan.shortages()).singleElement().satisfies(deploy -> assertThat(deploy.says()).first()
            .hasToString("For “Deploy” 1 person waits; 1 more is needed as mentor, where nobody is left for it"));
    }

    @Test
    void whereNobodyWaitsNothingIsShort() {
        var plan = engine.match(Sample.pool(Sample.COHORT, someone("ada", "mentor", "UTC", "Deploy", "Give a talk"), someone("ben", "mentee", "UTC", "Deploy"),
                someone("cleo", "mentee", "UTC", "Deploy")));
        assertThat(plan.shortages()).isEmpty();
    }

    @Test
    void aGoalNobodyWorksTowardsIsNamedThoughNobodyWaits() {
        var plan = engine.match(Sample.pool(Sample.COHORT, someone("ada", "mentor", "UTC", "Deploy"), someone("ben", "mentee", "UTC", "Deploy", "Give a talk"),
                someone("cleo", "mentee", "UTC", "Deploy", "Give a talk")));
        assertThat(plan.shortages()).singleElement().satisfies(talk -> assertThat(talk.says()).first().hasToString(
                "No group works towards “Give a talk”, which 2 people named to learn; 1 more is needed as mentor, where nobody is there"));
    }

    /** Of four who wait three could meet, and one more who leads is enough for these. */
    @Test
    void whoWouldHaveAPlaceThenIsCounted() {
        var night = Week.of(DayOfWeek.SUNDAY, LocalTime.of(3, 0), LocalTime.of(5, 0));
        var plan = engine.match(Sample.pool(Sample.MEETING, someone("ben", "mentee", "UTC", "Deploy"), someone("cleo", "mentee", "UTC", "Deploy"), someone("dov", "mentee", "UTC", "Deploy"),
            Applicant.of("eve", "eve").as("mentee").in(ZoneId.of("UTC")).free(night).aimingFor(List.of("Deploy")).build()));
        assertThat(plan.shortages()).singleElement().satisfies(deploy -> assertThat(deploy.says()).map(Reason::toString).startsWith(
            "For “Deploy” 4 people wait; 1 more is needed as mentor, where nobody is left for it", "With everybody who is missing 3 of them would have a place"));
    }

    @Test
    void whereBothAreMissingTheHourIsToldOnce() {
        var plan = engine.match(Sample.pool(Sample.MEETING, someone("ben", "mentee", "UTC", "Deploy")));
        assertThat(plan.shortages()).flatExtracting(Shortage::says).map(Reason::toString).containsExactly("For “Deploy” 1 person waits; 1 more is needed as mentor, where nobody is left for it",
            "1 of them is free Mondays at 18:00 (UTC)", "They live by the clocks of UTC (1)", "For “Deploy” 1 more is needed as mentee too, where 1 is left for it");
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(Sample.COHORT, Sample.LED, Sample.MEETING);
    }

    @Property(tries = 150, seed = "1")
    void everyShortageIsTrue(@ForAll("shapes") Shape shape, @ForAll @IntRange(min = 2, max = 14) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.draw(shape, people, seed);
        var pool = drawn.with(drawn.settings().with(0));
        var plan = engine.match(pool);
        var placed = plan.proposed().stream().flatMap(group -> group.seats().stream()).map(Proposed.Seat::person).collect(Collectors.toSet());
        for (var shortage : plan.shortages()) {
            var asking = pool.people().stream().filter(one -> one.capacity() > 0 && one.goals().contains(shortage.goal()) && one.roles().contains("mentee")).toList();
            assertThat(shortage.asking()).isEqualTo(asking.size());
            if (shortage.waiting() == 0) {
                assertThat(asking).isNotEmpty().allMatch(one -> placed.contains(one.id()));
                assertThat(plan.proposed()).noneMatch(group -> shortage.goal().equals(group.goal()));
                assertThat(shortage.missing() + shortage.there()).isEqualTo(shape.roles().get(shortage.role().equals("mentor") ? 0 : 1).min());
                continue;
            }
            var waiting = asking.stream().filter(one -> !placed.contains(one.id())).toList();
            assertThat(shortage.waiting()).isEqualTo(waiting.size());
            assertThat(shortage.zones().stream().mapToInt(Shortage.Zone::people).sum()).isEqualTo((int) waiting.stream().filter(one -> one.zone() != null).count());
            boolean mentors = shortage.role().equals("mentor");
            long there = pool.people().stream().filter(one -> one.roles().contains(shortage.role()))
                .filter(one -> one.goals().contains(shortage.goal()) || mentors && one.goals().isEmpty()).filter(one -> !mentors || !waiting.contains(one))
                .filter(one -> plan.proposed().stream().filter(group -> group.seats(one.id())).count() < Math.min(2, one.capacity())).count();
            assertThat(shortage.there()).isEqualTo((int) there);
            assertThat(shortage.placed()).isBetween(1, waiting.size());
            assertThat(placed(newcomers(pool, plan, shortage.goal()))).as("%s with %s", shortage, plan)
                .isGreaterThanOrEqualTo(placed.size() + shortage.placed() + missing(plan, shortage.goal()));
        }
    }

    private int placed(Pool pool) {
        return engine.match(pool).quality().placed();
    }

    private static int missing(Plan plan, String goal) {
        return plan.shortages().stream().filter(one -> one.goal().equals(goal)).mapToInt(Shortage::missing).sum();
    }

    /** With everybody who is said to be missing for a goal, of whom nothing else is known, which keeps them from nobody. */
    private static Pool newcomers(Pool pool, Plan plan, String goal) {
        var people = new ArrayList<>(pool.people());
        for (var shortage : plan.shortages().stream().filter(one -> one.goal().equals(goal)).toList()) {
            for (int i = 0; i < shortage.missing(); i++) {
                people.add(Applicant.of("new" + shortage.role() + i, "New").as(shortage.role()).aimingFor(List.of(goal)).build());
            }
        }
        return new Pool(pool.shape(), pool.term(), people).notAgain(pool.notAgain()).with(pool.settings());
    }
}
