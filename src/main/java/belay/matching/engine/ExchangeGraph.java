package belay.matching.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who can teach whom among those who look for an exchange; numbers here count only them. */
final class ExchangeGraph {

    final Roster roster;
    private final Judge judge;
    private final int[] people;
    private final int[] heldBy;
    /** Whom each can teach, and who can teach each. */
    final BitSet[] teaches;
    final BitSet[] learnsFrom;
    private final byte[][] swap;
    private final long[] dearness;

    /**
     * @param people the roster's numbers
     * @param heldBy for each of them the number of the locked table that holds them, or -1
     */
    ExchangeGraph(Seating seating, List<Integer> people, int[] heldBy) {
        roster = seating.roster;
        judge = seating.judge;
        this.people = people.stream().mapToInt(Integer::intValue).toArray();
        this.heldBy = heldBy;
        int n = size();
        teaches = new BitSet[n];
        learnsFrom = new BitSet[n];
        Arrays.setAll(teaches, i -> new BitSet(n));
        Arrays.setAll(learnsFrom, i -> new BitSet(n));
        swap = new byte[n][n];
        dearness = people.stream().mapToLong(roster::dearness).toArray();
        for (int i = 0; i < n; i++) {
            dearness[i] += heldBy[i] >= 0 ? 1_000_000 : 0;
            for (int j = 0; j < i; j++) {
                meet(seating, i, j);
            }
        }
    }

    private void meet(Seating seating, int i, int j) {
        boolean to = roster.learning.canTeach(people[i], people[j]);
        boolean fro = roster.learning.canTeach(people[j], people[i]);
        swap[i][j] = swap[j][i] = -1;
        boolean heldApart = heldBy[i] >= 0 && heldBy[j] >= 0;
        if (!to && !fro || heldApart || seating.together(people[i], people[j])) {
            return;
        }
        var pair = Sitting.pair(roster, people[i], 0, people[j], 0);
        if (judge.compatible(pair)) {
            teaches[i].set(j, to);
            learnsFrom[j].set(i, to);
            teaches[j].set(i, fro);
            learnsFrom[i].set(j, fro);
            swap[i][j] = swap[j][i] = (byte) (to && fro ? judge.score(pair) : -1);
        }
    }

    int size() {
        return people.length;
    }

    int person(int i) {
        return people[i];
    }

    int heldBy(int i) {
        return heldBy[i];
    }

    long dearness(int i) {
        return dearness[i];
    }

    /** What it is worth that these two teach each other; -1 if they cannot. */
    int swap(int i, int j) {
        return swap[i][j];
    }

    int score(int... circle) {
        return circle.length == 2 ? swap[circle[0]][circle[1]] : judge.score(table(circle).sitting(roster));
    }

    Table table(int... circle) {
        return Table.of(-1, Arrays.stream(circle).map(i -> people[i]).toArray(), new int[circle.length]);
    }
}
