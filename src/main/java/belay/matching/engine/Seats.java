package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of one group more, taken by as many of some people as can be, whoever cannot be with whom: somebody takes a place of a role they ask for, and whoever had
 * it may take another. Where stages are to differ, those at one stage have one place of the role.
 */
final class Seats {

    private final Roster roster;
    /** Who leads most comes first. */
    private final int[] people;
    private final int[] places;
    /** Who has a place, in the order they came, and in which role. */
    private final List<Integer> who = new ArrayList<>();
    private final List<Integer> as = new ArrayList<>();
    private final BitSet asked = new BitSet();
    private final BitSet vacated = new BitSet();

    /**
     * @param places how many there are of each role
     * @param person who has one of this role already, and keeps it
     */
    Seats(Roster roster, BitSet others, int[] places, int person, int role) {
        this.roster = roster;
        this.places = places;
        people = !roster.countsLed() ? others.stream().toArray()
            : others.stream().boxed().sorted(Comparator.comparingLong(one -> -roster.leads(one))).mapToInt(Integer::intValue).toArray();
        who.add(person);
        as.add(role);
        for (int some = 0; some < places.length; some++) {
            boolean more = true;
            while (more && count(some) < places[some]) {
                asked.clear();
                vacated.clear();
                more = fill(some);
            }
        }
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

    private int count(int role) {
        return (int) as.stream().filter(one -> one == role).count();
    }

    /** Finds somebody for one place more of a role. */
    private boolean fill(int role) {
        if (vacated.get(role)) {
            return false;
        }
        vacated.set(role);
        for (int person : people) {
            if (roster.asks(person, role) && !asked.get(person) && !isTaken(role, person) && take(person, role)) {
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
        if (left == role || !replace(person, left) && !fill(left)) {
            return false;
        }
        as.set(seat, role);
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

    /** Whether somebody has the only place of a role at this person’s stage. */
    private boolean isTaken(int role, int person) {
        var stage = stage(role, person);
        boolean taken = false;
        for (int seat = 0; stage != null && seat < who.size(); seat++) {
            taken |= as.get(seat) == role && stage.equals(stage(role, who.get(seat)));
        }
        return taken;
    }

    /** Somebody who came and cannot be with another who did; -1 if all can be together. */
    int apart(Present now) {
        for (int seat = 1; seat < who.size(); seat++) {
            for (int other = 1; other < seat; other++) {
                if (now.apartFrom(who.get(seat)).get(who.get(other))) {
                    return who.get(seat);
                }
            }
        }
        return -1;
    }

    /** Whether those who lead take on as many as there are places, once whoever is missing leads as many as is usual. */
    boolean canLead() {
        if (!roster.countsLed()) {
            return true;
        }
        long led = missing()[0] * roster.usuallyLed();
        for (int seat = 0; seat < who.size(); seat++) {
            led += as.get(seat) > 0 ? 0 : roster.leads(who.get(seat));
        }
        return led >= Arrays.stream(places).skip(1).sum();
    }
}
