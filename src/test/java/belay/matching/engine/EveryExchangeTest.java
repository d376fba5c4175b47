package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Small exchanges beside every arrangement of swaps and rings there is. */
class EveryExchangeTest {

    private record Group(long people, int worst, long worth) { }

    /** Places first, then the worst group, then the worth of all. */
    private record Worth(long placed, int worst, long objective) {
        static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::placed).thenComparingInt(Worth::worst).thenComparingLong(Worth::objective);
    }

    @Property(tries = 400, seed = "1")
    void noSwapsAndRingsAreBetter(@ForAll boolean rings, @ForAll @IntRange(min = 2, max = 8) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var pool = Sample.draw(rings ? Sample.PEERS : Sample.SWAPS, people, seed);
        var roster = new Roster(pool, List.of());
        var plan = new Engine().match(pool);

        var best = best(roster, groups(roster, rings ? 3 : 2), 0, 0, 100, 0);
        var quality = plan.quality();
        long placed = plan.groups().stream().flatMap(judged -> judged.group().seats().stream()).mapToLong(seat -> roster.dearness(roster.number(seat.person()))).sum();
        int worst = plan.groups().stream().mapToInt(judged -> judged.verdict().score()).min().orElse(100);
        assertThat(new Worth(placed, worst, quality.objective())).isEqualTo(best);
        assertThat(quality.bound()).isEqualTo(quality.objective());
        assertThat(plan.groups()).allSatisfy(judged -> assertThat(judged.verdict().broken()).isEmpty());
    }

    /** Whoever is in two is with other people in each. */
    @Property(tries = 300, seed = "1")
    void whereSomeMayBeInTwoNoSwapsAndRingsAreBetter(@ForAll boolean rings, @ForAll @IntRange(min = 2, max = 8) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var one = rings ? Sample.PEERS : Sample.SWAPS;
        var pool = Sample.draw(new Shape(one.kind(), one.roles(), one.goal(), one.sharedSlot(), one.meetingMinutes(), 2, one.ringLength()), people, seed);
        var roster = new Roster(pool, List.of());
        var plan = new Engine().match(pool);

        var groups = groups(roster, rings ? 3 : 2);
        var best = new Several(0, 0, 100, 0);
        for (var some : severally(roster, groups, 0, List.of()).toList()) {
            var worth = worth(roster, some);
            best = Several.ORDER.compare(worth, best) > 0 ? worth : best;
        }
        var found = plan.groups().stream().map(judged -> new Group(bits(roster, judged.group()), judged.verdict().score(), roster.worth(judged.verdict().score(), judged.group().seats().size()))).toList();
        assertThat(worth(roster, found)).isEqualTo(best);
        assertThat(plan.quality().provenBest()).isTrue();
    }

    /** A group that could be goes on, and nobody has to leave it for as many to have a place. */
    @Property(tries = 200, seed = "1")
    void whereSomeMayBeInTwoAndAGroupGoesOnNoMoreCouldHaveAPlace(@ForAll boolean rings, @ForAll boolean calm, @ForAll @IntRange(min = 3, max = 8) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var one = rings ? Sample.PEERS : Sample.SWAPS;
        var drawn = Sample.draw(new Shape(one.kind(), one.roles(), one.goal(), one.sharedSlot(), one.meetingMinutes(), 2, one.ringLength()), people, seed);
        var fresh = of(drawn, drawn.people().stream().map(person -> person.but().leftOver(0).build()).toList());
        var roster = new Roster(fresh, List.of());
        var groups = groups(roster, rings ? 3 : 2);
        if (groups.isEmpty()) {
            return;
        }
        var goesOn = groups.get(seed % groups.size());
        var seats = IntStream.range(0, roster.size()).filter(person -> (goesOn.people >> person & 1) == 1).mapToObj(person -> new Proposed.Seat(roster.person(person).id(), "peer")).toList();
        var pool = fresh.after(List.of(new Proposed("before", seats, null, null))).with(new Settings(Map.of("few-moves", calm ? 100 : 0), Settings.Effort.QUICK, 1));

        long best = severally(roster, groups, 0, List.of()).filter(some -> !calm || some.contains(goesOn)).mapToLong(some -> worth(roster, some).placed).max().orElseThrow();
        assertThat(1000L * new Engine().match(pool).quality().placed()).isGreaterThanOrEqualTo(best);
    }

    @Property(tries = 200, seed = "1")
    void nobodyIsWithTheSamePersonTwiceAroundLocks(@ForAll boolean rings, @ForAll @IntRange(min = 4, max = 8) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var one = rings ? Sample.PEERS : Sample.SWAPS;
        var pool = Sample.draw(new Shape(one.kind(), one.roles(), one.goal(), one.sharedSlot(), one.meetingMinutes(), 3, one.ringLength()), people, seed);
        var standing = new Engine().match(pool).proposed();
        var locks = new ArrayList<Lock>();
        for (int group = 0; group < standing.size(); group++) {
            var key = standing.get(group).key();
            if ((seed + group) % 3 == 0) {
                locks.add(new Lock.Whole(key));
            } else if ((seed + group) % 3 == 1) {
                var seat = standing.get(group).seats().getFirst();
                locks.add(new Lock.Person(key, seat.person(), seat.role()));
            }
        }
        var plan = new Engine().match(pool.around(standing, locks));
        var pairs = plan.proposed().stream().flatMap(group -> group.seats().stream().flatMap(seat -> group.seats().stream()
            .filter(other -> seat.person().compareTo(other.person()) < 0).map(other -> List.of(seat.person(), other.person())))).toList();
        assertThat(pairs).doesNotHaveDuplicates();
    }

    /** Places, seats, then the worst group, then the worth of all. */
    private record Several(long placed, int seats, int worst, long worth) {
        static final Comparator<Several> ORDER = Comparator.comparingLong(Several::placed).thenComparingInt(Several::seats).thenComparingInt(Several::worst).thenComparingLong(Several::worth);
    }

    private static Several worth(Roster roster, List<Group> some) {
        long here = some.stream().mapToLong(Group::people).reduce(0, (one, other) -> one | other);
        long placed = IntStream.range(0, roster.size()).filter(person -> (here >> person & 1) == 1).mapToLong(roster::dearness).sum();
        return new Several(placed, some.stream().mapToInt(group -> Long.bitCount(group.people)).sum(), some.stream().mapToInt(Group::worst).min().orElse(100),
            some.stream().mapToLong(Group::worth).sum());
    }

    private static Stream<List<Group>> severally(Roster roster, List<Group> groups, int from, List<Group> some) {
        return Stream.concat(Stream.of(some), IntStream.range(from, groups.size()).filter(i -> goesBeside(roster, groups.get(i), some)).boxed()
            .flatMap(i -> severally(roster, groups, i + 1, Stream.concat(some.stream(), Stream.of(groups.get(i))).toList())));
    }

    private static boolean goesBeside(Roster roster, Group group, List<Group> some) {
        return some.stream().allMatch(other -> Long.bitCount(other.people & group.people) < 2)
            && IntStream.range(0, roster.size()).filter(person -> (group.people >> person & 1) == 1)
                .allMatch(person -> some.stream().filter(other -> (other.people >> person & 1) == 1).count() < roster.limit(person));
    }

    private static long bits(Roster roster, Proposed group) {
        return group.seats().stream().mapToLong(seat -> 1L << roster.number(seat.person())).reduce(0, (one, other) -> one | other);
    }

    @Property(tries = 200, seed = "1")
    void noRingOfThreeIsWorthMoreThanTheSharesOfItsPeople(@ForAll @IntRange(min = 3, max = 12) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var roster = new Roster(Sample.draw(Sample.PEERS, people, seed), List.of());
        var asking = IntStream.range(0, roster.size()).filter(person -> roster.asks(person, 0)).boxed().toList();
        var graph = new ExchangeGraph(new Seating(roster), asking, Held.single(new Seating(roster)));

        for (int i = 0; i < graph.size(); i++) {
            for (int j : graph.teaches(i).stream().toArray()) {
                for (int k : graph.teaches(j).stream().toArray()) {
                    if (graph.teaches(k).get(i)) {
                        assertThat(graph.worth(i, j, k)).isLessThanOrEqualTo(graph.mostShare(i) + graph.mostShare(j) + graph.mostShare(k));
                    }
                }
            }
        }
    }

    /** Some who were in swaps and rings are gone, and others are new. */
    @Property(tries = 150, seed = "1")
    void whereTheyGoOnNoOthersMoveFewer(@ForAll boolean rings, @ForAll boolean calm, @ForAll @IntRange(min = 4, max = 8) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.draw(rings ? Sample.PEERS : Sample.SWAPS, people, seed);
        int some = people / 4;
        var former = new Engine().match(of(drawn, drawn.people().subList(0, people - some))).proposed();
        var pool = of(drawn, drawn.people().subList(seed % 2, people)).after(former).with(new Settings(Map.of("few-moves", calm ? 100 : 0), Settings.Effort.NORMAL, 1));
        var roster = Engine.around(pool.around(former, List.of()));
        var patchwork = new Patchwork(roster);

        var plan = new Engine().match(pool);
        var found = patchwork.rank(plan.groups());
        var best = every(roster, pool.shape().longestRing()).map(groups -> patchwork.rank(new Engine().judge(pool, groups).groups())).max(Comparator.naturalOrder()).orElseThrow();
        assertThat(found.gain()).isGreaterThanOrEqualTo(best.gain());
        if (found.gain() == best.gain()) {
            assertThat(found.moved()).isLessThanOrEqualTo(best.moved());
        }
    }

    private static Pool of(Pool drawn, List<Applicant> people) {
        return new Pool(drawn.shape(), drawn.term(), people);
    }

    private static Stream<List<Proposed>> every(Roster roster, int longest) {
        return every(groups(roster, longest), 0, 0).map(some -> {
            var seating = new Seating(roster);
            for (var group : some) {
                int[] people = IntStream.range(0, roster.size()).filter(person -> (group.people >> person & 1) == 1).toArray();
                seating.add(Table.of(-1, people, new int[people.length]));
            }
            return new Desk(roster).propose(seating);
        });
    }

    private static Stream<List<Group>> every(List<Group> groups, int from, long taken) {
        return Stream.concat(Stream.of(List.of()), IntStream.range(from, groups.size()).filter(i -> (groups.get(i).people & taken) == 0).boxed()
            .flatMap(i -> every(groups, i + 1, taken | groups.get(i).people).map(rest -> Stream.concat(Stream.of(groups.get(i)), rest.stream()).toList())));
    }

    private static List<Group> groups(Roster roster, int longest) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < roster.size(); i++) {
            for (int j = 0; j < i; j++) {
                add(groups, roster, i, j);
                for (int k = 0; k < j && longest > 2; k++) {
                    add(groups, roster, i, j, k);
                }
            }
        }
        return groups;
    }

    private static void add(List<Group> groups, Roster roster, int... people) {
        int score = roster.judge.score(Table.of(-1, people, new int[people.length]).sitting(roster));
        long bits = 0;
        boolean time = true;
        for (int person : people) {
            bits |= 1L << person;
            time &= roster.limit(person) > 0;
        }
        if (score >= 0 && time) {
            groups.add(new Group(bits, score, roster.worth(score, people.length)));
        }
    }

    private static Worth best(Roster roster, List<Group> groups, int from, long taken, int worst, long worth) {
        long placed = 0;
        for (int person = 0; person < roster.size(); person++) {
            placed += (taken >> person & 1) == 1 ? roster.dearness(person) : 0;
        }
        var best = new Worth(placed, worst, placed + worth);
        for (int i = from; i < groups.size(); i++) {
            var group = groups.get(i);
            if ((group.people & taken) == 0) {
                var other = best(roster, groups, i + 1, taken | group.people, Math.min(worst, group.worst), worth + group.worth);
                best = Worth.ORDER.compare(other, best) > 0 ? other : best;
            }
        }
        return best;
    }
}
