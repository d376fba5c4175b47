package belay.matching.engine;

import belay.matching.engine.optimum.Exchange;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who can teach whom among those who look for an exchange; numbers here count only them. */
final class ExchangeGraph implements Exchange {

    /** Whoever is held by a lock comes before everybody else. */
    private static final long HELD = 1_000_000;
    /** Up to so many people, what each pair is worth is remembered. */
    private static final int REMEMBERED = 3_000;
    private static final short UNKNOWN = Short.MIN_VALUE;

    final Roster roster;
    private final Judge judge;
    private final int[] people;
    private final int[] heldBy;
    private final BitSet[] teaches;
    private final short[][] swap;
    private final boolean needTime;

    /**
     * @param people the roster's numbers
     * @param heldBy for each of them the number of the locked table that holds them, or -1
     */
    ExchangeGraph(Seating seating, List<Integer> people, int[] heldBy) {
        roster = seating.roster;
        judge = seating.judge;
        needTime = roster.shape.asksForTime();
        this.people = people.stream().mapToInt(Integer::intValue).toArray();
        this.heldBy = heldBy;
        int n = size();
        swap = n > REMEMBERED ? new short[0][] : new short[n][];
        for (int i = 0; i < swap.length; i++) {
            swap[i] = new short[i];
            Arrays.fill(swap[i], UNKNOWN);
        }
        teaches = new BitSet[n];
        Arrays.setAll(teaches, i -> new BitSet(n));
        meet(seating);
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
        boolean apart = heldBy[i] >= 0 && heldBy[j] >= 0 || needTime && !roster.times.canMeet(people[i], people[j]);
        if (!apart && !seating.together(people[i], people[j])
            && judge.compatible(Sitting.pair(roster, people[i], 0, people[j], 0))) {
            teaches[j].set(i, canTeach[i].get(j));
            teaches[i].set(j, canTeach[j].get(i));
        }
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
        return roster.dearness(people[one]) + (heldBy[one] >= 0 ? HELD : 0);
    }

    @Override
    public long worth(int... ring) {
        int score = ring.length == 2 ? swap(Math.max(ring[0], ring[1]), Math.min(ring[0], ring[1])) : score(ring);
        return score < 0 ? -1 : roster.worth(score, ring.length);
    }

    @Override
    public long mostShare(int one) {
        return roster.worth(100, 3) / 3;
    }

    /** A swap counts more than a ring that is as good, but nobody is better off for that. */
    @Override
    public long level(int... ring) {
        return ring.length == 2 ? swap(Math.max(ring[0], ring[1]), Math.min(ring[0], ring[1])) : score(ring);
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
