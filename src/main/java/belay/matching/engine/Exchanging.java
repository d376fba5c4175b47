package belay.matching.engine;

import java.util.List;

/** Lets two people change seats, or one move over, wherever the tables together are no worse for it. */
final class Exchanging {

    private final Seating seating;
    private final Roster roster;
    private final Chance chance;
    private final Watch watch;
    private final long steps;
    private final int floor;
    private final int done;

    /**
     * @param floor what no group may score less than for it
     * @param done how many quarters of the whole work are done before
     */
    Exchanging(Seating seating, Chance chance, Watch watch, long steps, int floor, int done) {
        this.seating = seating;
        roster = seating.roster;
        this.chance = chance;
        this.watch = watch;
        this.steps = steps;
        this.floor = floor;
        this.done = done;
    }

    void improve(List<Integer> everybody) {
        for (long step = 0; step < steps && !seating.tables().isEmpty() && !watch.stop(); step++) {
            int index = chance.below(seating.tables().size());
            var table = seating.table(index);
            int open = table.size() - table.pinned();
            if (!table.closed() && open > 0) {
                int seat = table.pinned() + chance.below(open);
                if (chance.below(8) == 0) {
                    replace(index, seat, everybody.get(chance.below(everybody.size())));
                } else {
                    trade(index, seat);
                }
            }
            if (step % 1000 == 0) {
                watch.progress(done * steps + step, 4 * steps, seating.placed());
            }
        }
    }

    /** Somebody without a place takes the seat of somebody whose place counts no more. */
    private void replace(int index, int seat, int person) {
        var table = seating.table(index);
        if (!seating.isPlaced(person) && roster.asks(person, table.roles()[seat])) {
            seating.change(new int[] {index}, new Table[] {table.replacing(seat, person)}, 0, floor);
        }
    }

    private void trade(int index, int seat) {
        int other = chance.below(seating.tables().size());
        var one = seating.table(index);
        var two = seating.table(other);
        int role = one.roles()[seat];
        if (other == index || two.closed() || two.seats(one.people()[seat])) {
            return;
        }
        int[] both = {index, other};
        var range = roster.shape.roles().get(role);
        if (one.count(role) > range.min() && two.count(role) < range.max() && chance.below(2) == 0) {
            seating.change(both, new Table[] {one.without(seat), two.with(one.people()[seat], role)}, 0, floor);
            return;
        }
        int from = two.pinned() + (two.size() > two.pinned() ? chance.below(two.size() - two.pinned()) : 0);
        for (int i = from; i < two.size(); i++) {
            if (two.roles()[i] == role) {
                if (!one.seats(two.people()[i])) {
                    seating.change(both, new Table[] {one.replacing(seat, two.people()[i]), two.replacing(i, one.people()[seat])}, 0, floor);
                }
                return;
            }
        }
    }
}
