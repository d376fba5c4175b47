package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pool made ready for counting: people, roles and goals are numbers in the order of their ids and names. */
final class Roster {

    /** What it counts that somebody has a place who was never left over. */
    static final long A_PLACE = 1_000;

    final Pool pool;
    private final Collection<Proposed> groups;
    private final Set<String> keys;
    final Shape shape;
    final Judge judge;
    final List<Applicant> people;
    final Times times;
    final Tongues tongues;
    final Learning learning;
    final List<String> goals;
    final Homes homes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> goalNumbers = new HashMap<>();
    private final Vocabulary vocabulary;
    private final Couples avoided;
    private final Couples met;
    private final int[][] goalRanks;
    private final int[][] asked;
    /** How many others each takes on in a cohort they lead; null where that cannot be too few. */
    private final int @Nullable [] led;

    /** @param groups hand-made groups, which may name people who are not, or no longer, in the pool */
    Roster(Pool pool, Collection<Proposed> groups) {
        this(pool, groups, groups.stream().map(Proposed::key).collect(Collectors.toSet()));
    }

    /** @param keys of the groups that there are whoever is in them */
    Roster(Pool pool, Collection<Proposed> groups, Set<String> keys) {
        this(pool, groups, keys, new Vocabulary(pool.settings().synonyms()));
    }

    private Roster(Pool pool, Collection<Proposed> groups, Set<String> keys, Vocabulary vocabulary) {
        this.pool = pool;
        this.groups = groups;
        this.keys = keys;
        this.vocabulary = vocabulary;
        shape = pool.shape();
        judge = new Judge(pool.settings());
        people = alike(everybody(pool, groups));
        for (int i = 0; i < people.size(); i++) {
            numbers.put(people.get(i).id(), i);
        }
        times = new Times(people, pool.term(), shape.meetingMinutes(), shape.hour());
        tongues = new Tongues(people);
        learning = new Learning(people, vocabulary);
        goals = shape.goal() == Shape.Goal.PERSONAL ? List.of() : goals(groups);
        goalRanks = people.stream().map(this::ranks).toArray(int[][]::new);
        asked = people.stream().map(this::rolesOf).toArray(int[][]::new);
        led = led();
        avoided = new Couples(people.size());
        met = new Couples(people.size());
        rememberPairs();
        homes = new Homes(this, keys);
    }

    /** The same for another thread: what was asked of one is remembered in it. */
    Roster again() {
        return new Roster(pool, groups, keys);
    }

    /** Another pool whose people speak of the same skills. */
    Roster like(Pool other, Collection<Proposed> hands) {
        return new Roster(other, hands, hands.stream().map(Proposed::key).collect(Collectors.toSet()), vocabulary);
    }

    private static List<Applicant> everybody(Pool pool, Collection<Proposed> groups) {
        var people = new ArrayList<>(pool.people());
        var known = new HashSet<String>();
        people.forEach(person -> known.add(person.id()));
        for (var group : groups) {
            for (var seat : group.seats()) {
                if (known.add(seat.person())) {
                    people.add(Applicant.of(seat.person(), seat.person()).build());
                }
            }
        }
        people.sort(Comparator.comparing(Applicant::id));
        return List.copyOf(people);
    }

    /** A stage is the same in large or small letters; marks and numbers tell one from another. */
    private List<Applicant> alike(List<Applicant> everybody) {
        var called = called(everybody.stream().map(Applicant::stage).filter(Objects::nonNull), Roster::bare);
        return everybody.stream().map(person -> {
            var stage = person.stage() == null ? null : called.get(bare(person.stage()));
            return Objects.equals(stage, person.stage()) ? person : person.but().at(stage).build();
        }).toList();
    }

    private static String bare(String stage) {
        return stage.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** What each text is called that some wrote one way and some another: as most call it. */
    private static Map<String, String> called(Stream<String> texts, UnaryOperator<String> plain) {
        var written = new TreeMap<String, Integer>();
        texts.forEach(text -> written.merge(text, 1, Integer::sum));
        var called = new HashMap<String, String>();
        written.forEach((text, times) -> called.merge(plain.apply(text), text,
            (one, other) -> Objects.requireNonNull(written.get(one)) >= Objects.requireNonNull(written.get(other)) ? one : other));
        return called;
    }

    /** Ways of writing the same goal are one goal. */
    private List<String> goals(Collection<Proposed> groups) {
        var names = called(Stream.concat(people.stream().flatMap(person -> person.goals().stream()), groups.stream().map(Proposed::goal).filter(Objects::nonNull)), vocabulary::plain)
            .values().stream().sorted().toList();
        for (int goal = 0; goal < names.size(); goal++) {
            goalNumbers.put(vocabulary.plain(names.get(goal)), goal);
        }
        return names;
    }

    /** When all groups meet; only where they do so at one hour. */
    Slot hour() {
        var hour = Objects.requireNonNull(shape.hour());
        return new Slot(pool.term().zone(), hour.day(), hour.start(), shape.meetingMinutes());
    }

    /** The number of a goal however it is written; -1 if nobody has it. */
    int goal(String written) {
        return goalNumbers.getOrDefault(vocabulary.plain(written), -1);
    }

    private int[] ranks(Applicant person) {
        return person.goals().stream().mapToInt(this::goal).filter(goal -> goal >= 0).distinct().toArray();
    }

    private int[] rolesOf(Applicant person) {
        return person.roles().stream().mapToInt(this::role).filter(role -> role >= 0).distinct().sorted().toArray();
    }

    private void rememberPairs() {
        for (int i = 0; i < people.size(); i++) {
            for (var other : people.get(i).avoids()) {
                remember(avoided, i, numbers.get(other));
            }
        }
        pool.notAgain().forEach(pair -> remember(met, numbers.getOrDefault(pair.one(), -1), numbers.get(pair.other())));
    }

    private static void remember(Couples couples, int one, @Nullable Integer other) {
        if (one >= 0 && other != null && one != other) {
            couples.add(one, other);
        }
    }

    int size() {
        return people.size();
    }

    Applicant person(int number) {
        return people.get(number);
    }

    String name(int person) {
        return people.get(person).name();
    }

    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** A role's number in the shape, or -1 for a role that groups of this shape do not have. */
    int role(String name) {
        for (int i = 0; i < shape.roles().size(); i++) {
            if (shape.roles().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The roles of this shape that the person asked for. */
    int[] rolesOf(int person) {
        return asked[person];
    }

    boolean asks(int person, int role) {
        return Arrays.binarySearch(asked[person], role) >= 0;
    }

    /** How many groups of this round the person can be in; in a partnership, how many partners. */
    int limit(int person) {
        return Math.min(people.get(person).capacity(), shape.mostGroups());
    }

    private int @Nullable [] led() {
        int usual = (int) usuallyLed();
        var most = people.stream().mapToInt(person -> person.mostLed() == null ? usual : Math.min(usual, person.mostLed())).toArray();
        int fewest = IntStream.range(0, most.length).filter(person -> asks(person, 0)).map(person -> most[person]).min().orElse(usual);
        long learners = shape.roles().stream().skip(1).mapToLong(Shape.Role::max).sum();
        return shape.isCohort() && (long) fewest * Math.max(1, shape.roles().getFirst().min()) < learners ? most : null;
    }

    /** How many others somebody takes on in a cohort they lead; -1 for any number. */
    int led(int person) {
        return led == null || led[person] == Integer.MAX_VALUE ? -1 : led[person];
    }

    /** As {@link #led(int)}, where any number is more than there ever are. */
    long leads(int person) {
        return led(person) < 0 ? Integer.MAX_VALUE : led(person);
    }

    /** How many others somebody takes on of whom nothing is known. */
    long usuallyLed() {
        return shape.mostLed() == 0 ? Integer.MAX_VALUE : shape.mostLed();
    }

    /** Whether a cohort can have enough mentors for its size and yet too few for its mentees. */
    boolean countsLed() {
        return led != null;
    }

    int tooMany(Table table) {
        return tooMany(table.people(), table.roles());
    }

    /** How many of these people are more than those who lead them take on; none where these are fewer than a group needs. */
    int tooMany(int[] who, int[] roles) {
        if (led == null) {
            return 0;
        }
        long free = 0;
        int leaders = 0;
        for (int seat = 0; seat < who.length; seat++) {
            free += roles[seat] == 0 ? led[who[seat]] : -1;
            leaders += roles[seat] == 0 ? 1 : 0;
        }
        return leaders < Math.max(1, shape.roles().getFirst().min()) ? 0 : (int) Math.max(0, -free);
    }

    /** Everybody with whom this person can be in no group, as one of them avoids the other or they have met. */
    BitSet apartFrom(int person) {
        var apart = new BitSet();
        avoided.addTo(apart, person);
        met.addTo(apart, person);
        return apart;
    }

    boolean avoid(int one, int other) {
        return avoided.has(one, other);
    }

    boolean metBefore(int one, int other) {
        return met.has(one, other);
    }

    boolean toldGoals(int person) {
        return goalRanks[person].length > 0;
    }

    /** How far down a person's list this goal is, from 0; -1 if it is not on it. */
    int rankOfGoal(int person, int goal) {
        for (int rank = 0; rank < goalRanks[person].length; rank++) {
            if (goalRanks[person][rank] == goal) {
                return rank;
            }
        }
        return -1;
    }

    /** What a place in a swap counts beside one in a ring: a ring is offered only where it places somebody whom swaps cannot. */
    private static final int A_SWAP = 100;

    /** What a group counts for beside that its people have a place; one that a lock makes impossible counts for nothing. */
    long worth(int score, int seats) {
        return score < 0 ? 0 : (long) seats * (score + (shape.isExchange() && seats == 2 ? A_SWAP : 0));
    }

    /** The same of a group that was judged among all others. */
    long worth(Plan.Judged judged) {
        return worth(judged.verdict().possible() ? judged.verdict().score() : Judge.IMPOSSIBLE, judged.group().seats().size());
    }

    /** What a seat in any group counts at most. */
    long mostOfASeat() {
        return worth(100, 2) / 2;
    }

    /** The points of a hundred that a rule has at least in any group of which it speaks: others may be silent, and it then has more. */
    int leastShareOf(Class<? extends SoftRule> kind) {
        int all = 0;
        int its = 0;
        for (var rule : Rules.SOFT) {
            all += rule.maySpeak(this) ? pool.settings().weightOf(rule) : 0;
            its += kind.isInstance(rule) && rule.maySpeak(this) ? pool.settings().weightOf(rule) : 0;
        }
        return all == 0 ? 0 : 100 * its / all;
    }

    /** What it counts that somebody who is locked where a group cannot stay as it is gets company there: more than what anybody’s place could. */
    long company(int person) {
        return A_PLACE * dearness(person);
    }

    /** What placing this person counts for, before how good the place is. */
    long dearness(int person) {
        return A_PLACE * (1 + people.get(person).leftOver());
    }
}
