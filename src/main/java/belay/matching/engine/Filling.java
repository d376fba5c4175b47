package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
        leaveOut(others, person);
        tries = TRIES;
        best = null;
        choose(others, places, person, role);
        return best == null ? seats(new BitSet(), places, person, role) : best;
    }

    /** Either somebody comes, and none of those they cannot be with, or they do not. */
    private void choose(BitSet others, int[] places, int person, int role) {
        var seats = seats(others, places, person, role);
        if (--tries < 0 || best != null && seats.taken() <= best.taken()) {
            return;
        }
        int apart = seats.apart();
        if (apart < 0) {
            best = seats;
            return;
        }
        var with = (BitSet) others.clone();
        leaveOut(with, apart);
        choose(with, places, person, role);
        var without = (BitSet) others.clone();
        without.clear(apart);
        choose(without, places, person, role);
    }

    private void leaveOut(BitSet others, int person) {
        for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
            if (areApart(person, other)) {
                others.clear(other);
            }
        }
    }

    /** Whether these two are in no group together, or are in another one. */
    private boolean areApart(int one, int other) {
        return one != other && (roster.avoid(one, other) || roster.metBefore(one, other) || now.together(one, other));
    }

    private Seats seats(BitSet others, int[] places, int person, int role) {
        var seats = new Seats(others, places);
        seats.sit(person, role);
        for (int some = 0; some < places.length; some++) {
            boolean more = true;
            while (more && seats.count(some) < places[some]) {
                more = seats.fillAnew(some);
            }
        }
        return seats;
    }

    /** As many places as can be taken, whoever cannot be with whom: somebody takes one, and whoever had it may take another. */
    private final class Seats {
        /** Who leads most comes first. */
        private final int[] people;
        private final int[] places;
        /** Who has a place, in the order they came, and in which role. */
        private final List<Integer> who = new ArrayList<>();
        private final List<Integer> as = new ArrayList<>();
        private final BitSet asked = new BitSet();
        private final BitSet vacated = new BitSet();
        private int fixed = -1;

        Seats(BitSet others, int[] places) {
            people = !roster.countsLed() ? others.stream().toArray()
                : others.stream().boxed().sorted(Comparator.comparingLong(person -> -leads(person))).mapToInt(Integer::intValue).toArray();
            this.places = places;
        }

        private long leads(int person) {
            return roster.led(person) < 0 ? Integer.MAX_VALUE : roster.led(person);
        }

        void sit(int person, int role) {
            who.add(person);
            as.add(role);
            fixed = person;
        }

        int count(int role) {
            return (int) as.stream().filter(one -> one == role).count();
        }

        int taken() {
            return who.size();
        }

        int[] missing() {
            var missing = new int[places.length];
            for (int role = 0; role < places.length; role++) {
                missing[role] = places[role] - count(role);
            }
            return missing;
        }

        /** Finds somebody for one place more of a role. */
        boolean fillAnew(int role) {
            asked.clear();
            vacated.clear();
            return fill(role);
        }

        private boolean fill(int role) {
            if (vacated.get(role)) {
                return false;
            }
            vacated.set(role);
            for (int person : people) {
                if (roster.asks(person, role) && !asked.get(person) && holder(role, person) < 0 && take(person, role)) {
                    return true;
                }
            }
            return false;
        }

        /** Seats somebody, who may leave another place for it if somebody else can be found for that. */
        private boolean take(int person, int role) {
            asked.set(person);
            int seat = who.indexOf(person);
            if (seat < 0) {
                who.add(person);
                as.add(role);
                return true;
            }
            int left = as.get(seat);
            if (person == fixed || left == role || !replace(person, left) && !fill(left)) {
                return false;
            }
            as.set(who.indexOf(person), role);
            return true;
        }

        /** Somebody at the same stage takes the place of one who leaves it. */
        private boolean replace(int leaving, int role) {
            var stage = stage(role, leaving);
            if (stage == null) {
                return false;
            }
            for (int person : people) {
                if (person != leaving && roster.asks(person, role) && !asked.get(person) && stage.equals(stage(role, person)) && take(person, role)) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable String stage(int role, int person) {
            return roster.shape.roles().get(role).distinctStages() ? roster.person(person).stage() : null;
        }

        /** Who has the only place of a role at somebody’s stage; -1 if nobody else is in their way. */
        private int holder(int role, int person) {
            var stage = stage(role, person);
            for (int seat = 0; stage != null && seat < who.size(); seat++) {
                if (as.get(seat) == role && stage.equals(stage(role, who.get(seat)))) {
                    return who.get(seat);
                }
            }
            return -1;
        }

        /** One of those here who cannot be with another of them; -1 if all can. */
        int apart() {
            for (int seat = 0; seat < who.size(); seat++) {
                for (int other = 0; other < seat; other++) {
                    if (areApart(who.get(seat), who.get(other))) {
                        return who.get(seat) == fixed ? who.get(other) : who.get(seat);
                    }
                }
            }
            return -1;
        }

        /** Whether those who lead take on as many as a group has at least, once whoever is missing leads as many as is usual. */
        boolean canLead() {
            if (!roster.countsLed()) {
                return true;
            }
            long led = (long) missing()[0] * (roster.shape.mostLed() == 0 ? Integer.MAX_VALUE : roster.shape.mostLed());
            for (int seat = 0; seat < who.size(); seat++) {
                led += as.get(seat) > 0 ? 0 : leads(who.get(seat));
            }
            return led >= Arrays.stream(places).skip(1).sum();
        }
    }
}
