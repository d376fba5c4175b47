package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All tables so far, what each is worth, and how much of everybody's time they take. */
final class Seating {

    static final long FORBIDDEN = Long.MIN_VALUE;
    private static final Comparator<Seating> ORDER = Comparator.comparingLong(Seating::dearness).thenComparingInt(Seating::seats).thenComparingInt(Seating::worst)
        .thenComparingLong(Seating::objective);

    final Roster roster;
    final Judge judge;
    private final List<Table> tables = new ArrayList<>();
    private final List<Integer> scores = new ArrayList<>();
    private final List<Joins> joins = new ArrayList<>();
    private final int[] groups;
    private final int[] partners;
    private final Map<Long, Integer> towards = new HashMap<>();
    private final boolean severalGoals;
    private long objective;

    Seating(Roster roster) {
        this.roster = roster;
        judge = roster.judge;
        groups = new int[roster.size()];
        partners = new int[roster.size()];
        severalGoals = !roster.goals.isEmpty() && roster.shape.mostGroups() > 1;
    }

    Seating(Seating other) {
        this(other.roster);
        for (int i = 0; i < other.tables.size(); i++) {
            add(other.tables.get(i), other.scores.get(i), other.joins.get(i));
        }
    }

    List<Table> tables() {
        return tables;
    }

    Table table(int index) {
        return tables.get(index);
    }

    /** People first, then the score of each seat; a table at which people are locked and that others would have to mend counts against it. */
    long objective() {
        return objective;
    }

    int placed() {
        int placed = 0;
        for (int count : groups) {
            placed += count > 0 ? 1 : 0;
        }
        return placed;
    }

    boolean isPlaced(int person) {
        return groups[person] > 0;
    }

    /** Whether this person could be in one group more. */
    boolean hasTime(int person) {
        return timeLeft(person) > 0;
    }

    /** How many groups more this person could be in; in a partnership, how many partners. */
    int timeLeft(int person) {
        return Math.min(roster.shape.mostGroups() - groups[person], roster.person(person).capacity() - (partnership() ? partners[person] : groups[person]));
    }

    /** Whether these two already share a table. */
    boolean together(int one, int other) {
        return groups[one] > 0 && groups[other] > 0 && tables.stream().anyMatch(table -> table.seats(one) && table.seats(other));
    }

    private boolean partnership() {
        return roster.shape.kind() == Kind.PARTNERSHIP;
    }

    /** Seats a table whatever the rules say, as locks ask. */
    void add(Table table) {
        add(table, judge.score(table.sitting(roster)));
    }

    private void add(Table table, int score) {
        add(table, score, new Joins(roster, table));
    }

    private void add(Table table, int score, Joins asked) {
        tables.add(table);
        scores.add(score);
        joins.add(asked);
        count(table, 1);
        objective += worth(table, score);
    }

    private long worth(Table table, int score) {
        if (waits(table, score)) {
            return -IntStream.range(0, table.pinned()).mapToLong(seat -> roster.company(table.people()[seat])).sum();
        }
        return roster.worth(score, table.size());
    }

    private boolean waits(Table table, int score) {
        boolean broken = score < 0 || roster.shape.isExchange() && table.size() < 2;
        return broken && table.pinned() > 0 && table.mayGrow(roster.shape);
    }

    /** Whether people are locked at a table who cannot stay as they are, and there is room for others. */
    boolean waits(Table table) {
        return waits(table, judge.score(table.sitting(roster)));
    }

    /** As {@link #waits(Table)}, for one of the tables here. */
    boolean waits(int index) {
        return waits(tables.get(index), scores.get(index));
    }

    /** Whether it places more people, or as many in more seats, or is as full and fairer, or as fair and worth more. */
    boolean isBetterThan(Seating other) {
        return ORDER.compare(this, other) > 0;
    }

    private int seats() {
        return Arrays.stream(groups).sum();
    }

    private int worst() {
        return scores.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** What one of the tables scores, or {@link Judge#IMPOSSIBLE}. */
    int score(int index) {
        return scores.get(index);
    }

    /** What one of the tables adds to the objective beside that its people have a place. */
    long worthOf(int index) {
        return worth(tables.get(index), scores.get(index));
    }

    /** What it counts that everybody has a place who has one. */
    long dearness() {
        long sum = 0;
        for (int person = 0; person < groups.length; person++) {
            sum += groups[person] > 0 ? roster.dearness(person) : 0;
        }
        return sum;
    }

    int groupsOf(int person) {
        return groups[person];
    }

    /** Whether somebody is on the way to this goal already, where that counts. */
    boolean isTowards(int person, int goal) {
        return severalGoals && towards.getOrDefault((long) person << 32 | goal, 0) > 0;
    }

    private void count(Table table, int sign) {
        for (int seat = 0; seat < table.size(); seat++) {
            int person = table.people()[seat];
            boolean was = groups[person] > 0;
            groups[person] += sign;
            partners[person] += sign * (table.size() - table.count(table.roles()[seat]));
            if (was != groups[person] > 0) {
                objective += sign * roster.dearness(person);
            }
            if (severalGoals && table.goal() >= 0) {
                towards.merge((long) person << 32 | table.goal(), sign, Integer::sum);
            }
        }
    }

    /** Takes a table away with everybody at it. */
    Table remove(int index) {
        var table = tables.remove(index);
        joins.remove(index);
        count(table, -1);
        objective -= worth(table, scores.remove(index));
        return table;
    }

    /** Seats a new table if every rule and everybody's time allow it. */
    boolean open(Table table) {
        count(table, 1);
        int score = hasOneTooMany(table) ? Judge.IMPOSSIBLE : judge.score(table.sitting(roster));
        count(table, -1);
        if (score >= 0) {
            add(table, score);
        }
        return score >= 0;
    }

    /** Whether somebody here has more than they can take on, or is twice on the way to the same goal. */
    private boolean hasOneTooMany(Table table) {
        for (int person : table.people()) {
            if (groups[person] > roster.shape.mostGroups() || (partnership() ? partners[person] : groups[person]) > roster.person(person).capacity()
                    || severalGoals && table.goal() >= 0 && towards.getOrDefault((long) person << 32 | table.goal(), 0) > 1) {
                return true;
            }
        }
        return false;
    }

    /** What it would add to the objective if somebody joined a table where they are not yet; {@link #FORBIDDEN} if a rule forbids it. */
    long joining(int index, int person, int role) {
        var table = tables.get(index);
        if (table.pinned() > 0 || partnership()) {
            return gain(index, table.with(person, role));
        }
        if (timeLeft(person) < 1 || table.goal() >= 0 && isTowards(person, table.goal())) {
            return FORBIDDEN;
        }
        int score = joins.get(index).score(person, role);
        return score < 0 ? FORBIDDEN : roster.worth(score, table.size() + 1) - worthOf(index) + (isPlaced(person) ? 0 : roster.dearness(person));
    }

    /** What it would add to the objective to have one table another way; {@link #FORBIDDEN} if a rule forbids it. */
    long gain(int index, Table instead) {
        return change(new int[] {index}, new Table[] {instead}, Long.MAX_VALUE);
    }

    /**
     * Has some tables another way if every rule allows it and the objective gains at least so much; if not, nothing changes.
     *
     * @return what the objective gains or would have gained; {@link #FORBIDDEN} if a rule forbids it
     */
    long change(int[] indexes, Table[] instead, long atLeast) {
        return change(indexes, instead, atLeast, 0);
    }

    /** As {@link #change(int[], Table[], long)}, where none of the new tables may score less than the floor. */
    long change(int[] indexes, Table[] instead, long atLeast, int floor) {
        long before = objective;
        for (int index : indexes) {
            count(tables.get(index), -1);
            objective -= worth(tables.get(index), scores.get(index));
        }
        for (var table : instead) {
            count(table, 1);
        }
        var newScores = score(instead, floor);
        long gain = newScores == null ? FORBIDDEN : objective - before;
        for (int i = 0; newScores != null && i < instead.length; i++) {
            gain += worth(instead[i], newScores[i]);
        }
        if (newScores != null && gain >= atLeast) {
            for (int i = 0; i < indexes.length; i++) {
                tables.set(indexes[i], instead[i]);
                scores.set(indexes[i], newScores[i]);
                joins.set(indexes[i], new Joins(roster, instead[i]));
            }
            objective = before + gain;
            return gain;
        }
        for (var table : instead) {
            count(table, -1);
        }
        for (int index : indexes) {
            count(tables.get(index), 1);
        }
        objective = before;
        return gain;
    }

    private int @Nullable [] score(Table[] instead, int floor) {
        for (var table : instead) {
            if (hasOneTooMany(table)) {
                return null;
            }
        }
        var scores = new int[instead.length];
        for (int i = 0; i < instead.length; i++) {
            scores[i] = judge.score(instead[i].sitting(roster));
            if (scores[i] < floor) {
                return null;
            }
        }
        return scores;
    }
}
