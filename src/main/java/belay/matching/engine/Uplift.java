package belay.matching.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the worst-off group better off, then whichever is the worst-off by then, until one cannot be helped: somebody in it changes seats with
 * somebody elsewhere, moves over, is joined by somebody or makes room for somebody without a place. Of all that would help, what costs the others
 * least is done; as many people have a place as before, and no group becomes as badly off as that one was. A group that is locked as it is, and
 * cannot be helped, holds nobody back.
 */
final class Uplift {

    private final Seating seating;
    private final Roster roster;
    private final Watch watch;
    private final List<Integer> everybody;
    private final Set<Table> stuck = new HashSet<>();
    private long tries;
    private int @Nullable [] where;
    private Table @Nullable [] how;
    private long most;

    /** @param tries how many changes may be looked at */
    Uplift(Seating seating, Watch watch, List<Integer> everybody, long tries) {
        this.seating = seating;
        roster = seating.roster;
        this.watch = watch;
        this.everybody = everybody;
        this.tries = tries;
    }

    /** The score that no group falls short of but those that are locked as they are. */
    int raise() {
        while (true) {
            int index = worst();
            int floor = index < 0 ? 0 : seating.score(index);
            if (index < 0 || tries <= 0 || watch.stop()) {
                return floor;
            }
            if (!raise(index, floor + 1) && !(seating.table(index).size() == seating.table(index).pinned() && stuck.add(seating.table(index)))) {
                return floor;
            }
        }
    }

    private int worst() {
        int worst = -1;
        for (int index = 0; index < seating.tables().size(); index++) {
            var table = seating.table(index);
            boolean open = !table.closed() && seating.score(index) >= 0 && !stuck.contains(table);
            worst = open && (worst < 0 || seating.score(index) < seating.score(worst)) ? index : worst;
        }
        return worst;
    }

    private boolean raise(int index, int atLeast) {
        where = null;
        how = null;
        most = Long.MIN_VALUE;
        var unplaced = everybody.stream().filter(person -> !seating.isPlaced(person) && seating.hasTime(person)).toList();
        var table = seating.table(index);
        for (int seat = table.pinned(); seat < table.size(); seat++) {
            for (int person : unplaced) {
                if (roster.asks(person, table.roles()[seat]) && roster.dearness(person) >= roster.dearness(table.people()[seat])) {
                    consider(atLeast, new int[] {index}, table.replacing(seat, person));
                }
            }
        }
        for (int other = 0; other < seating.tables().size() && tries > 0; other++) {
            if (other != index && !seating.table(other).closed()) {
                between(index, other, atLeast);
            }
        }
        return where != null && how != null && seating.change(where, how, most, atLeast) == most;
    }

    private void between(int index, int other, int atLeast) {
        int[] both = {index, other};
        var one = seating.table(index);
        var two = seating.table(other);
        for (int to = two.pinned(); to < two.size(); to++) {
            int role = two.roles()[to];
            int person = two.people()[to];
            if (!one.seats(person)) {
                if (hasRoom(one, role) && canSpare(two, role)) {
                    consider(atLeast, both, one.with(person, role), two.without(to));
                }
                for (int from : seats(one, role)) {
                    if (!two.seats(one.people()[from])) {
                        consider(atLeast, both, one.replacing(from, person), two.replacing(to, one.people()[from]));
                    }
                }
            }
        }
        for (int from = one.pinned(); from < one.size(); from++) {
            int role = one.roles()[from];
            if (canSpare(one, role) && hasRoom(two, role) && !two.seats(one.people()[from])) {
                consider(atLeast, both, one.without(from), two.with(one.people()[from], role));
            }
        }
    }

    private static int[] seats(Table table, int role) {
        return IntStream.range(table.pinned(), table.size()).filter(seat -> table.roles()[seat] == role).toArray();
    }

    private boolean hasRoom(Table table, int role) {
        return table.count(role) < roster.shape.roles().get(role).max();
    }

    private boolean canSpare(Table table, int role) {
        return table.count(role) > roster.shape.roles().get(role).min();
    }

    private void consider(int atLeast, int[] indexes, Table... instead) {
        tries--;
        long gain = seating.change(indexes, instead, Long.MAX_VALUE, atLeast);
        if (gain > most) {
            most = gain;
            where = indexes;
            how = instead;
        }
    }
}
