package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to people without a place. */
class UnplacedTest {

    private final Engine engine = new Engine();

    private static Applicant.Builder peer(String name, String offers, String wants) {
        return Applicant.of(name, name).as("peer").offering(List.of(new Skill(offers))).wanting(List.of(new Skill(wants))).in(ZoneId.of("UTC"))
                .free(Sample.EVENINGS);
    }

    @Test
    void everyCandidateIsCountedByWhatStoppedThem() {
        var tuesday = Week.of(DayOfWeek.TUESDAY, LocalTime.of(19, 0), LocalTime.of(20, 0));
        var plan = engine.match(Sample.pool(Sample.SWAPS, peer("ada", "Kubernetes", "Rust").build(), peer("ben", "Rust", "Kubernetes").leftOver(1).build(),
                peer("hana", "Kubernetes", "Go").free(tuesday).build(), peer("viktor", "Rust, Go", "Kubernetes").offering(List.of(new Skill("Go"), new Skill("Rust"))).build()));
        var viktor = plan.unplaced().stream().filter(one -> one.person().equals("viktor")).findFirst().orElseThrow();
        assertThat(viktor.reasons()).map(Reason::toString).containsExactly("2 people offer Kubernetes", "1 can take on nobody more",
                "1 is not free for 1 hour at a stretch when they are; at most they share no time a week");
        assertThat(viktor.changes()).first().satisfies(change -> {
            assertThat(change.says()).hasToString("If viktor could also do Tuesdays 19:00 to 20:00 by their own clock");
            assertThat(change.group().seats("hana")).isTrue();
        });
    }

    @Test
    void somebodyWhoCanTakeOnNobodyIsToldSo() {
        var plan = engine.match(Sample.pool(Sample.PARTNERS, Applicant.of("ada", "Ada").as("mentor").takingUpTo(0).build()));
        assertThat(plan.unplaced()).singleElement().satisfies(one ->
                assertThat(one.reasons()).map(Reason::toString).containsExactly("They said they can take on nobody at the moment"));
    }

    @Test
    void whereEnoughAreLeftByNumberItIsSaidThatTheyCannotBeTogether() {
        var posse = new Shape(Kind.POSSE, List.of(new Shape.Role("student", 2, 2, true), Sample.role("alum", 1, 1)), Shape.Goal.SHARED, false, 60, 1, 2);
        var plan = engine.match(Sample.pool(posse, Applicant.of("ada", "Ada").as("student").at("Module 1").build(),
                Applicant.of("ben", "Ben").as("student").at("Module 1").build(), Applicant.of("yve", "Yve").as("alum").build()));
        assertThat(plan.unplaced().getFirst().reasons()).map(Reason::toString)
                .containsExactly("There is no group", "By their number enough people are left for one more group, but none was found among them that keeps the rules",
                    "They come nearest to a group; 1 more at another stage as student would complete it");
    }

    @Test
    void whereTheyComeNearestIsSaidByGoalAndHour() {
        var posse = new Shape(Kind.POSSE, List.of(Sample.role("student", 2, 2), Sample.role("alum", 1, 1)), Shape.Goal.SHARED, true, 60, 1, 2);
        var monday = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(19, 0));
        var friday = Week.of(DayOfWeek.FRIDAY, LocalTime.of(18, 0), LocalTime.of(19, 0));
        var plan = engine.match(Sample.pool(posse, Applicant.of("ada", "Ada").as("student").in(ZoneId.of("UTC")).free(monday).aimingFor(List.of("deploy")).build(),
            Applicant.of("ben", "Ben").as("student").in(ZoneId.of("UTC")).free(friday).aimingFor(List.of("deploy")).build(),
            Applicant.of("yve", "Yve").as("alum").in(ZoneId.of("UTC")).free(monday).build()));
        assertThat(plan.unplaced().getFirst().reasons()).map(Reason::toString).contains("They come nearest to a group for “deploy” on Mondays at 18:00 (UTC); 1 more as student would complete it");
        assertThat(plan.unplaced().get(1).reasons()).map(Reason::toString)
            .contains("They come nearest to a group for “deploy” on Fridays at 18:00 (UTC); 1 more as student and 1 more as alum would complete it");
    }

    @Test
    void aRoleNobodyElseTookIsNamed() {
        var plan = engine.match(Sample.pool(Sample.POSSE, Applicant.of("ada", "Ada").as("student").build(), Applicant.of("ben", "Ben").as("student").build()));
        assertThat(plan.unplaced().getFirst().reasons()).map(Reason::toString)
                .containsExactly("There is no group", "For one more group nobody is left as alum; 1 is needed", "For one more group nobody is left as professional; 1 is needed");
    }
}
