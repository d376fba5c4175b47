package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What each format promises beside its rules. */
class FormatsTest {

    private final Engine engine = new Engine();

    private static Applicant.Builder someone(String name, String role) {
        return Applicant.of(name, name).as(role);
    }

    @Property(tries = 120, seed = "1")
    void noRingIsFormedWhereSwapsDoForTheSamePeople(@ForAll @IntRange(min = 4, max = 24) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        noRingWhereSwapsDo(people, seed);
    }

    /** Both ways round one of its rings teach as much in all, one of them more evenly. */
    @Test
    void aRingThatIsAsGoodBothWaysRoundIsJudgedTheSameHoweverItIsListed() {
        noRingWhereSwapsDo(9, 825_886);
    }

    private void noRingWhereSwapsDo(int people, int seed) {
        var pool = Sample.draw(Sample.PEERS, people, seed);
        var plan = engine.match(pool);
        var rings = plan.proposed().stream().filter(group -> group.seats().size() > 2).map(Proposed::seats).toList();
        var others = new ArrayList<>(rings);
        plan.leftOut().forEach(one -> others.add(List.of(new Proposed.Seat(one.person(), "peer"))));
        for (var ring : rings) {
            for (var other : others) {
                var seats = new ArrayList<>(ring);
                seats.addAll(other);
                int asGood = other.size() > 1 ? plan.quality().worst() : 0;  // one person more beats any score
                assertThat(other != ring && canAllSwap(pool, seats, asGood)).as("%s could swap in pairs", seats).isFalse();
            }
        }
    }

    /** Whether pairs of these people alone would leave the worst-off of all no worse off. */
    private boolean canAllSwap(Pool pool, List<Proposed.Seat> seats, int asGood) {
        if (seats.isEmpty()) {
            return true;
        }
        var first = seats.getFirst();
        return seats.stream().skip(1).anyMatch(other -> {
            var pair = engine.judge(pool, List.of(new Proposed("g", List.of(first, other), null, null)), "g");
            return pair.possible() && pair.score() >= asGood
                && canAllSwap(pool, seats.stream().filter(seat -> !seat.equals(first) && !seat.equals(other)).toList(), asGood);
        });
    }

    @Test
    void inAPairWhatEachWayIsWorthIsToldApart() {
        var ada = someone("ada", "peer").offering(List.of(new Skill("Go", 4))).wanting(List.of(new Skill("Rust", 3))).build();
        var ben = someone("ben", "peer").offering(List.of(new Skill("Rust", 3))).wanting(List.of(new Skill("Go", 2))).build();
        var pair = engine.match(Sample.pool(Sample.PEERS, ada, ben)).groups().getFirst();
        assertThat(pair.verdict().teaches()).containsExactlyInAnyOrder(new Verdict.Teaching("ada", "ben", "Go", 100), new Verdict.Teaching("ben", "ada", "Rust", 40));
    }

    @Test
    void inPossesWhoRanksPeopleIsWithThoseTheyRankHighest() {
        var posse = new Shape(Kind.POSSE, List.of(Sample.role("student", 1, 1), Sample.role("alum", 1, 1)), Shape.Goal.PERSONAL, true, 60, 1, 2);
        var pool = Sample.pool(posse, someone("ada", "student").preferring(List.of("yve", "zoe")).build(), someone("ben", "student").preferring(List.of("yve")).build(),
                someone("yve", "alum").preferring(List.of("ben")).build(), someone("zoe", "alum").build());
        assertThat(engine.match(pool).proposed()).map(group -> group.seats().stream().map(Proposed.Seat::person).toList())
                .as("each has somebody they ranked, and yve has hers").containsExactlyInAnyOrder(List.of("ada", "zoe"), List.of("ben", "yve"));
    }

    @Test
    void whoComesToAPosseThatGoesOnGetsTheOneTheyAskedForFirst() {
        for (var wish : List.of("elm", "oak")) {
            var people = new ArrayList<Applicant>();
            var former = new ArrayList<Proposed>();
            for (var name : List.of("elm", "oak")) {
                var seats = new ArrayList<Proposed.Seat>();
                for (var role : List.of("student", "student", "alum", "professional")) {
                    var id = name + seats.size();
                    people.add(Applicant.of(id, id).as(role).at(role.equals("student") ? "Module " + (2 + seats.size()) : null).free(Sample.EVENINGS).build());
                    seats.add(new Proposed.Seat(id, role));
                }
                former.add(new Proposed(name, seats, null, null));
            }
            people.add(Applicant.of("new", "new").as("student").at("Module 1").free(Sample.EVENINGS).choosing(List.of(wish)).build());
            var plan = engine.match(new Pool(Sample.POSSE, Sample.SPRING, people).after(former));
            assertThat(plan.proposed()).filteredOn(group -> group.seats("new")).extracting(Proposed::key).containsExactly(wish);
            assertThat(plan.proposed()).extracting(Proposed::key).containsExactlyInAnyOrder("elm", "oak");
            assertThat(Diff.between(former, plan.proposed()).moves()).as("nobody else moves").singleElement().extracting(Diff.Move::person).isEqualTo("new");
            assertThat(plan.quality().provenBest()).isTrue();
        }
    }
}
