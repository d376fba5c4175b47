package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The next best people for one place in a group. */
class CandidatesTest {

    private final Engine engine = new Engine();

    private static Applicant.Builder someone(String name, String role) {
        return Applicant.of(name, name).as(role);
    }

    private final Pool pool = Sample.pool(Sample.COHORT, someone("ada", "mentor").aimingFor(List.of("Deploy")).build(),
            someone("eve", "mentor").aimingFor(List.of("Talk")).build(), someone("ben", "mentee").build(), someone("cleo", "mentee").build(),
            someone("dov", "mentee").aimingFor(List.of("Talk", "Deploy")).build(), someone("fay", "mentee").build(), someone("gil", "mentee").build(),
            someone("hana", "mentee").leftOver(1).build(), someone("ivo", "mentee").aimingFor(List.of("Talk")).build(),
            someone("kim", "mentee").takingUpTo(0).build());
    private final List<Proposed> groups = List.of(
            new Proposed("one", Sample.group("one", "ada:mentor", "ben:mentee", "cleo:mentee").seats(), "Deploy", null),
            new Proposed("two", Sample.group("two", "eve:mentor", "dov:mentee", "fay:mentee", "gil:mentee").seats(), "Talk", null));

    @Test
    void whoHasNoPlaceComesFirstAndWhoBreaksARuleLast() {
        var candidates = engine.present(pool, groups).candidates("one", "mentee");
        assertThat(candidates).map(Candidate::person).as("kim takes on nobody, ben and cleo are there").containsExactly("hana", "fay", "gil", "dov", "ivo");
        assertThat(candidates.getFirst().from()).isNull();
        assertThat(candidates.getFirst().reasons()).first().hasToString("hana has no place yet");
        assertThat(candidates.get(1).from()).isEqualTo("two");
        assertThat(candidates.get(1).reasons()).first().hasToString("fay would leave eve, dov, and gil");
        assertThat(candidates.getLast().broken()).map(broken -> broken.because().toString()).containsExactly("ivo did not ask for “Deploy”");
    }

    @Test
    void whyNobodyComesIsCounted() {
        assertThat(engine.present(pool, groups).whyNobody("one", "mentee")).map(Reason::toString).containsExactly("6 people who are not in it asked to be mentee",
                "4 can take on nobody more", "1 works towards another goal");
        assertThat(engine.present(pool, groups).whyNobody("two", "mentor")).map(Reason::toString).containsExactly("1 person who is not in it asked to be mentor",
                "1 can take on nobody more, and other rules would keep them away as well");
    }

    @Test
    void nobodyLeavesWhatIsLocked() {
        var locked = pool.around(groups, List.of(new Lock.Person("two", "fay", "mentee")));
        assertThat(engine.present(locked, groups).candidates("one", "mentee")).map(Candidate::person).doesNotContain("fay").contains("gil");
        var closed = pool.around(groups, List.of(new Lock.Whole("two")));
        assertThat(engine.present(closed, groups).candidates("one", "mentee")).map(Candidate::person).containsExactly("hana", "ivo");
    }

    @Test
    void nobodyLeavesTheSameMentorForTheSameMentor() {
        var partners = Sample.pool(Sample.PARTNERS, someone("ada", "mentor").takingUpTo(2).build(), someone("eve", "mentor").build(),
                someone("ben", "mentee").build(), someone("cleo", "mentee").build());
        var three = List.of(Sample.group("one", "ada:mentor"), Sample.group("two", "ada:mentor", "ben:mentee"), Sample.group("three", "eve:mentor", "cleo:mentee"));
        assertThat(engine.present(partners, three).candidates("one", "mentee")).map(Candidate::person).containsExactly("cleo");
    }

    @Test
    void aGroupLeftTooSmallIsToldWithWhoIsLeftBehind() {
        var candidates = engine.present(pool, groups).candidates("two", "mentor");
        assertThat(candidates).singleElement().satisfies(ada -> {
            assertThat(ada.person()).isEqualTo("ada");
            assertThat(ada.broken()).map(broken -> broken.because().toString()).contains("ada did not ask for “Talk”",
                    "Left behind would be ben and cleo. Nobody is here as mentor; 1 to 2 are needed");
        });
    }

    @Test
    void aGroupThatLacksMoreThanOneStillTellsGoodFromBad() {
        var lacking = List.of(new Proposed("three", Sample.group("three", "ada:mentor").seats(), "Deploy", null));
        var candidates = engine.present(pool, lacking).candidates("three", "mentee");
        assertThat(candidates).first().satisfies(hana -> {
            assertThat(hana.person()).isEqualTo("hana");
            assertThat(hana.broken()).as("one more is still needed").extracting(Verdict.Broken::rule).containsExactly("roles-and-sizes");
        });
        assertThat(candidates).last().extracting(Candidate::person).isEqualTo("ivo");
    }

    @Test
    void aRoleOrGroupThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> engine.present(pool, groups).candidates("nine", "mentee")).hasMessage("There is no group “nine”");
        assertThatThrownBy(() -> engine.present(pool, groups).candidates("one", "pilot")).hasMessage("Groups of this format have no pilot");
    }

    @Property(tries = 30, seed = "1")
    void everyEffectIsWhatJudgingTheChangedGroupsSays(@ForAll @IntRange(max = 6) int shape, @ForAll @IntRange(min = 4, max = 30) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.drawQuickly(Sample.ALL.get(shape), people, seed);
        var plan = engine.match(drawn);
        for (var judged : plan.groups().stream().limit(3).toList()) {
            var seat = judged.group().seats().getFirst();
            var groups = new ArrayList<>(plan.proposed());
            groups.replaceAll(group -> group.key().equals(judged.group().key()) ? group.without(seat.person()) : group);
            var candidates = engine.present(drawn, groups).candidates(judged.group().key(), seat.role());
            assertThat(candidates).as("whoever left could come back").anySatisfy(one -> assertThat(one.person()).isEqualTo(seat.person()));
            theBestOfAllAreTheBestOfFew(drawn, groups, judged.group().key(), seat.role());
            candidates.forEach(one -> check(drawn, groups, judged.group().key(), seat.role(), one));
            assertThat(candidates.stream().map(one -> one.broken().isEmpty()).toList()).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        }
    }

    /** With one seat free, and with all but one. */
    private static void theBestOfAllAreTheBestOfFew(Pool pool, List<Proposed> groups, String key, String role) {
        var emptied = new ArrayList<>(groups);
        emptied.replaceAll(group -> group.key().equals(key) ? new Proposed(key, group.seats().subList(0, Math.min(1, group.seats().size())), group.goal(), null) : group);
        for (var some : List.of(groups, emptied)) {
            var all = new Candidates(new Present(pool, some), key, role, pool.people().size()).best();
            for (int most : new int[] {1, 3, 8}) {
                assertThat(new Candidates(new Present(pool, some), key, role, most).best()).isEqualTo(all.stream().limit(most).toList());
            }
        }
    }

    private void check(Pool pool, List<Proposed> groups, String key, String role, Candidate candidate) {
        var moved = new ArrayList<Proposed>();
        for (var group : groups) {
            var left = group.key().equals(candidate.from()) ? group.without(candidate.person()) : group;
            var joined = group.key().equals(key) ? left.with(new Proposed.Seat(candidate.person(), role)) : left;
            if (!joined.seats().isEmpty()) {
                moved.add(joined);
            }
        }
        int broken = 0;
        for (var effect : candidate.effects()) {
            assertThat(effect.before()).isEqualTo(engine.judge(pool, groups, effect.group()).score());
            if (moved.stream().anyMatch(group -> group.key().equals(effect.group()))) {
                var verdict = engine.judge(pool, moved, effect.group());
                assertThat(effect.after()).isEqualTo(verdict.score());
                broken += verdict.broken().size();
            }
        }
        assertThat(candidate.broken()).hasSize(broken);
    }
}
