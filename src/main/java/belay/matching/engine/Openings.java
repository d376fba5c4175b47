package belay.matching.engine;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Everywhere somebody left over might get a place if one thing were different: groups that stand, and groups that could be formed. */
final class Openings {

    /** What is looked at for all of them together, and for one at least and at most. */
    private static final int FOR_ALL = 100_000;
    private static final int LEAST = 40;
    private static final int MOST = 2_000;

    private final Present now;
    private final Roster roster;
    private final LeftOvers leftOvers;
    private final MovingOver movingOver;
    private final Rearranging rearranging;
    private final List<int[]> lessons;
    private final int most;
    /** For each role who asked for it and could take on one more, had they not said otherwise. */
    private final List<int[]> full;

    Openings(Present now) {
        this.now = now;
        roster = now.roster;
        leftOvers = new LeftOvers(roster, now.loads);
        movingOver = new MovingOver(now, leftOvers);
        rearranging = new Rearranging(now, leftOvers.people().length);
        most = Math.clamp(FOR_ALL / Math.max(1, leftOvers.people().length), LEAST, MOST);
        lessons = roster.shape.isExchange() && roster.shape.longestRing() > 2 ? leftOvers.lessons(most) : List.of();
        full = IntStream.range(0, roster.shape.roles().size()).mapToObj(this::full).toList();
    }

    List<Unplaced.Change> changes(int person, int role) {
        var changes = new Changes(now, person);
        if (now.inPairs()) {
            partners(changes, person, role);
            rings(changes, person, role);
        } else {
            groups(changes, person, role);
            fresh(changes, person, role);
            withSomebodyFull(changes, person, role);
        }
        var found = changes.found();
        boolean cheap = !found.isEmpty() && (!now.inPairs() || found.getFirst().cost() <= Price.A_HALF_HOUR + Price.A_MOVE);
        return cheap || !now.loads.hasTime(person) ? found : rearranging.changes(person, role, changes.hopes(), found);
    }

    private void partners(Changes changes, int person, int role) {
        int otherRole = roster.shape.roles().size() - 1 - role;
        int strangers = 0;
        for (int i = 0; i < roster.size(); i++) {
            int other = i;
            boolean stranger = roster.shape.isExchange() && !roster.learning.canTeach(other, person);
            if (other != person && roster.asks(other, otherRole) && (!stranger || ++strangers <= most)) {
                var pair = Sitting.pair(roster, person, role, other, otherRole);
                Supplier<Proposed> group = () -> now.pair(person, role, other, otherRole);
                if (now.loads.hasTime(other)) {
                    changes.consider(pair, group);
                } else {
                    changes.considerRoom(pair, group, other);
                    changes.considerMoving(pair, group, () -> movingOver.freeing(other));
                }
            }
        }
    }

    /** As the third of a pair, and with two of whom one can teach the other. */
    private void rings(Changes changes, int person, int role) {
        if (roster.shape.isExchange() && roster.shape.longestRing() > 2) {
            IntStream.range(0, now.groups.size()).filter(group -> now.hasRoom(group, role)).limit(most).forEach(group -> join(changes, group, person, role));
            for (var lesson : lessons) {
                if (lesson[0] != person && lesson[1] != person) {
                    var table = Table.of(-1, new int[] {lesson[0], lesson[1], person}, new int[3]);
                    changes.consider(table.sitting(roster), () -> leftOvers.group(table));
                }
            }
        }
    }

    private void join(Changes changes, int group, int person, int role) {
        if (!now.tables.get(group).seats(person)) {
            changes.consider(now.tables.get(group).with(person, role).sitting(roster), () -> now.groups.get(group).with(now.seat(person, role)));
        }
    }

    /** With room, or in the seat of somebody who could move over. */
    private void groups(Changes changes, int person, int role) {
        int seats = 0;
        for (int group = 0; group < now.groups.size(); group++) {
            if (now.hasRoom(group, role)) {
                join(changes, group, person, role);
            }
            var table = now.tables.get(group);
            for (int seat = 0; seat < table.size(); seat++) {
                if (table.roles()[seat] == role && ++seats <= most && !table.seats(person)) {
                    inSeat(changes, group, seat, person, role);
                }
            }
        }
    }

    private void inSeat(Changes changes, int group, int seat, int person, int role) {
        int who = now.tables.get(group).people()[seat];
        var stands = now.groups.get(group);
        changes.considerMoving(now.tables.get(group).replacing(seat, person).sitting(roster),
                () -> stands.without(roster.person(who).id()).with(now.seat(person, role)), () -> movingOver.from(stands, who));
    }

    /** Groups that others who are left over could form with them. */
    private void fresh(Changes changes, int person, int role) {
        leftOvers.lackingOne(role).stream().filter(table -> !table.seats(person)).limit(most).forEach(table -> {
            var joined = table.with(person, role);
            changes.consider(joined.sitting(roster), () -> leftOvers.group(joined));
        });
    }

    /** Groups they could form with others who are left over, if somebody who is full could take on one more. */
    private void withSomebodyFull(Changes changes, int person, int role) {
        int looked = 0;
        for (int lacking = 0; lacking < full.size(); lacking++) {
            for (var table : full.get(lacking).length == 0 ? List.<Table>of() : leftOvers.lackingOne(lacking)) {
                int at = IntStream.range(0, table.size()).filter(i -> table.people()[i] == person && table.roles()[i] == role).findFirst().orElse(-1);
                for (int one : at < 0 ? new int[0] : full.get(lacking)) {
                    if (!table.seats(one) && ++looked <= most) {
                        var joined = table.with(one, lacking);
                        changes.considerRoom(joined.sitting(roster), () -> leftOvers.group(joined), one);
                    }
                }
            }
        }
    }

    private int[] full(int role) {
        return IntStream.range(0, roster.size()).filter(one -> roster.asks(one, role) && !now.loads.hasTime(one)
                && roster.person(one).capacity() < roster.shape.mostGroups() && now.loads.groups(one) < roster.shape.mostGroups()).toArray();
    }
}
