package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every place one member of a group could have instead of theirs: a group with room, somebody’s seat, a partner. */
final class Elsewhere {

    /**
     * One such place, in which every rule holds.
     *
     * @param with what makes the group as it would be with them; most options are never followed so far
     * @param joined the group that it is now; null for a pair that is not there yet
     * @param left the group a partner would leave for them; null if there is none
     * @param partner who would leave it, or whose seat they would take; -1 for nobody
     */
    record Option(Supplier<Proposed> with, @Nullable Proposed joined, @Nullable Proposed left, int partner, int score) {
    }

    private final Present now;
    private final Roster roster;
    private final int member;
    /** Who is with them already. */
    private final BitSet near = new BitSet();
    private final List<Option> options = new ArrayList<>();
    private final Stops stops;

    Elsewhere(Present now, int member) {
        this.now = now;
        roster = now.roster;
        this.member = member;
        stops = new Stops(roster);
        now.groupsOf(member).forEach(group -> group.seats().forEach(seat -> near.set(roster.number(seat.person()))));
        boolean inPairs = now.inPairs();
        for (int role : roster.rolesOf(member)) {
            for (int other = 0; inPairs && other < roster.size(); other++) {
                int otherRole = roster.shape.roles().size() - 1 - role;
                if (roster.asks(other, otherRole) && !near.get(other)) {
                    partner(other, role, otherRole);
                }
            }
            for (int group = 0; group < now.groups.size(); group++) {
                var table = now.tables.get(group);
                if (!now.isClosed(now.groups.get(group)) && table.size() > 0 && !table.seats(member)) {
                    join(now.groups.get(group), table, role, inPairs);
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
        Supplier<Proposed> pair = () -> now.pair(member, role, other, otherRole);
        int score = now.judge.worth(sitting);
        if (now.loads.hasTime(other)) {
            options.add(new Option(pair, null, null, other, score));
            return;
        }
        var leaves = now.groupsOf(other).stream().filter(group -> now.mayLeave(group, id(other))).toList();
        if (leaves.isEmpty() || roster.limit(other) == 0) {
            stops.full(true);
        } else {
            leaves.forEach(group -> options.add(new Option(pair, null, group, other, score)));
        }
    }

    /** As one more, or in the seat of somebody there. */
    private void join(Proposed group, Table table, int role, boolean inPairs) {
        int before = options.size();
        var joined = table.with(member, role).sitting(roster);
        if (table.count(role) < now.most(role)) {
            offer(group, joined, -1, () -> group.with(now.seat(member, role)));
        }
        for (int seat = 0; seat < table.size() && !inPairs; seat++) {
            var there = id(table.people()[seat]);
            if (table.roles()[seat] == role && now.mayLeave(group, there)) {
                offer(group, table.replacing(seat, member).sitting(roster), table.people()[seat], () -> group.without(there).with(now.seat(member, role)));
            }
        }
        var broken = inPairs || options.size() > before ? null : now.judge.firstBroken(joined);
        if (broken != null) {
            stops.stop(broken, joined);
        }
    }

    private void offer(Proposed joined, Sitting sitting, int pushedOut, Supplier<Proposed> with) {
        int score = now.judge.score(sitting);
        if (score >= 0) {
            options.add(new Option(with, joined, null, pushedOut, score));
        }
    }
}
