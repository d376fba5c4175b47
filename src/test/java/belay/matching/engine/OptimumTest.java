package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Small pools tried exhaustively. */
class OptimumTest {

    private final Engine engine = new Engine();

    @Property(tries = 200, seed = "1")
    void aPartnershipLeavesNobodyOutWhomAnyArrangementCouldServe(@ForAll @IntRange(min = 1, max = 9) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = oneRoleEach(Sample.draw(Sample.PARTNERS, people, seed));
        var plan = engine.match(pool);
        long served = plan.proposed().stream().flatMap(group -> group.seats().stream()).filter(seat -> seat.role().equals("mentee"))
                .map(Proposed.Seat::person).distinct().count();
        assertThat(served).isEqualTo(mostMentees(new Roster(pool, List.of()), 0, new int[people]));
    }

    /** Waiting longer counts more than being many, so it is left out here. */
    private static Pool oneRoleEach(Pool pool) {
        var people = pool.people().stream().map(person -> person.but().as(person.roles().getFirst()).leftOver(0).build()).toList();
        return new Pool(pool.shape(), pool.term(), people).notAgain(pool.notAgain()).with(pool.settings());
    }

    private static long mostMentees(Roster roster, int mentee, int[] load) {
        if (mentee == roster.size()) {
            return 0;
        }
        long most = mostMentees(roster, mentee + 1, load);
        if (roster.asks(mentee, 1) && roster.limit(mentee) > 0) {
            for (int mentor = 0; mentor < roster.size(); mentor++) {
                if (roster.asks(mentor, 0) && load[mentor] < roster.limit(mentor) && possible(roster, Sitting.pair(roster, mentor, 0, mentee, 1))) {
                    load[mentor]++;
                    most = Math.max(most, 1 + mostMentees(roster, mentee + 1, load));
                    load[mentor]--;
                }
            }
        }
        return most;
    }

    /** What one arrangement of pairs counts, what comes first before the rest. */
    private record Count(long dear, int pairs, int worst, int sum) implements Comparable<Count> {
        Count with(int score) {
            return new Count(dear, pairs + 1, Math.min(worst, score), sum + score);
        }

        @Override
        public int compareTo(Count other) {
            return Comparator.comparingLong(Count::dear).thenComparingInt(Count::pairs).thenComparingInt(Count::worst).thenComparingInt(Count::sum).compare(this, other);
        }
    }

    @Property(tries = 300, seed = "1")
    void aPartnershipInWhichSomeAskForBothRolesIsAsGoodAsCanBe(@ForAll @IntRange(min = 2, max = 6) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.draw(Sample.PARTNERS, people, seed);
        var all = drawn.people().stream().map(person -> drawn.people().indexOf(person) % 3 == 0 ? person : person.but().as(List.of("mentor", "mentee")).build()).toList();
        var pool = new Pool(drawn.shape(), drawn.term(), all).notAgain(drawn.notAgain()).with(drawn.settings());
        var roster = new Roster(pool, List.of());
        var plan = engine.match(pool);
        var found = new Count(plan.groups().stream().flatMap(one -> one.group().seats().stream()).map(Proposed.Seat::person).distinct()
                .mapToLong(person -> roster.dearness(roster.number(person))).sum(), 0, 100, 0);
        for (var judged : plan.groups()) {
            assertThat(judged.verdict().broken()).isEmpty();
            found = found.with(judged.verdict().score());
        }
        assertThat(found).isEqualTo(best(roster, 0, 1, new int[people], new Count(0, 0, 100, 0)));
        assertThat(plan.quality().provenBest()).isTrue();
    }

    /** Where some are locked in their pair and the other is not, they have company first, whoever else goes without for it. */
    @Property(tries = 300, seed = "1")
    void aPartnershipAroundThoseWhoAreHeldIsAsGoodAsCanBe(@ForAll @IntRange(min = 2, max = 6) int people, @ForAll boolean both, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.draw(Sample.PARTNERS, people, seed);
        var all = drawn.people().stream().map(person -> both && drawn.people().indexOf(person) % 3 > 0 ? person.but().as(List.of("mentor", "mentee")).build() : person).toList();
        var fresh = new Pool(drawn.shape(), drawn.term(), all).notAgain(drawn.notAgain()).with(drawn.settings());
        var locks = new ArrayList<Lock.Person>();
        var standing = engine.match(fresh).proposed();
        for (var group : standing) {
            var seat = group.seats().get(Math.floorMod(seed + locks.size(), 2));
            if (locks.stream().noneMatch(lock -> lock.person().equals(seat.person()))) {
                locks.add(new Lock.Person(group.key(), seat.person(), seat.role()));
            }
        }
        var pool = fresh.around(standing, List.copyOf(locks));
        var plan = engine.match(pool);
        var roster = new Roster(pool, List.of());
        var found = new ArrayList<int[]>();
        plan.groups().stream().filter(one -> one.verdict().possible()).forEach(one -> found.add(new int[] {
            roster.number(one.group().seats().get(0).person()), roster.number(one.group().seats().get(1).person()), one.verdict().score()}));

        boolean couldPair = locks.stream().anyMatch(one -> locks.stream().anyMatch(other -> one.role().equals("mentor") && other.role().equals("mentee")
            && roster.judge.score(Sitting.pair(roster, roster.number(one.person()), 0, roster.number(other.person()), 1)) >= 0));
        assertThat(count(roster, locks, found)).isEqualTo(best(roster, locks, 0, 1, new ArrayList<>()));
        assertThat(plan.quality().provenBest()).as("but where two who are locked alone could be a pair at the table of one").isEqualTo(!couldPair);
    }

    /** @param pairs mentor, mentee and what they score */
    private static Held count(Roster roster, List<Lock.Person> locks, List<int[]> pairs) {
        long dear = IntStream.range(0, roster.size()).filter(person -> pairs.stream().anyMatch(pair -> pair[0] == person || pair[1] == person)
            || locks.stream().anyMatch(lock -> roster.number(lock.person()) == person)).mapToLong(roster::dearness).sum();
        int worst = pairs.stream().mapToInt(pair -> pair[2]).min().orElse(100);
        return new Held(company(roster, locks, 0, pairs), new Count(dear, pairs.size(), worst, pairs.stream().mapToInt(pair -> pair[2]).sum()));
    }

    private record Held(long company, Count count) implements Comparable<Held> {
        @Override
        public int compareTo(Held other) {
            return Comparator.comparingLong(Held::company).thenComparing(Held::count).compare(this, other);
        }
    }

    /** The most that can be for those who are locked, where each has a pair to themselves. */
    private static long company(Roster roster, List<Lock.Person> locks, int from, List<int[]> pairs) {
        if (from == locks.size()) {
            return 0;
        }
        int held = roster.number(locks.get(from).person());
        long most = company(roster, locks, from + 1, pairs);
        for (var pair : pairs) {
            if (pair[roster.role(locks.get(from).role())] == held) {
                most = Math.max(most, roster.dearness(held) + company(roster, locks, from + 1, pairs.stream().filter(other -> other != pair).toList()));
            }
        }
        return most;
    }

    private static Held best(Roster roster, List<Lock.Person> locks, int one, int other, List<int[]> pairs) {
        if (one == roster.size() - 1) {
            return keepsToTheirTime(roster, locks, pairs) ? count(roster, locks, pairs) : new Held(-1, new Count(0, 0, 0, 0));
        }
        int next = other + 1 < roster.size() ? one : one + 1;
        int after = other + 1 < roster.size() ? other + 1 : one + 2;
        var best = best(roster, locks, next, after, pairs);
        for (int[] pair : new int[][] {{one, other}, {other, one}}) {
            int score = roster.judge.score(Sitting.pair(roster, pair[0], 0, pair[1], 1));
            if (score >= 0) {
                pairs.add(new int[] {pair[0], pair[1], score});
                var with = best(roster, locks, next, after, pairs);
                pairs.removeLast();
                best = with.compareTo(best) > 0 ? with : best;
            }
        }
        return best;
    }

    /** Whoever is locked and has no company has a partner less beside. */
    private static boolean keepsToTheirTime(Roster roster, List<Lock.Person> locks, List<int[]> pairs) {
        return IntStream.range(0, roster.size()).allMatch(person -> {
            long partners = pairs.stream().filter(pair -> pair[0] == person || pair[1] == person).count();
            return partners <= roster.limit(person) && (partners < roster.limit(person) || locks.stream().filter(lock -> roster.number(lock.person()) == person)
                .allMatch(lock -> company(roster, List.of(lock), 0, pairs) > 0));
        });
    }

    @Test
    void whoIsHeldInOneRoleIsStillHelpedInTheOther() {
        var ada = Applicant.of("ada", "ada").as(List.of("mentor", "mentee")).takingUpTo(2).build();
        var pool = Sample.pool(Sample.PARTNERS, ada, Applicant.of("ben", "ben").as("mentee").build(), Applicant.of("cleo", "cleo").as("mentor").build());
        var standing = List.of(Sample.group("held", "ada:mentor", "gone:mentee"));
        var plan = engine.match(pool.around(standing, List.of(new Lock.Person("held", "ada", "mentor"))));

        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.proposed()).extracting(group -> group.seats().stream().map(seat -> seat.person() + ":" + seat.role()).toList())
            .containsExactlyInAnyOrder(List.of("ada:mentor", "ben:mentee"), List.of("cleo:mentor", "ada:mentee"));
    }

    /** Every two people in turn: not together, or together one way round or the other. */
    private static Count best(Roster roster, int one, int other, int[] partners, Count sofar) {
        if (one == roster.size() - 1) {
            long dear = IntStream.range(0, partners.length).filter(person -> partners[person] > 0).mapToLong(roster::dearness).sum();
            return new Count(dear, sofar.pairs, sofar.worst, sofar.sum);
        }
        int next = other + 1 < roster.size() ? one : one + 1;
        int after = other + 1 < roster.size() ? other + 1 : one + 2;
        var best = best(roster, next, after, partners, sofar);
        if (partners[one] < roster.limit(one) && partners[other] < roster.limit(other)) {
            for (var pair : List.of(Sitting.pair(roster, one, 0, other, 1), Sitting.pair(roster, other, 0, one, 1))) {
                int score = roster.judge.score(pair);
                if (score >= 0) {
                    partners[one]++;
                    partners[other]++;
                    var with = best(roster, next, after, partners, sofar.with(score));
                    partners[one]--;
                    partners[other]--;
                    best = with.compareTo(best) > 0 ? with : best;
                }
            }
        }
        return best;
    }

    @Property(tries = 200, seed = "1")
    void pairsPlaceAsManyPeersAsPairsCan(@ForAll @IntRange(min = 1, max = 10) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = oneRoleEach(Sample.draw(Sample.SWAPS, people, seed));
        assertThat(engine.match(pool).quality().placed()).isEqualTo(mostPeers(new Roster(pool, List.of()), 0));
    }

    @Property(tries = 200, seed = "1")
    void ringsNeverPlaceFewerPeersThanPairsAndNeverMoreThanThereCanBe(@ForAll @IntRange(min = 1, max = 9) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = oneRoleEach(Sample.draw(Sample.PEERS, people, seed));
        int placed = engine.match(pool).quality().placed();
        assertThat(placed).isGreaterThanOrEqualTo(engine.match(pool.with(Sample.SWAPS)).quality().placed());
        assertThat(placed).isLessThanOrEqualTo(mostPeers(new Roster(pool, List.of()), 0));
    }

    private static int mostPeers(Roster roster, int taken) {
        int first = 0;
        while (first < roster.size() && (taken >> first & 1) == 1) {
            first++;
        }
        if (first == roster.size()) {
            return 0;
        }
        int most = mostPeers(roster, taken | 1 << first);
        for (int second = first + 1; second < roster.size(); second++) {
            if ((taken >> second & 1) == 0) {
                int both = taken | 1 << first | 1 << second;
                most = Math.max(most, possible(roster, peers(roster, first, second)) ? 2 + mostPeers(roster, both) : 0);
                for (int third = second + 1; third < roster.size() && roster.shape.longestRing() > 2; third++) {
                    if ((taken >> third & 1) == 0 && possible(roster, peers(roster, first, second, third))) {
                        most = Math.max(most, 3 + mostPeers(roster, both | 1 << third));
                    }
                }
            }
        }
        return most;
    }

    private static Sitting peers(Roster roster, int... people) {
        return new Sitting(roster, people, new int[people.length], -1, null, null);
    }

    private static boolean possible(Roster roster, Sitting sitting) {
        return roster.judge.firstBroken(sitting) == null;
    }
}
