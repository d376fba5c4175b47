package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every number in what is said to people without a place, counted again by hand. */
class CountsTest {

    /** What is said of those left over once no group can be made of them, each checked by itself. */
    private static final List<String> APART = List.of("engine.unplaced.apart", "engine.unplaced.lacking", "engine.unplaced.lacking-at-least");

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
        if (!counts.containsKey("unplaced.room")) {
            boolean enough = told.size() == before && enoughLeft(pool, groups);
            int known = unplaced.reasons().stream().filter(reason -> reason.key().equals("engine.unplaced.too-few"))
                .mapToInt(reason -> (int) reason.args().getLast() - (int) reason.args().getFirst()).sum();
            checkLacking(pool, groups, hand, person, unplaced, known);
            if (enough) {
                told.add("unplaced.none-together ");
                assertThat(toldApart(unplaced)).containsExactlyInAnyOrderElementsOf(apart(pool, groups, hand, person, unplaced));
            }
        }
        return told;
    }

    /** Somebody who asks for two roles takes one of them. */
    private static boolean enoughLeft(Pool pool, List<Proposed> groups) {
        var left = pool.people().stream().filter(one -> hasTime(pool, groups, one)).toList();
        var shape = pool.shape().of(pool.shape().roles().stream().map(role -> new Shape.Role(role.name(), role.min(), role.max(), false)).toList());
        return mostSeated(shape.leadingUpTo(0), left, 0, new ArrayList<>(), places(shape), (one, other) -> true) == places(shape).size();
    }

    private static List<String> apart(Pool pool, List<Proposed> groups, ByHand hand, Applicant person, Unplaced unplaced) {
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
        return told(apart);
    }

    /** Over every goal, language and hour by anybody’s clock, with everybody who has time. */
    private static void checkLacking(Pool pool, List<Proposed> groups, ByHand hand, Applicant person, Unplaced unplaced, int known) {
        var left = pool.people().stream().filter(one -> !one.roles().isEmpty() && hasTime(pool, groups, one)).toList();
        int fewest = Integer.MAX_VALUE;
        Set<List<Object>> seen = new HashSet<>();
        for (var goal : pool.shape().goal() == Shape.Goal.SHARED && !allGoals(pool).isEmpty() ? allGoals(pool) : List.of("")) {
            for (var language : List.of("en", "Spanish")) {
                var could = left.stream().filter(one -> goal.isEmpty() || one.goals().isEmpty() || one.goals().contains(goal))
                    .filter(one -> groups.stream().noneMatch(group -> goal.equals(group.goal()) && group.seats(one.id())))
                    .filter(one -> one.languages().isEmpty() || one.languages().contains(language)).toList();
                for (var here : pool.shape().sharedSlot() ? hand.meetings(could) : List.of(could)) {
                    fewest = here.contains(person) && seen.add(List.copyOf(here)) ? Math.min(fewest, lacking(pool, groups, here, person, unplaced.role())) : fewest;
                }
            }
        }
        var told = unplaced.reasons().stream().filter(reason -> reason.key().startsWith("engine.unplaced.lacking")).toList();
        int lacking = told.stream().flatMap(reason -> ((List<?>) reason.args().getLast()).stream()).mapToInt(one -> (int) ((Reason) one).args().getFirst()).sum();
        assertThat(lacking).as(unplaced.toString()).isEqualTo(fewest == Integer.MAX_VALUE || fewest <= known ? 0 : fewest);
    }

    /** A place of a role, and at a stage where these differ. */
    private static List<String> places(Shape shape) {
        var places = new ArrayList<String>();
        shape.roles().forEach(role -> places.addAll(Collections.nCopies(role.min(), role.name())));
        return places;
    }

    private static int lacking(Pool pool, List<Proposed> groups, List<Applicant> here, Applicant person, String role) {
        var shape = pool.shape();
        int fewest = Integer.MAX_VALUE;
        int most = shape.mostLed() > 0 ? shape.roles().getFirst().max() : shape.roles().getFirst().min();
        for (int leaders = shape.roles().getFirst().min(); leaders <= most; leaders++) {
            var places = places(shape);
            places.addAll(Collections.nCopies(leaders - shape.roles().getFirst().min(), shape.roles().getFirst().name()));
            if (!places.contains(role)) {
                places.add(role);
            }
            var others = new ArrayList<>(here);
            others.remove(person);
            places.remove(role);
            var seated = new ArrayList<>(List.of(new Seated(person, role)));
            int taken = mostSeated(shape, others, 0, seated, places, (one, other) -> !apart(pool, groups, one, other));
            fewest = taken < 0 ? fewest : Math.min(fewest, places.size() - taken);
        }
        return fewest;
    }

    private record Seated(Applicant person, String role) {
    }

    private static boolean apart(Pool pool, List<Proposed> groups, Applicant one, Applicant other) {
        return one.avoids().contains(other.id()) || other.avoids().contains(one.id()) || pool.notAgain().contains(new Pair(one.id(), other.id()))
            || groups.stream().anyMatch(group -> group.seats(one.id()) && group.seats(other.id()));
    }

    /** Whether those who lead, and whoever is missing for it, take on everybody else. */
    private static boolean canLead(Shape shape, List<Seated> seated, List<String> places) {
        var leader = shape.roles().getFirst().name();
        int led = shape.mostLed() == 0 ? 1_000 : 0;
        for (var one : seated) {
            led += !one.role.equals(leader) ? 0 : one.person.mostLed() == null ? shape.mostLed() : Math.min(one.person.mostLed(), shape.mostLed());
        }
        long others = Stream.concat(seated.stream().map(Seated::role), places.stream()).filter(role -> !role.equals(leader)).count();
        return led + Collections.frequency(places, leader) * shape.mostLed() >= others;
    }

    /** How many of the places can be taken at most, trying everybody in every role and in none; less than nobody where that would be too many to lead. */
    private static int mostSeated(Shape shape, List<Applicant> people, int from, List<Seated> seated, List<String> places, BiPredicate<Applicant, Applicant> together) {
        if (from == people.size() || places.isEmpty()) {
            return canLead(shape, seated, places) ? 0 : -1_000;
        }
        var person = people.get(from);
        int most = mostSeated(shape, people, from + 1, seated, places, together);
        for (var role : person.roles()) {
            boolean distinct = shape.roles().stream().anyMatch(one -> one.name().equals(role) && one.distinctStages());
            if (most < places.size() && places.contains(role)
                && seated.stream().allMatch(one -> together.test(one.person, person) && !(distinct && one.role.equals(role) && person.stage() != null && person.stage().equals(one.person.stage())))) {
                places.remove(role);
                seated.add(new Seated(person, role));
                most = Math.max(most, 1 + mostSeated(shape, people, from + 1, seated, places, together));
                seated.removeLast();
                places.add(role);
            }
        }
        return most;
    }

    private static Set<String> allGoals(Pool pool) {
        return pool.people().stream().flatMap(one -> one.goals().stream()).collect(Collectors.toCollection(TreeSet::new));
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
