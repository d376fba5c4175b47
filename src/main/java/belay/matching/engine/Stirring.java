package belay.matching.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Simulated annealing of a seating: people change seats, move over or make room for somebody without a place, as chance has it, and some changes for the
 * worse are taken, the rarer the later. As many people have a place as before, and every rule is kept. Logarithms are those that are the same on every machine.
 */
abstract class Stirring {

    private static final double LAST = 1;
    private static final int A_STAGE = 1_000;
    private static final int CHANCES = 1_000_000;

    final Seating seating;
    final Roster roster;
    final Chance chance;
    private final Watch watch;
    private final List<Integer> everybody;
    private double temperature;

    /** @param seating which will change */
    Stirring(Seating seating, Chance chance, Watch watch, List<Integer> everybody) {
        this.seating = seating;
        roster = seating.roster;
        this.chance = chance;
        this.watch = watch;
        this.everybody = everybody;
    }

    /** What it costs that a group of so many seats scores that; {@link Double#POSITIVE_INFINITY} for what must not be. */
    abstract double cost(int score, int seats);

    /** A group that is to change, drawn by chance. */
    abstract int drawn();

    /** Something has changed. */
    abstract void changed();

    /**
     * Tries so many changes, the first of which may cost about so much.
     *
     * @param done how many quarters of the whole work are done before
     */
    final void stir(long steps, double first, int done) {
        double cooling = StrictMath.pow(LAST / first, (double) A_STAGE / Math.max(1, steps));
        temperature = first;
        for (long step = 0; step < steps && !seating.tables().isEmpty(); step++) {
            if (step % A_STAGE == 0) {
                if (watch.stop()) {
                    return;
                }
                temperature *= cooling;
                watch.progress(done * steps + step, 4 * steps, seating.placed());
            }
            if (change()) {
                changed();
            }
        }
    }

    /** Whether somebody is there who may leave; what a lock makes impossible is left as it is. */
    final boolean isOpen(int index) {
        var table = seating.table(index);
        return !table.closed() && table.size() > table.pinned() && seating.score(index) >= 0;
    }

    private boolean change() {
        int here = drawn();
        int there = chance.below(seating.tables().size());
        if (!isOpen(here)) {
            return false;
        }
        var one = seating.table(here);
        int seat = one.pinned() + chance.below(one.size() - one.pinned());
        if (chance.below(8) == 0) {
            return replace(here, seat, everybody.get(chance.below(everybody.size())));
        }
        var two = seating.table(there);
        if (here == there || !isOpen(there) || two.seats(one.people()[seat])) {
            return false;
        }
        int role = one.roles()[seat];
        int[] both = {here, there};
        if (canSpare(one, role) && hasRoom(two, role) && chance.below(2) == 0) {
            return attempt(both, one.without(seat), two.with(one.people()[seat], role));
        }
        int from = seatOf(two, role);
        if (from < 0 || one.seats(two.people()[from])) {
            return false;
        }
        int other = two.people()[from];
        return canSpare(two, role) && hasRoom(one, role) && chance.below(2) == 0 ? attempt(both, one.with(other, role), two.without(from))
            : attempt(both, one.replacing(seat, other), two.replacing(from, one.people()[seat]));
    }

    private boolean replace(int index, int seat, int person) {
        var table = seating.table(index);
        return !seating.isPlaced(person) && roster.asks(person, table.roles()[seat]) && roster.dearness(person) >= roster.dearness(table.people()[seat])
            && attempt(new int[] {index}, table.replacing(seat, person));
    }

    /** One of the seats in this role that is not locked, drawn by chance; -1 if there is none. */
    private int seatOf(Table table, int role) {
        int open = table.size() - table.pinned();
        int from = chance.below(open);
        return IntStream.range(0, open).map(i -> table.pinned() + (from + i) % open).filter(seat -> table.roles()[seat] == role).findFirst().orElse(-1);
    }

    private boolean hasRoom(Table table, int role) {
        return table.count(role) < roster.shape.roles().get(role).max();
    }

    private boolean canSpare(Table table, int role) {
        return table.count(role) > roster.shape.roles().get(role).min();
    }

    private boolean attempt(int[] indexes, Table... instead) {
        double more = IntStream.of(indexes).mapToDouble(index -> -cost(seating.score(index), seating.table(index).size())).sum();
        double most = -temperature * StrictMath.log((1 + chance.below(CHANCES)) / (double) CHANCES);
        for (var table : instead) {
            int score = seating.judge.score(table.sitting(roster));
            if (score < 0) {
                return false;
            }
            more += cost(score, table.size());
        }
        return more <= most && seating.change(indexes, instead, Long.MIN_VALUE + 1) != Seating.FORBIDDEN;
    }
}
