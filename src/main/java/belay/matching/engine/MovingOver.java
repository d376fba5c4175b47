package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where people who have a place could go instead, so that somebody else can have it; nobody needs to change a sign-up for that. */
final class MovingOver {

    /**
     * How a seat becomes free.
     *
     * @param leaves the group that the seat is in, as it is now
     * @param after the group somebody moved to or, of a pair, who is left with another partner; it may keep the key of the one left
     * @param moved who is somewhere else afterwards, in that group or, where they are not in it, in the one that had no place for somebody
     * @param needs who was left over and is needed for it; -1 for nobody
     */
    record Way(Proposed leaves, Proposed after, int moved, int needs) {
    }

    private final Present now;
    private final Roster roster;
    private final LeftOvers leftOvers;
    private final Map<Integer, List<Way>> ofPartner = new HashMap<>();
    private final Map<List<Object>, List<Way>> ofSeat = new HashMap<>();

    MovingOver(Present now, LeftOvers leftOvers) {
        this.now = now;
        roster = now.roster;
        this.leftOvers = leftOvers;
    }

    /** How somebody in a pair or ring becomes free: who they leave finds a partner among those left over, or stays with the rest of a ring. */
    List<Way> freeing(int partner) {
        return ofPartner.computeIfAbsent(partner, this::findFreeing);
    }

    private List<Way> findFreeing(int partner) {
        var ways = new ArrayList<Way>();
        var id = roster.person(partner).id();
        for (var group : now.groupsOf(partner)) {
            var rest = group.without(id);
            if (now.mayLeave(group, id) && !rest.seats().isEmpty()) {
                int left = roster.number(rest.seats().getFirst().person());
                if (rest.seats().size() > 1 && now.works(rest)) {
                    ways.add(new Way(group, rest, partner, -1));
                } else if (rest.seats().size() == 1) {
                    newPartners(group, rest, left, partner, ways);
                }
            }
            if (ways.size() > 1) {
                return ways;
            }
        }
        return ways;
    }

    private void newPartners(Proposed group, Proposed rest, int left, int partner, List<Way> ways) {
        int role = roster.role(rest.seats().getFirst().role());
        int otherRole = roster.shape.roles().size() - 1 - role;
        for (int other : role < 0 ? new int[0] : leftOvers.people()) {
            if (ways.size() < 2 && other != partner && other != left && roster.asks(other, otherRole) && !now.together(left, other)
                    && now.judge.firstBroken(Sitting.pair(roster, left, role, other, otherRole)) == null) {
                ways.add(new Way(group, new Proposed(group.key(), now.pair(left, role, other, otherRole).seats(), group.goal(), null), left, other));
            }
        }
    }

    /** Another group with room for somebody, in any role they asked for. */
    List<Way> from(Proposed group, int person) {
        return ofSeat.computeIfAbsent(List.of(group.key(), person), key -> findRoom(group, person));
    }

    private List<Way> findRoom(Proposed from, int person) {
        if (!now.mayLeave(from, roster.person(person).id())) {
            return List.of();
        }
        for (int group = 0; group < now.groups.size(); group++) {
            int here = group;
            var to = now.groups.get(group);
            int role = to.key().equals(from.key()) || now.tables.get(group).seats(person) ? -1 : Arrays.stream(roster.rolesOf(person))
                    .filter(one -> now.hasRoom(here, one) && now.judge.score(now.tables.get(here).with(person, one).sitting(roster)) >= 0).findFirst().orElse(-1);
            if (role >= 0) {
                return List.of(new Way(from, to.with(now.seat(person, role)), person, -1));
            }
        }
        return List.of();
    }
}
