package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every number in what is said to people without a place, counted again by hand. */
class CountsTest {

    /** What is said of those left over once no group can be made of them, each checked by itself. */
    private static final List<String> APART = List.of("engine.unplaced.apart", "engine.unplaced.lacking");

    private final Engine engine = new Engine();

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(Sample.ALL);
    }

    @Property(tries = 1000, seed = "1")
    void everyCountIsTrue(@ForAll("shapes") Shape shape, @ForAll @IntRange(min = 2, max = 12) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = Sample.draw(shape, people, seed);
        var plan = engine.match(pool);
        var hand = new ByHand(pool);
        for (var unplaced : plan.unplaced()) {
            var person = pool.people().stream().filter(one -> one.id().equals(unplaced.person())).findFirst().orElseThrow();
            var told = unplaced.reasons().stream().filter(reason -> !APART.contains(reason.key())).map(reason -> reason.key().replace("engine.", "") + " " + (reason.args().isEmpty() ? "" : reason.args().getFirst())).toList();
            if (person.capacity() == 0) {
                assertThat(told).containsExactly("unplaced.no-capacity ");
            } else if (!hasTime(pool, plan.proposed(), person)) {
                assertThat(told).containsExactly("unplaced.busy " + plan.proposed().stream().filter(group -> group.seats(person.id())).count());
            } else {
                assertThat(told).as(unplaced.toString()).containsExactlyInAnyOrderElementsOf(pool.shape().kind() == Kind.PEER || pool.shape().kind() == Kind.PARTNERSHIP
                        ? amongPeople(pool, plan.proposed(), hand, person, unplaced) : amongGroups(pool, plan.proposed(), hand, person, unplaced));
            }
        }
    }

    private static boolean hasTime(Pool pool, List<Proposed> groups, Applicant person) {
        long load = groups.stream().filter(group -> group.seats(person.id())).count();
        return load < Math.min(person.capacity(), pool.shape().mostGroups());
    }

    private static List<String> amongPeople(Pool pool, List<Proposed> groups, ByHand hand, Applicant person, Unplaced unplaced) {
        var counts = new HashMap<String, Integer>();
        boolean peers = pool.shape().kind() == Kind.PEER;
        var role = peers ? "peer" : unplaced.role().equals("mentor") ? "mentee" : "mentor";
        int asked = 0;
        int untold = 0;
        int unfit = 0;
        int minutes = 0;
        for (var other : pool.people()) {
            if (other != person && other.roles().contains(role) && (!peers || hand.canTeach(other, person))) {
                boolean told = !peers || person.wants().isEmpty() || !other.offers().isEmpty();
                asked += told ? 1 : 0;
                untold += told ? 0 : 1;
                var pair = new Proposed("pair", List.of(new Proposed.Seat(person.id(), unplaced.role()), new Proposed.Seat(other.id(), role)), null, null);
                var apart = hand.broken(pair);
                var broken = hasTime(pool, groups, other) ? apart : "capacity";
                unfit += !hasTime(pool, groups, other) && other.capacity() > 0 && apart != null ? 1 : 0;
                counts.merge(broken != null ? broken + ".stops" : "unplaced.free", 1, Integer::sum);
                minutes = "enough-common-time".equals(broken) ? Math.max(minutes, hand.common(pair, false)) : minutes;
            }
        }
        checkMinutes(unplaced, minutes);
        int full = counts.getOrDefault("capacity.stops", 0);
        if (unfit > 0) {
            counts.remove("capacity.stops");
            counts.put(unfit == full ? "capacity.stops.anyway" : "capacity.stops.some", full);
            assertThat(unplaced.reasons()).filteredOn(reason -> reason.key().startsWith("engine.capacity.stops.")).singleElement().extracting(reason -> reason.args().getLast()).isEqualTo(unfit);
        }
        var told = told(counts);
        told.add("unplaced." + (!peers ? "asked" : person.wants().isEmpty() ? "others" : person.wants().size() == 1 ? "offer" : "offer-any") + " " + asked);
        if (untold > 0) {
            told.add("unplaced.offer-untold " + untold);
        }
        return told;
    }

    private static List<String> amongGroups(Pool pool, List<Proposed> groups, ByHand hand, Applicant person, Unplaced unplaced) {
        var counts = new HashMap<String, Integer>();
        int minutes = 0;
        for (var group : groups) {
            var joined = group.with(new Proposed.Seat(person.id(), unplaced.role()));
            var broken = group.seats(person.id()) ? "roles-and-sizes" : hand.broken(joined);
            counts.merge(broken != null ? broken + ".stops" : "unplaced.room", 1, Integer::sum);
            minutes = "enough-common-time".equals(broken) ? Math.max(minutes, hand.common(joined, false)) : minutes;
        }
        checkMinutes(unplaced, minutes);
        var told = told(counts);
        told.add("unplaced.groups " + groups.size());
        int before = told.size();
        for (var role : pool.shape().roles()) {
            long left = pool.people().stream().filter(one -> one.roles().contains(role.name()) && hasTime(pool, groups, one)).count();
            if (left < role.min()) {
                told.add("unplaced.too-few " + left);
            }
        }
        long left = pool.people().stream().filter(one -> hasTime(pool, groups, one)).count();
        boolean enough = left >= pool.shape().roles().stream().mapToInt(Shape.Role::min).sum();
        if (told.size() == before && enough && !counts.containsKey("unplaced.room")) {
            told.add("unplaced.none-together ");
            var apart = new HashMap<String, Integer>();
            for (var other : pool.people()) {
                if (other != person && !other.roles().isEmpty() && hasTime(pool, groups, other)) {
                    var pair = new Proposed("pair", List.of(new Proposed.Seat(person.id(), unplaced.role()), new Proposed.Seat(other.id(), other.roles().getFirst())), null, null);
                    var rule = hand.apart(pair);
                    if (rule != null) {
                        apart.merge(rule + ".stops", 1, Integer::sum);
                    }
                }
            }
            checkLacking(pool, groups, hand, person, unplaced);
            assertThat(toldApart(unplaced)).containsExactlyInAnyOrderElementsOf(told(apart));
        }
        return told;
    }

    /** Over every goal, language and hour by anybody’s clock, with everybody who has time. */
    private static void checkLacking(Pool pool, List<Proposed> groups, ByHand hand, Applicant person, Unplaced unplaced) {
        var left = pool.people().stream().filter(one -> !one.roles().isEmpty() && hasTime(pool, groups, one)).toList();
        int fewest = Integer.MAX_VALUE;
        for (var goal : pool.shape().goal() == Shape.Goal.SHARED && !allGoals(pool).isEmpty() ? allGoals(pool) : List.of("")) {
            for (var language : List.of("en", "Spanish")) {
                var could = left.stream().filter(one -> goal.isEmpty() || one.goals().isEmpty() || one.goals().contains(goal))
                    .filter(one -> one.languages().isEmpty() || one.languages().contains(language)).toList();
                for (var here : pool.shape().sharedSlot() ? hand.meetings(could) : List.of(could)) {
                    fewest = here.contains(person) ? Math.min(fewest, lacking(pool.shape(), here)) : fewest;
                }
            }
        }
        var told = unplaced.reasons().stream().filter(reason -> reason.key().startsWith("engine.unplaced.lacking")).toList();
        int lacking = told.stream().flatMap(reason -> ((List<?>) reason.args().getLast()).stream()).mapToInt(one -> (int) ((Reason) one).args().getFirst()).sum();
        assertThat(lacking).as(unplaced.toString()).isEqualTo(fewest == Integer.MAX_VALUE ? 0 : fewest);
    }

    private static Set<String> allGoals(Pool pool) {
        return pool.people().stream().flatMap(one -> one.goals().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int lacking(Shape shape, List<Applicant> here) {
        int lacking = 0;
        for (var role : shape.roles()) {
            var able = here.stream().filter(one -> one.roles().contains(role.name())).toList();
            long stages = able.stream().map(Applicant::stage).distinct().count();
            lacking += Math.max(0, role.min() - (role.distinctStages() ? (int) stages : able.size()));
        }
        return lacking;
    }

    private static List<String> toldApart(Unplaced unplaced) {
        return unplaced.reasons().stream().filter(reason -> reason.key().equals("engine.unplaced.apart")).flatMap(reason -> ((List<?>) reason.args().getFirst()).stream())
            .map(Reason.class::cast).map(reason -> reason.key().replace("engine.", "") + " " + reason.args().getFirst()).toList();
    }

    private static List<String> told(Map<String, Integer> counts) {
        var told = new ArrayList<String>();
        counts.forEach((key, count) -> told.add(key + " " + count));
        return told;
    }

    private static void checkMinutes(Unplaced unplaced, int minutes) {
        unplaced.reasons().stream().filter(reason -> reason.key().equals("engine.enough-common-time.stops"))
                .forEach(reason -> assertThat(reason.args().get(2)).as("the most anybody shares").isEqualTo(Duration.ofMinutes(minutes)));
    }
}
