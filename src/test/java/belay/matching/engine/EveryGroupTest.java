package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Small posses and cohorts beside every arrangement there is, around locked seats too. */
class EveryGroupTest {

    private static final Shape POSSE = new Shape(Kind.POSSE, List.of(new Shape.Role("student", 1, 2, true), Sample.role("alum", 1, 1)),
        Shape.Goal.PERSONAL, true, 60, 1, 2);
    private static final Shape COHORT = new Shape(Kind.COHORT, List.of(Sample.role("mentor", 1, 2), Sample.role("mentee", 1, 3)),
        Shape.Goal.PERSONAL, false, 60, 1, 2);
    private static final List<Shape> SHAPES = List.of(POSSE, COHORT, POSSE.with(new Attendance.Quorum(2)), COHORT.with(new Attendance.Leader("mentor")),
        COHORT.leadingUpTo(2), Sample.LED_POSSE);

    private static final Shape ONE_PARTNER = new Shape(Kind.PARTNERSHIP, List.of(Sample.role("mentor", 1, 1), Sample.role("mentee", 1, 1)), Shape.Goal.PERSONAL, true, 30, 1, 2);

    /** With one rule alone many groups are as good as others, so that nothing but the worth of all decides. */
    private static final Map<String, Integer> FEW_SCORES = Rules.SOFT.stream().filter(rule -> !(rule instanceof RankedPeople))
        .collect(Collectors.toMap(Rule::name, rule -> 0));

    /**
     * How good an arrangement is: first that who is locked where they cannot stay as they are has company, then places, then its worst group, then the worth of
     * all; groups that only stay as locked are no worst.
     */
    private record Worth(long company, long placed, int worst, long objective) {
        private static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::company).thenComparingLong(Worth::placed).thenComparingInt(Worth::worst)
            .thenComparingLong(Worth::objective);

        boolean isBetterThan(Worth other) {
            return ORDER.compare(this, other) > 0;
        }
    }

    private record Group(long people, Table table, int score, int row) { }

    @Property(tries = 600, seed = "1")
    void noArrangementIsBetter(@ForAll @IntRange(max = 5) int shape, @ForAll @IntRange(min = 2, max = 8) int people, @ForAll @IntRange(max = 1_000_000) int seed,
                               @ForAll boolean locked, @ForAll boolean alike, @ForAll boolean after) {
        var engine = new Engine();
        var fresh = Sample.draw(SHAPES.get(shape), people, seed);
        var drawn = after ? Sample.after(fresh, seed) : fresh;
        var pool = alike ? drawn.with(new Settings(FEW_SCORES, Settings.Effort.QUICK, seed)) : drawn;
        var standing = engine.match(pool).proposed();
        var around = pool.around(standing, locked ? locks(standing, 1, seed) : List.of());

        var plan = engine.freely(around, Watch.NONE);

        var arrangements = new Arrangements(around);
        var found = arrangements.worth(plan);
        assertThat(arrangements.best().isBetterThan(found)).as("%s where %s was found", arrangements.best(), found).isFalse();
        assertThat(plan.quality().bound()).isNotNull().isGreaterThanOrEqualTo(plan.quality().objective());
    }

    /** Whoever is locked alone gets company, and who is locked together in twos may be joined by a third. */
    @Property(tries = 300, seed = "1")
    void noSwapsRingsAndPairsAroundLocksAreBetter(@ForAll @IntRange(max = 2) int shape, @ForAll @IntRange(min = 1, max = 2) int fewest, @ForAll @IntRange(min = 2, max = 8) int people,
                                                  @ForAll @IntRange(max = 1_000_000) int seed) {
        var engine = new Engine();
        var pool = Sample.draw(List.of(Sample.PEERS, Sample.SWAPS, ONE_PARTNER).get(shape), people, seed);
        var standing = engine.match(pool).proposed();
        var around = pool.around(standing, locks(standing.subList(0, (standing.size() + 1) / 2), fewest, seed));

        var plan = engine.freely(around, Watch.NONE);

        var arrangements = new Arrangements(around);
        var found = arrangements.worth(plan);
        assertThat(arrangements.best().isBetterThan(found)).as("%s where %s was found", arrangements.best(), found).isFalse();
        if (shape < 2 || around.locks().stream().map(lock -> ((Lock.Person) lock).role()).distinct().count() < 2) {
            assertThat(plan.quality().bound()).isEqualTo(plan.quality().objective());
        }
    }

    @Test
    void whoAreLockedIntoAFullGroupThatBreaksARuleWaitForNobody() {
        var people = new ArrayList<Applicant>();
        for (int i = 0; i < 3; i++) {
            people.add(one("held" + i, "peer").but().avoiding(List.of("held" + (i + 1) % 3)).build());
        }
        for (int i = 0; i < 7; i++) {
            people.add(one("free" + i, "peer"));
        }
        var shape = new Shape(Kind.PEER, List.of(Sample.role("peer", 2, 3)), Shape.Goal.PERSONAL, true, 0, 1, 3);
        var standing = List.of(Sample.group("ring", "held0:peer", "held1:peer", "held2:peer"));
        var locks = standing.getFirst().seats().stream().map(seat -> (Lock) new Lock.Person("ring", seat.person(), seat.role())).toList();

        var pool = new Pool(shape, Sample.SPRING, people).around(standing, locks);
        var plan = new Engine().match(pool);

        assertThat(plan.quality().placed()).isEqualTo(10);
        assertThat(plan.quality().provenBest()).isTrue();
        var whole = new Engine().match(pool.around(standing, List.of(new Lock.Whole("ring"))));
        assertThat(plan.quality().bound()).isEqualTo(whole.quality().bound());
    }

    @Test
    void whoIsLockedWithoutAskingHasASeatAndIsNoPlace() {
        var pool = new Pool(new Shape(Kind.PEER, List.of(Sample.role("peer", 2, 2)), Shape.Goal.PERSONAL, true, 0, 1, 2), Sample.SPRING, List.of(one("ann", "peer"), one("bob", "peer")));
        var standing = List.of(Sample.group("old", "ann:peer", "gone:peer"));

        var plan = new Engine().match(pool.around(standing, List.of(new Lock.Whole("old"))));

        assertThat(plan.quality()).extracting(Quality::placed, Quality::mostPlaced, Quality::provenBest).containsExactly(1, 1, true);
    }

    /** So many people of each group are locked, or more. */
    private static List<Lock> locks(List<Proposed> standing, int fewest, int seed) {
        var locks = new ArrayList<Lock>();
        for (var group : standing) {
            int kept = fewest + Math.floorMod(seed, Math.max(1, group.seats().size() + 1 - fewest));
            group.seats().stream().limit(kept).forEach(seat -> locks.add(new Lock.Person(group.key(), seat.person(), seat.role())));
        }
        return locks;
    }

    @Test
    void whoHasTooLittleTimeMayBeWithPeopleOfWhomNobodyToldTheirs() {
        var shape = new Shape(Kind.POSSE, List.of(Sample.role("student", 1, 1), Sample.role("alum", 1, 1), Sample.role("professional", 1, 1)), Shape.Goal.PERSONAL, true, 60, 1, 2);
        var busy = one("ann", "student").but().in(ZoneId.of("UTC")).free(Week.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 30))).build();
        var pool = new Pool(shape, Sample.SPRING, List.of(busy, one("bob", "alum"), one("cid", "professional")));

        assertThat(new Engine().match(pool).quality()).extracting(Quality::placed, Quality::provenBest).containsExactly(3, true);
        var told = one("bob", "alum").but().in(ZoneId.of("UTC")).free(Week.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0))).build();
        assertThat(new Engine().match(new Pool(shape, Sample.SPRING, List.of(busy, told, one("cid", "professional")))).quality().placed()).isZero();
    }

    @Test
    void whoIsLockedInTwoPairsIsNoReasonToSayThatNothingIsBetter() {
        var shape = new Shape(Kind.PEER, List.of(Sample.role("peer", 2, 3)), Shape.Goal.PERSONAL, true, 0, 2, 3);
        var pool = new Pool(shape, Sample.SPRING, List.of(one("xan", "peer").but().takingUpTo(2).build(), one("yan", "peer"), one("zoe", "peer"), one("vic", "peer"), one("wim", "peer")));
        var standing = List.of(Sample.group("one", "xan:peer", "yan:peer"), Sample.group("two", "xan:peer", "zoe:peer"));
        var locks = standing.stream().flatMap(group -> group.seats().stream().map(seat -> (Lock) new Lock.Person(group.key(), seat.person(), seat.role()))).toList();

        assertThat(new Engine().match(pool.around(standing, locks)).quality().bound()).isNull();
    }

    @Test
    void somebodyNewJoinsTheLockedGroupThatGainsAndNotTheOneThatIsSpoiled() {
        var pool = new Pool(COHORT, Sample.SPRING, List.of(one("ann", "mentor"), one("bea", "mentee", "ann"), one("bob", "mentee"),
            one("cid", "mentor"), one("dan", "mentee", "nobody"), one("eve", "mentee", "cid"))).with(new Settings(FEW_SCORES, Settings.Effort.QUICK, 1));
        var standing = List.of(Sample.group("good", "ann:mentor", "bea:mentee", "bob:mentee"), Sample.group("poor", "cid:mentor", "dan:mentee"));
        var locks = standing.stream().flatMap(group -> group.seats().stream().map(seat -> (Lock) new Lock.Person(group.key(), seat.person(), seat.role()))).toList();

        var plan = new Engine().match(pool.around(standing, locks));

        assertThat(plan.groups()).filteredOn(judged -> judged.group().seats("eve")).extracting(judged -> judged.group().key()).containsExactly("poor");
        assertThat(plan.quality().objective()).isEqualTo(6 * 1000 + 3 * 100 + 3 * 50);
        assertThat(plan.quality().provenBest()).isTrue();
    }

    private static Applicant one(String id, String role, String... prefers) {
        return Applicant.of(id, id).as(role).preferring(List.of(prefers)).build();
    }

    /** Every way of seating the people of a pool in groups that keep the rules. */
    private static final class Arrangements {
        private final Roster roster;
        private final List<Table> bare;
        private final List<Group> groups = new ArrayList<>();
        private Worth best = new Worth(-1, 0, 0, 0);

        Arrangements(Pool pool) {
            roster = new Roster(pool, pool.standing(), pool.locks().stream().map(Lock::group).collect(Collectors.toSet()));
            bare = Locks.tables(roster);
            list(Table.of(-1, new int[0], new int[0]), 0, -1);
            for (int row = 0; row < bare.size(); row++) {
                list(bare.get(row), 0, row);
            }
            choose(0, pinned(), new ArrayList<>());
        }

        Worth best() {
            return best;
        }

        private long pinned() {
            return bare.stream().mapToLong(Arrangements::bits).reduce(0, (a, b) -> a | b);
        }

        private static long bits(Table table) {
            long bits = 0;
            for (int person : table.people()) {
                bits |= 1L << person;
            }
            return bits;
        }

        private void list(Table table, int from, int row) {
            if (table.size() > table.pinned() && (!roster.shape.isExchange() || table.size() > 1)) {
                int score = roster.judge.score(table.sitting(roster));
                if (score >= 0) {
                    groups.add(new Group(bits(table), table, score, row));
                }
            }
            for (int person = from; person < roster.size(); person++) {
                if ((pinned() >> person & 1) == 0 && roster.limit(person) > 0) {
                    for (int role : roster.rolesOf(person)) {
                        list(table.with(person, role), person + 1, row);
                    }
                }
            }
        }

        private void choose(int from, long taken, List<Group> chosen) {
            var worth = worth(chosen);
            best = worth.isBetterThan(best) ? worth : best;
            for (int i = from; i < groups.size(); i++) {
                var group = groups.get(i);
                long fresh = group.people & ~(group.row < 0 ? 0 : bits(bare.get(group.row)));
                if ((fresh & taken) == 0 && chosen.stream().noneMatch(other -> other.row >= 0 && other.row == group.row)) {
                    chosen.add(group);
                    choose(i + 1, taken | fresh, chosen);
                    chosen.removeLast();
                }
            }
        }

        private Worth worth(List<Group> chosen) {
            long people = pinned();
            long objective = 0;
            long company = 0;
            int worst = 100;
            for (var group : chosen) {
                company += group.row < 0 ? 0 : company(bare.get(group.row));
                people |= group.people;
                objective += roster.worth(group.score, group.table.size());
                worst = Math.min(worst, group.score);
            }
            for (int row = 0; row < bare.size(); row++) {
                int here = row;
                if (chosen.stream().noneMatch(group -> group.row == here)) {
                    objective += roster.worth(roster.judge.score(bare.get(row).sitting(roster)), bare.get(row).size());
                }
            }
            return new Worth(company, dearness(people), worst, objective + dearness(people));
        }

        private long company(Table locked) {
            return roster.judge.score(locked.sitting(roster)) >= 0 ? 0 : dearness(bits(locked));
        }

        private long dearness(long people) {
            long sum = 0;
            for (int person = 0; person < roster.size(); person++) {
                sum += (people >> person & 1) == 1 ? roster.dearness(person) : 0;
            }
            return sum;
        }

        Worth worth(Plan plan) {
            long people = 0;
            long company = 0;
            int worst = 100;
            for (var judged : plan.groups()) {
                long here = 0;
                for (var seat : judged.group().seats()) {
                    here |= 1L << roster.number(seat.person());
                }
                people |= here;
                long these = here;
                company += bare.stream().filter(table -> judged.verdict().possible() && judged.group().key().equals(table.key())).mapToLong(this::company).sum();
                worst = bare.stream().anyMatch(table -> bits(table) == these) ? worst : Math.min(worst, judged.verdict().score());
            }
            return new Worth(company, dearness(people), worst, plan.quality().objective());
        }
    }
}
