package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The cheapest single change for somebody without a place, made and judged again. */
class ChangesTest {

    private final Engine engine = new Engine();

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(Sample.ALL);
    }

    /** What the two of them lack is told to both, though only one can change it. */
    @Example
    void whatPlacesSomebodyElseTooIsToldToBoth() {
        var free = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0));
        var late = Week.of(DayOfWeek.MONDAY, LocalTime.of(19, 30), LocalTime.of(20, 30));
        var shape = new Shape(Kind.PARTNERSHIP, List.of(Sample.role("mentor", 1, 1), Sample.role("mentee", 1, 1)), Shape.Goal.PERSONAL, true, 120, 1, 2);
        var pool = Sample.pool(shape, Applicant.of("hana", "hana").as("mentor").in(ZoneId.of("UTC")).free(free).build(),
            Applicant.of("oli", "oli").as("mentee").in(ZoneId.of("UTC")).free(late).build());
        assertThat(new Engine().match(pool).unplaced()).hasSize(2).allSatisfy(one -> assertThat(one.changes()).first().satisfies(change -> assertThat(change.group().seats(one.person())).isTrue()));
    }

    /** Pia could only be with Alma, whose Xaver could only go to Bea, whose Yuri has to go to Cleo. */
    @Example
    void severalMayHaveToMove() {
        var shape = new Shape(Kind.PARTNERSHIP, List.of(Sample.role("mentor", 1, 1), Sample.role("mentee", 1, 1)), Shape.Goal.PERSONAL, true, 60, 1, 2);
        var pool = Sample.pool(shape, Applicant.of("alma", "Alma").as("mentor").speaking(List.of("en")).build(), Applicant.of("bea", "Bea").as("mentor").speaking(List.of("en")).build(),
            Applicant.of("cleo", "Cleo").as("mentor").speaking(List.of("en")).build(), Applicant.of("pia", "Pia").as("mentee").speaking(List.of("Spanish")).avoiding(List.of("bea", "cleo")).build(),
            Applicant.of("xaver", "Xaver").as("mentee").speaking(List.of("en")).preferring(List.of("alma")).avoiding(List.of("cleo")).build(),
            Applicant.of("yuri", "Yuri").as("mentee").speaking(List.of("en")).preferring(List.of("bea")).build());
        var pia = engine.match(pool).unplaced().stream().filter(one -> one.person().equals("pia")).findFirst().orElseThrow();
        assertThat(pia.changes()).singleElement().satisfies(change -> {
            assertThat(change.says()).hasToString("If Pia could also speak en, and Xaver and Yuri moved for it");
            assertThat(change.group().seats("alma")).isTrue();
            assertThat(change.cost()).isEqualTo(8 + 2 * 2);
        });
    }

    /** An hour alone would make a pair that is worth too little. */
    @Example
    void whereAGroupHasToBeWorthSomethingMoreTimeThanAMeetingTakesIsTried() {
        var utc = ZoneId.of("UTC");
        var hana = Applicant.of("hana", "Hana").as("mentor").in(utc).free(Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(22, 0))).build();
        var oli = Applicant.of("oli", "Oli").as("mentee").in(utc).free(Week.of(DayOfWeek.TUESDAY, LocalTime.of(18, 0), LocalTime.of(19, 0))).build();
        assertThat(cheapest(Sample.pool(ONE_PARTNER, hana, oli).with(Settings.USUAL.with(75)), "oli")).hasToString("If Oli could also do Mondays 18:00 to 20:00 by their own clock");
        var some = oli.but().free(oli.free().and(Week.of(DayOfWeek.MONDAY, LocalTime.of(21, 0), LocalTime.of(22, 0)))).build();
        assertThat(cheapest(Sample.pool(ONE_PARTNER, hana, some).with(Settings.USUAL.with(75)), "oli")).as("beside the hour they share").hasToString("If Oli could also do Mondays 20:00 to 21:00 by their own clock");
    }

    /** Of forty mentors none would do however long they met, and one who would is full. */
    @Example
    void timeThatIsOfNoUseDoesNotKeepAnybodyFromWhatWorks() {
        var utc = ZoneId.of("UTC");
        var evening = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(22, 0));
        var hour = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(19, 0));
        var people = new ArrayList<Applicant>();
        for (int i = 0; i < 40; i++) {
            people.add(Applicant.of("m" + i, "M" + i).as("mentor").in(utc).free(evening).offering(List.of(new Skill("Knitting"))).build());
        }
        people.add(Applicant.of("zed", "Zed").as("mentor").in(utc).free(hour).offering(List.of(new Skill("Go", 4))).build());
        people.add(Applicant.of("ann", "Ann").as("mentee").in(utc).free(hour).wanting(List.of(new Skill("Go", 2))).leftOver(1).build());
        people.add(Applicant.of("oli", "Oli").as("mentee").in(utc).free(hour).wanting(List.of(new Skill("Go", 2))).build());
        var shape = new Shape(Kind.PARTNERSHIP, ONE_PARTNER.roles(), Shape.Goal.PERSONAL, true, 60, 2, 2);
        assertThat(cheapest(new Pool(shape, Sample.SPRING, people).with(Settings.USUAL.with(70)), "oli").toString()).startsWith("If Zed could take on 2");
    }

    /** Pia could teach SQL to Lou, who is left over too; or share an hour with Alma, whose Xaver goes to Bea, whose Yuri goes to Cleo. */
    @Example
    void ofPairsSeveralRatherMoveThanThatSomethingDearIsAsked() {
        var shape = new Shape(Kind.PEER, List.of(Sample.role("peer", 2, 2)), Shape.Goal.PERSONAL, true, 60, 1, 2);
        var early = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(19, 0));
        var late = Week.of(DayOfWeek.MONDAY, LocalTime.of(19, 0), LocalTime.of(20, 0));
        var pool = Sample.pool(shape, peer("alma", early, "Go", "R"), peer("bea", early, "Go", "R"), peer("cleo", early, "Go", "R"), peer("lou", late, "Go", "SQL"),
            peer("pia", late, "R", "Go").but().avoiding(List.of("bea", "cleo")).build(), peer("xaver", early, "R", "Go").but().preferring(List.of("alma")).avoiding(List.of("cleo")).build(),
            peer("yuri", early, "R", "Go").but().preferring(List.of("bea")).build());
        assertThat(cheapest(pool, "pia")).hasToString("If Alma could also do Mondays 19:00 to 20:00 by their own clock, and Xaver and Yuri moved for it");
    }

    private static final Shape ONE_PARTNER = new Shape(Kind.PARTNERSHIP, List.of(Sample.role("mentor", 1, 1), Sample.role("mentee", 1, 1)), Shape.Goal.PERSONAL, true, 60, 1, 2);

    private static Applicant peer(String id, Week free, String offers, String wants) {
        return Applicant.of(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1)).as("peer").in(ZoneId.of("UTC")).free(free).offering(List.of(new Skill(offers))).wanting(List.of(new Skill(wants))).build();
    }

    private Reason cheapest(Pool pool, String person) {
        return engine.match(pool).unplaced().stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow().changes().getFirst().says();
    }

    /** Drawn until one was found of each kind. */
    @Example
    void whatAChangeCostsOthersIsSaid() {
        assertThat(says(Sample.PEERS, 5, 82, "p001")).isEqualTo("If Person 1 could also do Thursdays 07:00 to 08:00 by their own clock, though Person 3 would lose their place by it");
        assertThat(says(Sample.MEETING, 10, 15, "p005"))
            .isEqualTo("If Person 5 could also do Tuesdays 21:00 to 22:00 by their own clock (but Person 7 would be in another group at the same hour, with Person 1 and Person 0)");
    }

    private String says(Shape shape, int people, long seed, String person) {
        return engine.match(Sample.draw(shape, people, seed - Sample.DRAW)).unplaced().stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow().changes().getFirst().says().toString();
    }

    /** Enough people that they are looked at beside each other. */
    @Property(tries = 20, seed = "1")
    void whoeverLooksForThemFindsTheSame(@ForAll("shapes") Shape shape, @ForAll @IntRange(min = 14, max = 16) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = Sample.drawQuickly(shape, people, seed);
        assertThat(engine.match(pool).unplaced()).isEqualTo(engine.match(pool).unplaced());
    }

    @Property(tries = 1000, seed = "1")
    void everyChangeOfferedReallyWorks(@ForAll("shapes") Shape shape, @ForAll @IntRange(min = 2, max = 12) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = Sample.draw(shape, people, seed);
        var plan = engine.match(pool);
        for (var unplaced : plan.unplaced()) {
            assertThat(unplaced.changes()).extracting(Unplaced.Change::cost).isSorted();
            for (var change : unplaced.changes()) {
                var after = after(plan.proposed(), change);
                var verdicts = engine.judge(pool.with(change.instead()), after, after.stream().map(Proposed::key).collect(Collectors.toSet()));
                for (var verdict : verdicts.values()) {
                    assertThat(verdict.broken()).as(change.toString()).isEmpty();
                }
                assertThat(verdicts.get(change.group().key()).score()).as(change.toString()).isEqualTo(change.score());
                assertThat(change.group().seats()).contains(new Proposed.Seat(unplaced.person(), unplaced.role()));
                var lost = named(change.says(), "engine.change.losing");
                assertThat(seated(plan.proposed())).as("who loses their place is said").filteredOn(id -> !seated(after).contains(id)).extracting(id -> name(pool, id)).containsExactlyInAnyOrderElementsOf(lost);
                assertThat(seated(after).size()).isGreaterThan(lost.isEmpty() ? seated(plan.proposed()).size() - 1 : seated(plan.proposed()).size());
                var before = pool.people().stream().filter(one -> one.id().equals(change.instead().id())).findFirst().orElseThrow();
                assertThat(change.cost()).isEqualTo(cost(before, change.instead()) + 2 * moved(change.says()) + 24 * lost.size());
                assertThat(change.says().organizersOnly()).isEqualTo(!lost.isEmpty() || !before.avoids().equals(change.instead().avoids()));
                assertThat(holds(change.says(), "engine.change.meanwhile")).as("nobody is in two groups at once unsaid").isEqualTo(verdicts.entrySet().stream()
                    .filter(verdict -> verdict.getKey().equals(change.group().key()) || change.also().stream().anyMatch(group -> group.key().equals(verdict.getKey())))
                    .anyMatch(verdict -> verdict.getValue().cautions().stream().anyMatch(caution -> caution.key().startsWith("engine.booked-twice"))));
            }
        }
    }

    private static int moved(Reason says) {
        return named(says, "engine.change.rearranging").size() + (holds(says, "engine.change.moving") || holds(says, "engine.change.leaving") ? 1 : 0);
    }

    private static boolean holds(Reason says, String key) {
        return says.key().equals(key) || says.args().getFirst() instanceof Reason inner && holds(inner, key);
    }

    /** The people of whom it says this. */
    private static List<String> named(Reason says, String key) {
        return says.key().equals(key) ? ((List<?>) says.args().getLast()).stream().map(Object::toString).toList()
            : says.args().getFirst() instanceof Reason inner ? named(inner, key) : List.of();
    }

    private static String name(Pool pool, String id) {
        return pool.people().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().name();
    }

    private static List<Proposed> after(List<Proposed> groups, Unplaced.Change change) {
        var changed = new ArrayList<>(change.also());
        changed.add(change.group());
        var keys = changed.stream().map(Proposed::key).collect(Collectors.toSet());
        var after = new ArrayList<>(groups.stream().filter(group -> !keys.contains(group.key())).toList());
        changed.stream().filter(group -> !group.seats().isEmpty()).forEach(after::add);  // the others are dissolved
        return after;
    }

    private static Set<String> seated(List<Proposed> groups) {
        return groups.stream().flatMap(group -> group.seats().stream()).map(Proposed.Seat::person).collect(Collectors.toSet());
    }

    /** What has changed, by the list of prices in {@code docs/organizers/explanations.md}. */
    private static int cost(Applicant before, Applicant after) {
        var hours = after.free().halfHours();
        hours.andNot(before.free().halfHours());
        int places = after.capacity() - before.capacity();
        int night = (int) hours.stream().filter(one -> one % 48 < 14 || one % 48 >= 46).count();
        return hours.cardinality() + 3 * night + (before.capacity() == 0 ? 8 : 4) * places + 8 * (after.languages().size() - before.languages().size())
                + 6 * (after.goals().size() - before.goals().size()) + 48 * (before.avoids().size() - after.avoids().size())
                + (before.mostLed() == null || after.mostLed() == null ? 0 : 4 * (after.mostLed() - before.mostLed()))
                + skills(before.wants(), after.wants(), 6, -4) + skills(before.offers(), after.offers(), 12, 4);
    }

    private static int skills(List<Skill> before, List<Skill> after, int more, int level) {
        int steps = 0;
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i).level();
            var is = after.get(i).level();
            steps = Math.max(steps, was == null || is == null ? 0 : level * (is - was));
        }
        return after.size() > before.size() ? more : steps;
    }

    @Property(tries = 80, seed = "1")
    void noSingleChangeOfTheirOwnIsCheaper(@ForAll("shapes") Shape shape, @ForAll @IntRange(min = 2, max = 9) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.draw(shape, people, seed);
        var pool = drawn.with(drawn.settings().with(0));  // of all that could make a group worth enough only skills are tried
        var plan = engine.match(pool);
        for (var unplaced : plan.unplaced().stream().limit(2).toList()) {
            var person = pool.people().stream().filter(one -> one.id().equals(unplaced.person())).findFirst().orElseThrow();
            int cheapest = unplaced.changes().isEmpty() ? Integer.MAX_VALUE : unplaced.changes().getFirst().cost();
            everySingleChange(person, new Chance(seed), changed -> {
                if (cost(person, changed) < cheapest) {
                    assertThat(places(pool.with(changed), plan.proposed(), unplaced)).as("%s would be placed at a cost of %d, but %s", changed, cost(person, changed), unplaced).isEmpty();
                }
            });
        }
    }

    private static void everySingleChange(Applicant person, Chance chance, Consumer<Applicant> found) {
        for (int i = 0; i < 40; i++) {
            var hours = new BitSet();
            int from = chance.below(Week.HALF_HOURS - 4);
            hours.set(from, from + 1 + chance.below(4));
            if (person.free().told()) {
                found.accept(person.but().free(person.free().and(new Week(hours))).build());
            }
        }
        for (var language : person.languages().isEmpty() ? List.<String>of() : List.of("en", "Spanish")) {
            found.accept(person.but().speaking(more(person.languages(), language)).build());
        }
        for (var goal : person.goals().isEmpty() ? List.<String>of() : Arrays.asList(Sample.GOALS)) {
            found.accept(person.but().aimingFor(more(person.goals(), goal)).build());
        }
        for (var skill : Sample.SKILLS) {
            if (!person.wants().isEmpty() && person.wants().stream().noneMatch(want -> want.name().equals(skill))) {
                found.accept(person.but().wanting(more(person.wants(), new Skill(skill))).build());
            }
            if (!person.offers().isEmpty() && person.offers().stream().noneMatch(offer -> offer.name().equals(skill))) {
                found.accept(person.but().offering(more(person.offers(), new Skill(skill))).build());
            }
        }
        found.accept(person.but().takingUpTo(person.capacity() + 1).build());
        if (person.mostLed() != null) {
            found.accept(person.but().leadingUpTo(person.mostLed() + 1).build());
        }
        for (var avoided : person.avoids()) {
            found.accept(person.but().avoiding(person.avoids().stream().filter(one -> !one.equals(avoided)).toList()).build());
        }
    }

    private static <T> List<T> more(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.remove(one);
        more.add(one);
        return more;
    }

    /** Groups that keep every rule with them in one place more, nobody else moving: one that stands, or a pair with somebody free. */
    private List<Proposed> places(Pool pool, List<Proposed> groups, Unplaced unplaced) {
        var places = new ArrayList<Proposed>();
        var seat = new Proposed.Seat(unplaced.person(), unplaced.role());
        groups.stream().filter(group -> !group.seats(seat.person())).forEach(group -> places.add(group.with(seat)));
        boolean pairs = pool.shape().isExchange() || pool.shape().isOneToOne();
        for (var other : pairs ? pool.people() : List.<Applicant>of()) {
            for (var role : other.roles()) {
                places.add(new Proposed("new", List.of(seat, new Proposed.Seat(other.id(), role)), null, null));
            }
        }
        places.removeIf(place -> {
            var after = new ArrayList<>(groups.stream().filter(group -> !group.key().equals(place.key())).toList());
            boolean twice = after.stream().anyMatch(group -> group.seats(seat.person()) && (group.goal() != null && group.goal().equals(place.goal())
                    || place.seats().stream().anyMatch(one -> !one.person().equals(seat.person()) && group.seats(one.person()))));
            after.add(place);
            return twice || !engine.judge(pool, after, place.key()).possible();
        });
        return places;
    }
}
