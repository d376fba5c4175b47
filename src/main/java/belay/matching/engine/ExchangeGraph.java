package belay.matching.engine;

import belay.matching.engine.optimum.Exchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can teach whom among those who look for an exchange; numbers here count only them. */
final class ExchangeGraph implements Exchange {

    /** Up to so many people, what each pair is worth is remembered. */
    private static final int REMEMBERED = 3_000;
    private static final short UNKNOWN = Short.MIN_VALUE;
    /** What a rule gives is whole, so it may be rounded up by so much. */
    private static final double ROUNDED = 0.5;

    final Roster roster;
    private final Judge judge;
    private final int[] people;
    private final int[] heldBy;
    /** How many others each has to be with. */
    private final int[] mates;
    private final long[] dearness;
    private final BitSet[] teaches;
    private final short[][] swap;
    private final boolean needTime;
    private final int shareOfWants;
    private final BitSet oneLeft;
    private final boolean goesOn;
    private final boolean calm;
    private final List<int[]> formed;

    /**
     * @param people the roster's numbers
     * @param held where some of them are locked
     */
    ExchangeGraph(Seating seating, List<Integer> people, Held held) {
        roster = seating.roster;
        judge = seating.judge;
        needTime = roster.shape.asksForTime();
        shareOfWants = roster.leastShareOf(WantsMet.class);
        this.people = people.stream().mapToInt(Integer::intValue).toArray();
        heldBy = people.stream().mapToInt(held::where).toArray();
        mates = people.stream().mapToInt(held::mates).toArray();
        int n = size();
        swap = n > REMEMBERED ? new short[0][] : new short[n][];
        for (int i = 0; i < swap.length; i++) {
            swap[i] = new short[i];
            Arrays.fill(swap[i], UNKNOWN);
        }
        teaches = new BitSet[n];
        Arrays.setAll(teaches, i -> new BitSet(n));
        meet(seating);
        calm = Patchwork.isCalm(roster.pool);
        oneLeft = new BitSet();
        goesOn = !roster.pool.former().isEmpty() && pairs();
        dearness = people.stream().mapToLong(person -> held.waits(person) ? roster.company(person) : goesOn ? Roster.A_PLACE : roster.dearness(person)).toArray();
        formed = goesOn ? together() : List.of();
    }

    private void meet(Seating seating) {
        var teachers = new Teachers(roster.learning, people);
        var canTeach = new BitSet[size()];
        for (int learner = 0; learner < canTeach.length; learner++) {
            canTeach[learner] = teachers.of(learner);
        }
        for (int i = 0; i < canTeach.length; i++) {
            var either = (BitSet) canTeach[i].clone();
            for (int j = 0; j < i; j++) {
                if (either.get(j) || canTeach[j].get(i)) {
                    meet(seating, i, j, canTeach);
                }
            }
        }
    }

    private void meet(Seating seating, int i, int j, BitSet[] canTeach) {
        boolean apart = heldBy[i] >= 0 && heldBy[j] >= 0 && heldBy[i] != heldBy[j] || needTime && !couldMeet(people[i], people[j]);
        if (!apart && !seating.together(people[i], people[j])
            && judge.compatible(Sitting.pair(roster, people[i], 0, people[j], 0))) {
            teaches[j].set(i, canTeach[i].get(j));
            teaches[i].set(j, canTeach[j].get(i));
        }
    }

    private boolean couldMeet(int one, int other) {
        return roster.times.canMeet(one, other) || roster.shape.longestRing() > 2 && roster.times.couldMeetWithAThird(one, other);
    }

    @Override
    public int size() {
        return people.length;
    }

    int person(int i) {
        return people[i];
    }

    int heldBy(int i) {
        return heldBy[i];
    }

    @Override
    public BitSet teaches(int one) {
        return teaches[one];
    }

    @Override
    public long dearness(int one) {
        return dearness[one];
    }

    @Override
    public long worth(int... ring) {
        if (parts(ring)) {
            return -1;
        }
        int score = ring.length == 2 ? swap(Math.max(ring[0], ring[1]), Math.min(ring[0], ring[1])) : score(ring);
        return score < 0 ? -1 : roster.worth(score, ring.length);
    }

    /** Whether somebody is in it without all those who are locked together with them. */
    private boolean parts(int[] ring) {
        for (int one : ring) {
            int here = mates[one];
            for (int i = 0; here > 0 && i < ring.length; i++) {
                here -= ring[i] != one && heldBy[ring[i]] == heldBy[one] ? 1 : 0;
            }
            if (here > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Nobody’s wants are met better than by the best of those who can teach them, as each is taught by one in a ring of three; and a ring’s wants are met no
     * better than its people’s at the mean.
     */
    @Override
    public long mostShare(int one) {
        int met = 0;
        for (int teacher = 0; met < 100 && teacher < size(); teacher++) {
            met = teaches[teacher].get(one) ? Math.max(met, taught(teacher, one)) : met;
        }
        double score = 100 - shareOfWants * (100 - met) / 100.0 + ROUNDED;
        return roster.worth((int) Math.ceil(Math.min(100, score)), 3) / 3;
    }

    private int taught(int teacher, int learner) {
        return roster.learning.worth(people[teacher], people[learner]);
    }

    /** A swap counts more than a ring that is as good, but nobody is better off for that. A pair that stays as it is locked holds nobody back. */
    @Override
    public long level(int... ring) {
        if (ring.length == 2 && mates[ring[0]] == 1) {
            return 100;
        }
        return ring.length == 2 ? swap(Math.max(ring[0], ring[1]), Math.min(ring[0], ring[1])) : score(ring);
    }

    @Override
    public boolean goesOn() {
        return goesOn;
    }

    /** Whether any two were together; where one alone is left of a group, they stay in it with whoever comes. */
    private boolean pairs() {
        var seen = new BitSet();
        var twice = new BitSet();
        for (int i = 0; i < people.length; i++) {
            for (int home : heldBy[i] < 0 ? roster.homes.of(people[i]) : List.<Integer>of()) {
                (seen.get(home) ? twice : seen).set(home);
            }
        }
        oneLeft.or(seen);
        oneLeft.andNot(twice);
        return !twice.isEmpty();
    }

    @Override
    public List<int[]> formed() {
        return formed;
    }

    @Override
    public boolean calm() {
        return calm;
    }

    /** Whoever were together and want to stay so, in the order in which each can teach the next. */
    private List<int[]> together() {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < people.length; i++) {
            numbers.put(roster.person(people[i]).id(), i);
        }
        var rings = new ArrayList<int[]>();
        var taken = new BitSet();
        for (var group : roster.pool.former()) {
            var ring = ring(group, numbers);
            if (ring != null && Arrays.stream(ring).noneMatch(taken::get)) {
                Arrays.stream(ring).forEach(taken::set);
                rings.add(ring);
            }
        }
        return rings;
    }

    private int @Nullable [] ring(Proposed group, Map<String, Integer> numbers) {
        int size = group.seats().size();
        boolean stay = size > 1 && size <= roster.shape.longestRing()
            && group.seats().stream().allMatch(seat -> numbers.containsKey(seat.person()) && roster.homes.stays(roster.number(seat.person()), group.key()));
        if (!stay) {
            return null;
        }
        int[] ring = group.seats().stream().mapToInt(seat -> Objects.requireNonNull(numbers.get(seat.person()))).sorted().toArray();
        int[] back = size < 3 ? ring : new int[] {ring[0], ring[2], ring[1]};
        return Stream.of(ring, back).filter(one -> closes(one) && worth(one) >= 0).max(Comparator.comparingLong(this::worth)).orElse(null);
    }

    private boolean closes(int[] ring) {
        return IntStream.range(0, ring.length).allMatch(i -> teaches[ring[i]].get(ring[(i + 1) % ring.length]));
    }

    @Override
    public int stays(int... ring) {
        if (!goesOn) {
            return 0;
        }
        int most = 0;
        for (int i : ring) {
            for (int home : roster.homes.of(people[i])) {
                int here = (int) Arrays.stream(ring).filter(other -> roster.homes.of(people[other]).contains(home)).count();
                most = Math.max(most, oneLeft.get(home) ? 1 : here - 1);
            }
        }
        return most;
    }

    private int swap(int high, int low) {
        if (swap.length == 0) {
            return score(low, high);
        }
        if (swap[high][low] == UNKNOWN) {
            swap[high][low] = (short) score(low, high);
        }
        return swap[high][low];
    }

    private int score(int... ring) {
        return judge.score(table(ring).sitting(roster));
    }

    Table table(int... ring) {
        return Table.of(-1, Arrays.stream(ring).map(i -> people[i]).toArray(), new int[ring.length]);
    }
}
