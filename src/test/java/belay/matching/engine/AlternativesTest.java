package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The best other place for each member of a group, and why they are not there. */
class AlternativesTest {

    private final Engine engine = new Engine();

    private static Applicant.Builder someone(String name, String role) {
        return Applicant.of(name, name).as(role);
    }

    private static Applicant mentor(String name, Skill... offers) {
        return someone(name, "mentor").offering(List.of(offers)).build();
    }

    private static Applicant mentee(String name, Skill... wants) {
        return someone(name, "mentee").wanting(List.of(wants)).build();
    }

    private static final Skill GO = new Skill("Go");
    private static final Skill SQL = new Skill("SQL");

    private String told(Pool pool, List<Proposed> groups, String person) {
        var group = groups.stream().filter(one -> one.seats(person)).findFirst().orElseThrow();
        return engine.present(pool, groups).alternatives(group.key()).stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow()
                .reasons().stream().map(Reason::toString).collect(Collectors.joining(". "));
    }

    @Test
    void aBetterPartnerMayLeaveSomebodyWithout() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("hana", GO, SQL), mentor("eve", GO), mentee("ada", GO, SQL),
                mentee("ben", SQL)).notAgain(List.of(new Pair("ben", "eve")));
        var groups = List.of(Sample.group("1", "hana:mentor", "ben:mentee"), Sample.group("2", "eve:mentor", "ada:mentee"));
        assertThat(told(pool, groups, "ada")).isEqualTo(
                "With hana, ada would score 85 instead of 63, but eve and ben would be left without a place unless others move too");
    }

    @Test
    void whoIsLeftBehindTogetherMakesAPair() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("hana", GO, SQL), mentor("eve", GO), mentee("ada", GO, SQL), mentee("ben", GO));
        var groups = List.of(Sample.group("1", "hana:mentor", "ben:mentee"), Sample.group("2", "eve:mentor", "ada:mentee"));
        var ada = engine.present(pool, groups).alternatives("2").getLast();
        assertThat(ada.losers()).isEmpty();
        assertThat(ada.instead()).map(group -> group.seats().stream().map(Proposed.Seat::person).toList())
                .containsExactlyInAnyOrder(List.of("hana", "ada"), List.of("ben", "eve"));
        assertThat(told(pool, groups, "ada")).isEqualTo(
                "With hana, ada would score 85 instead of 63, and taken together the groups would be worth no less: it can be tried by hand");
    }

    @Test
    void aPlaceThatIsNoBetterIsToldAsThat() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("hana", GO), mentor("eve", SQL), mentee("ada", GO));
        assertThat(told(pool, List.of(Sample.group("1", "hana:mentor", "ada:mentee")), "ada"))
                .isEqualTo("The best other place for ada is with eve, and would score 0; here it is 85. hana would be left without a place unless others move too");
    }

    @Test
    void wherePartnersAreRuledOutTheRulesAreCounted() {
        var pool = Sample.pool(Sample.PARTNERS, mentor("hana", GO), someone("eve", "mentor").speaking(List.of("es")).build(), mentor("fay"),
                someone("ada", "mentee").speaking(List.of("en")).build()).notAgain(List.of(new Pair("ada", "fay")));
        assertThat(told(pool, List.of(Sample.group("1", "hana:mentor", "ada:mentee")), "ada"))
                .isEqualTo("No other place for ada keeps every rule. 1 was together with them lately. 1 shares no language with them");
    }

    @Property(tries = 80, seed = "1")
    void everyAlternativeIsTrue(@ForAll @IntRange(max = 6) int shape, @ForAll @IntRange(min = 4, max = 26) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = Sample.drawQuickly(Sample.ALL.get(shape), people, seed);
        var groups = engine.match(pool).proposed();
        for (var group : groups.stream().limit(2).toList()) {
            for (var alternative : engine.present(pool, groups).alternatives(group.key())) {
                assertThat(alternative.score()).isEqualTo(engine.judge(pool, groups, group.key()).score());
                assertThat(alternative.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason.toString()).isNotBlank());
                check(pool, groups, group, alternative);
            }
        }
    }

    private void check(Pool pool, List<Proposed> groups, Proposed group, Alternative alternative) {
        var best = best(pool, groups, group, alternative.person());
        if (alternative.group() == null) {
            assertThat(best).as("a place that nobody told of").isEqualTo(-1);
            return;
        }
        var touched = alternative.effects().stream().map(Place.Effect::group).collect(Collectors.toSet());
        var after = new ArrayList<>(groups.stream().filter(one -> !touched.contains(one.key())).toList());
        after.addAll(alternative.instead());
        var judged = engine.judge(pool, after, after.stream().map(Proposed::key).collect(Collectors.toSet()));
        for (var effect : alternative.effects()) {
            assertThat(effect.after()).isEqualTo(judged.containsKey(effect.group()) ? judged.get(effect.group()).score() : 0);
        }
        alternative.instead().forEach(one -> assertThat(Objects.requireNonNull(judged.get(one.key())).broken()).isEmpty());
        assertThat(alternative.group().seats(alternative.person())).isTrue();
        var without = new HashSet<>(seated(groups).toList());
        seated(after).forEach(without::remove);
        assertThat(alternative.losers()).containsExactlyInAnyOrderElementsOf(without);
        assertThat(alternative.effects().getFirst().after()).as("the best there is").isEqualTo(best);
    }

    private static Stream<String> seated(List<Proposed> groups) {
        return groups.stream().flatMap(group -> group.seats().stream()).map(Proposed.Seat::person);
    }

    /** By trying everything: the best score of a group this person could be in instead of this one; -1 if there is none. */
    private int best(Pool pool, List<Proposed> groups, Proposed from, String person) {
        var me = pool.people().stream().filter(one -> one.id().equals(person)).findFirst().orElseThrow();
        int best = -1;
        for (var role : me.roles()) {
            for (var group : groups) {
                if (!group.seats(person)) {
                    var joined = group.with(new Proposed.Seat(person, role));
                    best = Math.max(best, score(pool, joined));
                    for (var seat : pool.shape().isExchange() || pool.shape().isOneToOne() ? List.<Proposed.Seat>of() : group.seats()) {
                        best = Math.max(best, seat.role().equals(role) ? score(pool, joined.without(seat.person())) : -1);
                    }
                }
            }
            for (var other : pool.shape().isExchange() || pool.shape().isOneToOne() ? pool.people() : List.<Applicant>of()) {
                boolean together = groups.stream().anyMatch(group -> group.seats(person) && group.seats(other.id()));
                for (var otherRole : together || other.id().equals(person) || other.capacity() == 0 ? List.<String>of() : other.roles()) {
                    best = Math.max(best, score(pool, new Proposed("try", List.of(new Proposed.Seat(person, role), new Proposed.Seat(other.id(), otherRole)), null, null)));
                }
            }
        }
        return best;
    }

    private int score(Pool pool, Proposed group) {
        var verdict = engine.judge(pool, List.of(group), group.key());
        return verdict.possible() ? verdict.score() : -1;
    }
}
