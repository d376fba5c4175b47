package belay.matching.engine;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How many of the places that one more group needs at least some people can take together, and so whom it lacks: each takes one place, nobody is
 * beside somebody they cannot be with, and where stages are to differ no two have the same one.
 */
final class Filling {

    /** So often somebody is left out for somebody they cannot be with; what is found then may lack more than it must. */
    private static final int TRIES = 200;

    private final Present now;
    private final Roster roster;
    private final int[] needed;
    private int tries;
    private @Nullable Seats best;

    Filling(Present now) {
        this.now = now;
        roster = now.roster;
        needed = roster.shape.roles().stream().mapToInt(Shape.Role::min).toArray();
    }

    /**
     * The fewest people of each role that are missing where somebody takes part in a role, whoever of those who are here comes with them.
     *
     * @return null where no number of others would do
     */
    int @Nullable [] missing(BitSet here, int person, int role) {
        int @Nullable [] fewest = null;
        int leaders = Math.max(needed[0], role == 0 ? 1 : 0);
        for (int leading = leaders; leading <= (roster.countsLed() ? roster.shape.roles().getFirst().max() : leaders); leading++) {
            var places = needed.clone();
            places[0] = leading;
            places[role] = Math.max(1, places[role]);
            var seats = fill(here, places, person, role);
            var missing = seats.missing();
            if (seats.canLead() && (fewest == null || sum(missing) < sum(fewest))) {
                fewest = missing;
            }
        }
        return fewest;
    }

    static int sum(int[] missing) {
        return Arrays.stream(missing).sum();
    }

    private Seats fill(BitSet here, int[] places, int person, int role) {
        var others = (BitSet) here.clone();
        others.clear(person);
        others.andNot(now.apartFrom(person));
        tries = TRIES;
        best = null;
        choose(others, places, person, role);
        return best == null ? new Seats(roster, new BitSet(), places, person, role) : best;
    }

    /** Either somebody comes, and none of those they cannot be with, or they do not. */
    private void choose(BitSet others, int[] places, int person, int role) {
        var seats = new Seats(roster, others, places, person, role);
        if (--tries < 0 || best != null && seats.taken() <= best.taken()) {
            return;
        }
        int apart = seats.apart(now);
        if (apart < 0) {
            best = seats;
            return;
        }
        var with = (BitSet) others.clone();
        with.andNot(now.apartFrom(apart));
        choose(with, places, person, role);
        var without = (BitSet) others.clone();
        without.clear(apart);
        choose(without, places, person, role);
    }
}
