package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What an organizer does by hand: moving people, comparing drafts, asking what if, matching around what is locked. */
class MovesTest {

    private final Engine engine = new Engine();

    private static Applicant.Builder someone(String name, String role) {
        return Applicant.of(name, name).as(role);
    }

    private final Pool cohorts = Sample.pool(Sample.COHORT, someone("ada", "mentor").aimingFor(List.of("Deploy")).build(),
            someone("eve", "mentor").aimingFor(List.of("Talk")).build(), someone("ben", "mentee").aimingFor(List.of("Talk", "Deploy")).build(),
            someone("cleo", "mentee").build(), someone("dov", "mentee").build(), someone("fay", "mentee").build(), someone("gil", "mentee").build());
    private final List<Proposed> two = List.of(
            new Proposed("one", Sample.group("one", "ada:mentor", "ben:mentee", "cleo:mentee", "dov:mentee").seats(), "Deploy", null),
            new Proposed("two", Sample.group("two", "eve:mentor", "fay:mentee", "gil:mentee").seats(), "Talk", null));

    @Test
    void everyOtherGroupIsAPlaceWithWhatItWouldChange() {
        var places = engine.present(cohorts, two).places("ben", "one");
        assertThat(places).hasSize(2);
        var talk = places.getFirst();
        assertThat(talk.group()).isEqualTo("two");
        assertThat(talk.role()).isEqualTo("mentee");
        assertThat(talk.broken()).isEmpty();
        var moved = List.of(two.get(0).without("ben"), two.get(1).with(new Proposed.Seat("ben", "mentee")));
        for (var effect : talk.effects()) {
            assertThat(effect.before()).isEqualTo(engine.judge(cohorts, two, effect.group()).score());
            assertThat(effect.after()).isEqualTo(engine.judge(cohorts, moved, effect.group()).score());
        }
        assertThat(places.getLast().group()).as("nowhere comes last").isNull();
    }

    @Test
    void aMoveThatBreaksARuleIsOfferedWithTheRuleNamed() {
        assertThat(engine.present(cohorts, two).places("fay", "two")).filteredOn(place -> place.group() != null && place.swapped() == null).singleElement()
                .satisfies(alone -> assertThat(alone.broken()).as("the group left behind is too small").extracting(Verdict.Broken::rule).containsExactly("roles-and-sizes"));
        assertThat(engine.present(cohorts, two).places("eve", null)).as("eve does not help with Deploy").first()
                .satisfies(place -> assertThat(place.broken()).extracting(Verdict.Broken::rule).contains("one-goal"));
    }

    private final Pool partners = Sample.pool(Sample.PARTNERS, someone("ada", "mentor").build(), someone("eve", "mentor").build(),
            someone("ben", "mentee").build(), someone("cleo", "mentee").build());
    private final List<Proposed> pairs = List.of(Sample.group("one", "ada:mentor", "ben:mentee"), Sample.group("two", "eve:mentor", "cleo:mentee"));

    @Test
    void twoInTheSameRoleCanSwapWhereOneAloneCannotMove() {
        var places = engine.present(partners, pairs).places("ben", "one");
        assertThat(places).extracting(Place::group, Place::swapped).containsExactly(tuple("two", "cleo"), tuple("two", null), tuple(null, null));
        var swap = places.getFirst();
        assertThat(swap.broken()).isEmpty();
        var after = List.of(Sample.group("one", "ada:mentor", "cleo:mentee"), Sample.group("two", "eve:mentor", "ben:mentee"));
        assertThat(swap.effects()).isNotEmpty().allSatisfy(effect -> {
            assertThat(effect.before()).isEqualTo(engine.judge(partners, pairs, effect.group()).score());
            assertThat(effect.after()).isEqualTo(engine.judge(partners, after, effect.group()).score());
        });
        assertThat(places.get(1).broken()).extracting(broken -> broken.because().in(Locale.ENGLISH)).as("each of its group")
                .containsExactly("Left behind would be ada. Nobody is here as mentee; 1 is needed", "2 people are here as mentee; 1 is needed", "eve would have 2 partners and can take on 1");
    }

    @Test
    void whatASwapWouldBreakIsToldWithWhoIsTogetherThen() {
        var apart = partners.with(partners.people().get(2).but().avoiding(List.of("eve")).build());
        assertThat(engine.present(apart, pairs).places("ben", "one")).filteredOn(place -> place.swapped() != null).singleElement().satisfies(swap ->
                assertThat(swap.broken()).extracting(broken -> broken.because().in(Locale.ENGLISH))
                        .containsExactly("Together would be eve and ben. eve and ben are to be kept apart"));
    }

    @Test
    void whoIsLockedSwapsWithNobody() {
        var locked = partners.around(pairs, List.of(new Lock.Person("two", "cleo", "mentee")));
        assertThat(engine.present(locked, pairs).places("ben", "one")).extracting(Place::swapped).containsOnlyNulls();
    }

    @Test
    void whereOneAloneCanMoveNobodyIsOfferedASwap() {
        assertThat(engine.present(cohorts, two).places("ben", "one")).extracting(Place::swapped).containsOnlyNulls();
    }

    @Property(tries = 100, seed = "1")
    void placesAreInTheOrderOfWhatTheyBreakAndBring(@ForAll @IntRange(min = 4, max = 20) int people, @ForAll @IntRange(max = 1_000_000) int seed,
                                                    @ForAll @IntRange(max = 6) int shape) {
        var drawn = Sample.draw(Sample.ALL.get(shape), people, seed);
        var groups = engine.match(drawn).proposed();
        for (var group : groups.stream().limit(2).toList()) {
            var person = group.seats().getFirst().person();
            var places = engine.present(drawn, groups).places(person, group.key());
            var others = groups.stream().filter(other -> !other.seats(person)).map(Proposed::key).toList();
            if (others.size() <= 15) {  // of more groups, in two roles each, only the best are weighed
                assertThat(places).filteredOn(place -> place.swapped() == null && place.group() != null).extracting(Place::group).containsAll(others);
            }
            for (int most : new int[] {1, 3}) {
                assertThat(new Moves(new Present(drawn, groups), person, group.key(), most).places()).as("the best of all are the best of few")
                        .containsExactlyElementsOf(best(new Moves(new Present(drawn, groups), person, group.key(), 1000).places(), most));
            }
            assertThat(places.subList(0, places.size() - 1)).isSortedAccordingTo(Comparator.<Place>comparingInt(place -> place.broken().size()).thenComparingInt(
                    place -> place.effects().stream().mapToInt(effect -> effect.before() - effect.after()).sum()));
        }
    }

    /** So many of each kind, and nowhere. */
    private static List<Place> best(List<Place> places, int most) {
        var counts = new HashMap<String, Integer>();
        return places.stream().filter(place -> place.group() == null
                || counts.merge((place.swapped() == null) + " " + place.broken().isEmpty(), 1, Integer::sum) <= most).toList();
    }

    @Test
    void whoeverMovedIsInTheDiffAndNobodyElse() {
        var after = List.of(two.get(0).without("ben"), two.get(1).with(new Proposed.Seat("ben", "mentee")));
        assertThat(Diff.between(two, after).moves()).containsExactly(new Diff.Move("ben", "one", "two"));
        assertThat(Diff.between(two, List.of(two.get(1))).moves()).extracting(Diff.Move::person, Diff.Move::to)
                .containsExactly(tuple("ada", null), tuple("ben", null), tuple("cleo", null), tuple("dov", null));
        var renamed = List.of(new Proposed("three", two.get(0).seats(), "Deploy", null), two.get(1));
        assertThat(Diff.between(two, renamed).moves()).isEmpty();
    }

    @Test
    void whatIfLeavesTheQuestionAsItWas() {
        var pool = Sample.pool(Sample.PARTNERS, someone("ada", "mentor").build(), someone("ben", "mentee").build(), someone("cleo", "mentee").build());
        assertThat(engine.match(pool).quality().placed()).isEqualTo(2);
        assertThat(engine.match(pool.with(pool.people().getFirst().but().takingUpTo(2).build())).quality().placed()).isEqualTo(3);
        assertThat(engine.match(pool).quality().placed()).isEqualTo(2);
    }

    @Test
    void ringsCanBeTurnedOff() {
        var pool = Sample.pool(Sample.PEERS, peer("ada", "Go", "Rust"), peer("ben", "Rust", "SQL"), peer("cleo", "SQL", "Go"));
        assertThat(engine.match(pool).proposed()).singleElement().satisfies(ring -> assertThat(ring.seats()).hasSize(3));
        assertThat(engine.match(pool.with(Sample.SWAPS)).proposed()).isEmpty();
    }

    private static Applicant peer(String name, String offers, String wants) {
        return someone(name, "peer").offering(List.of(new Skill(offers))).wanting(List.of(new Skill(wants))).build();
    }

    @Test
    void somebodyLockedAloneGetsCompany() {
        var pool = Sample.pool(Sample.PARTNERS, someone("ada", "mentor").build(), someone("eve", "mentor").build(), someone("ben", "mentee").build());
        var standing = List.of(Sample.group("knot", "eve:mentor", "ben:mentee"));
        var plan = engine.match(pool.around(standing, List.of(new Lock.Person("knot", "eve", "mentor"))));
        assertThat(plan.proposed()).singleElement().satisfies(group -> {
            assertThat(group.key()).isEqualTo("knot");
            assertThat(group.seats("eve") && group.seats("ben")).isTrue();
        });
    }

    @Test
    void aLockOnAGroupThatDoesNotStandIsAMistake() {
        var pool = Sample.pool(Sample.PARTNERS).around(List.of(), List.of(new Lock.Whole("knot")));
        assertThatThrownBy(() -> engine.match(pool)).hasMessage("A lock is on group “knot”, which does not stand");
    }

    @Test
    void aStoppedMatchKeepsTheBestSoFar() {
        var plan = engine.match(Sample.draw(Sample.POSSE, 40, 3), new Watch() {
            @Override
            public boolean stop() {
                return true;
            }
        });
        assertThat(plan.groups()).isNotEmpty().allMatch(judged -> judged.verdict().possible());
    }

    @Test
    void textsAreEnglishWhereALanguageHasNone() {
        assertThat(Reason.of("engine.hours-and-a-half", 5).in(Locale.of("eo"))).isEqualTo("5½ hours");
    }
}
