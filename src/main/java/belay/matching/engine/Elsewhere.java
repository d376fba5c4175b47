package belay.matching.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every place one member of a group could have instead of theirs: a group with room, somebody’s seat, a partner. */
final class Elsewhere {

    /**
     * One such place, in which every rule holds.
     *
     * @param group as it would be with them
     * @param joined the group that it is now; null for a pair that is not there yet
     * @param left the group a partner would leave for them; null if there is none
     * @param partner who would leave it, or whose seat they would take; -1 for nobody
     */
    record Option(Proposed group, @Nullable Proposed joined, @Nullable Proposed left, int partner, int score) {
    }

    private final Present now;
    private final Roster roster;
    private final int member;
    private final Set<String> near = new HashSet<>();
    private final List<Option> options = new ArrayList<>();
    private final Stops stops;

    Elsewhere(Present now, int member) {
        this.now = now;
        roster = now.roster;
        this.member = member;
        stops = new Stops(roster);
        now.groupsOf(id(member)).forEach(group -> group.seats().forEach(seat -> near.add(seat.person())));
        boolean inPairs = now.inPairs();
        for (int role : roster.rolesOf(member)) {
            for (int other = 0; inPairs && other < roster.size(); other++) {
                int otherRole = roster.shape.roles().size() - 1 - role;
                if (roster.asks(other, otherRole) && !near.contains(id(other))) {
                    partner(other, role, otherRole);
                }
            }
            for (var group : now.groups) {
                if (!now.isClosed(group) && !group.seats(id(member))) {
                    join(group, role, inPairs);
                }
            }
        }
    }

    List<Option> options() {
        return options;
    }

    /** What stopped everybody else, or where groups have more than two people, every other group. */
    List<Reason> stops() {
        return stops.reasons();
    }

    private String id(int person) {
        return roster.person(person).id();
    }

    private void partner(int other, int role, int otherRole) {
        var sitting = Sitting.pair(roster, member, role, other, otherRole);
        var broken = now.judge.firstBroken(sitting);
        if (broken != null) {
            stops.stop(broken, sitting);
            return;
        }
        var pair = now.pair(member, role, other, otherRole);
        int score = now.judge.worth(sitting);
        var leaves = now.groupsOf(id(other)).stream().filter(group -> now.mayLeave(group, id(other))).toList();
        if (now.loads.hasTime(other)) {
            options.add(new Option(pair, null, null, other, score));
        } else if (leaves.isEmpty() || roster.limit(other) == 0) {
            stops.full();
        } else {
            leaves.forEach(group -> options.add(new Option(pair, null, group, other, score)));
        }
    }

    /** As one more, or in the seat of somebody there. */
    private void join(Proposed group, int role, boolean inPairs) {
        int before = options.size();
        Sitting joined = Sitting.of(roster, group.with(now.seat(member, role)), null);
        if (now.count(group, role) < now.most(role)) {
            offer(group, group.with(now.seat(member, role)), -1);
        }
        for (var seat : inPairs ? List.<Proposed.Seat>of() : group.seats()) {
            if (roster.role(seat.role()) == role && now.mayLeave(group, seat.person())) {
                offer(group, group.without(seat.person()).with(now.seat(member, role)), roster.number(seat.person()));
            }
        }
        var broken = inPairs || options.size() > before ? null : now.judge.firstBroken(joined);
        if (broken != null) {
            stops.stop(broken, joined);
        }
    }

    private void offer(Proposed joined, Proposed group, int pushedOut) {
        int score = now.judge.score(Sitting.of(roster, group, null));
        if (score >= 0) {
            options.add(new Option(group, joined, null, pushedOut, score));
        }
    }
}
