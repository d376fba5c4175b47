package belay.matching.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What an organizer would do without a solver, to see what a solver is worth: seat one person after the other and move nobody again.
 * Every hard rule is kept; locks and standing groups are not looked at.
 */
public final class Otherwise {

    private final Roster roster;
    private final Seating seating;
    private final int[] order;
    private final boolean picky;

    private Otherwise(Pool pool, boolean picky) {
        roster = new Roster(pool, List.of());
        seating = new Seating(roster);
        order = IntStream.range(0, roster.size()).toArray();
        this.picky = picky;
    }

    /**
     * By hand, down the list of ids: each person gets the best partner who is still free. Where groups have several roles, a group is
     * opened with the first people down the list who can be together, as few as it takes; whoever is left joins the group that gains most.
     */
    public static List<Proposed> byHand(Pool pool) {
        return new Otherwise(pool, true).seat();
    }

    /** By chance: the same down a shuffled list, taking the first partner or group that the rules allow. */
    public static List<Proposed> byChance(Pool pool, long seed) {
        var chance = new Otherwise(pool, false);
        new Chance(seed).shuffle(chance.order);
        return chance.seat();
    }

    private List<Proposed> seat() {
        if (roster.shape.isExchange()) {
            exchange();
        } else if (roster.shape.isOneToOne() && roster.goals.isEmpty()) {
            partner();
        } else {
            compose();
            join();
        }
        return new Desk(roster).propose(seating);
    }

    private void exchange() {
        for (int person : order) {
            if (isFree(person, 0) && !open(bestPartner(person, 0, 0)) && roster.shape.longestRing() > 2) {
                ring(person);
            }
        }
    }

    private void partner() {
        boolean more = true;
        while (more) {
            more = false;
            for (int person : order) {
                if (roster.asks(person, 1) && seating.hasTime(person)) {
                    more |= open(bestPartner(person, 1, 0));
                }
            }
        }
    }

    private boolean open(int[] pair) {
        return pair.length > 0 && seating.open(Table.of(-1, pair, roster.shape.isExchange() ? new int[] {0, 0} : new int[] {1, 0}));
    }

    /** The two of them; nobody if there is no partner. */
    private int[] bestPartner(int person, int role, int otherRole) {
        int best = Judge.IMPOSSIBLE;
        int partner = -1;
        for (int other : order) {
            if (other != person && roster.asks(other, otherRole) && seating.hasTime(other) && !met(person, other)) {
                int score = seating.judge.score(Sitting.pair(roster, person, role, other, otherRole));
                if (score > best) {
                    best = score;
                    partner = other;
                    if (!picky) {
                        break;
                    }
                }
            }
        }
        return partner < 0 ? new int[0] : new int[] {person, partner};
    }

    /** Only who is placed already can have met; looking through all groups takes long. */
    private boolean met(int one, int other) {
        return roster.shape.mostGroups() > 1 && seating.together(one, other);
    }

    private boolean isFree(int person, int role) {
        return roster.asks(person, role) && seating.hasTime(person) && !seating.isPlaced(person);
    }

    private void ring(int first) {
        for (int second : order) {
            if (second != first && isFree(second, 0) && couldFollow(first, second)) {
                for (int third : order) {
                    if (third != first && third != second && isFree(third, 0) && couldFollow(second, third) && couldFollow(third, first)
                        && seating.open(Table.of(-1, new int[] {first, second, third}, new int[3]))) {
                        return;
                    }
                }
            }
        }
    }

    private boolean couldFollow(int teacher, int learner) {
        return roster.learning.canTeach(teacher, learner) && (!roster.shape.asksForTime() || roster.times.canMeet(teacher, learner))
            && seating.judge.compatible(Sitting.pair(roster, teacher, 0, learner, 0));
    }

    private void compose() {
        for (int person : order) {
            boolean placed = seating.isPlaced(person) || !seating.hasTime(person);
            int[] goals = goals(person);
            for (int i = 0; !placed && i < goals.length; i++) {
                for (int role : roster.rolesOf(person)) {
                    placed = placed || gather(Table.of(goals[i], new int[] {person}, new int[] {role}));
                }
            }
        }
    }

    /** Their goals, the dearest first; all of them for somebody who told none; where there are none, no goal. */
    private int[] goals(int person) {
        if (roster.goals.isEmpty()) {
            return new int[] {-1};
        }
        var told = roster.person(person).goals().stream().mapToInt(roster::goal).filter(goal -> goal >= 0).toArray();
        return told.length > 0 ? told : IntStream.range(0, roster.goals.size()).toArray();
    }

    /** Opens the group with as many as it takes, first who have no place yet, then who have time for another. */
    private boolean gather(Table start) {
        var table = start;
        for (int role = 0; role < roster.shape.roles().size(); role++) {
            int seat = role;
            table = fill(table, role, person -> isFree(person, seat));
            table = fill(table, role, person -> roster.asks(person, seat) && seating.hasTime(person));
            if (table.count(role) < roster.shape.roles().get(role).min()) {
                return false;
            }
        }
        return seating.open(table);
    }

    private Table fill(Table start, int role, IntPredicate who) {
        var table = start;
        int min = roster.shape.roles().get(role).min();
        for (int i = 0; i < order.length && table.count(role) < min; i++) {
            int person = order[i];
            if (who.test(person) && !table.seats(person) && !(table.goal() >= 0 && seating.isTowards(person, table.goal()))) {
                var more = table.with(person, role);
                table = canBe(more) && Arrays.stream(table.people()).noneMatch(other -> met(other, person)) ? more : table;
            }
        }
        return table;
    }

    private boolean canBe(Table table) {
        var sitting = table.sitting(roster);
        return Rules.forGood(roster.shape).stream().noneMatch(rule -> rule.forbids(sitting));
    }

    /** Whoever has no place yet takes one where there is room. */
    private void join() {
        for (int person : order) {
            long most = 0;
            int at = -1;
            Table best = null;
            for (int index = 0; index < seating.tables().size() && !seating.isPlaced(person) && seating.hasTime(person) && (picky || best == null); index++) {
                for (int role : roster.rolesOf(person)) {
                    var table = seating.table(index);
                    long gain = table.count(role) < roster.shape.roles().get(role).max() ? seating.gain(index, table.with(person, role)) : Seating.FORBIDDEN;
                    if (gain > most) {
                        most = gain;
                        at = index;
                        best = table.with(person, role);
                    }
                }
            }
            if (best != null) {
                seating.change(new int[] {at}, new Table[] {best}, most);
            }
        }
    }
}
