package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Why somebody has no place in a role: which rule stopped whom, counted over everybody or every group they might have joined. */
final class WhyNot {

    private final Roster roster;
    private final Judge judge;
    private final List<Proposed> groups;
    private final Loads loads;
    private final List<Sitting> sittings;

    WhyNot(Roster roster, Judge judge, List<Proposed> groups) {
        this.roster = roster;
        this.judge = judge;
        this.groups = groups;
        loads = new Loads(roster, groups);
        sittings = groups.stream().map(group -> Sitting.of(roster, group, loads)).toList();
    }

    Unplaced explain(Applicant person, String roleName) {
        var changes = new Changes(roster, judge, groups, roster.number(person.id()));
        var reasons = reasons(person, roleName, changes);
        return new Unplaced(person.id(), roleName, reasons, changes.found());
    }

    private List<Reason> reasons(Applicant person, String roleName, Changes changes) {
        int role = roster.role(roleName);
        int number = roster.number(person.id());
        if (role < 0) {
            return List.of(Reason.of("engine.unplaced.no-such-role", roleName));
        }
        if (person.capacity() == 0) {
            return List.of(Reason.of("engine.unplaced.no-capacity"));
        }
        if (!loads.hasTime(number)) {
            return List.of(Reason.of("engine.unplaced.busy", loads.groups(number)));
        }
        return roster.shape.isExchange() || roster.shape.isOneToOne() ? amongPeople(number, role, changes) : amongGroups(number, role, changes);
    }

    private List<Reason> amongPeople(int person, int role, Changes changes) {
        int otherRole = roster.shape.roles().size() - 1 - role;
        boolean exchange = roster.shape.isExchange();
        var wants = roster.person(person).wants();
        var stops = new Stops(roster);
        int asked = 0;
        int open = 0;
        for (int other = 0; other < roster.size(); other++) {
            boolean candidate = other != person && roster.asks(other, otherRole) && (!exchange || roster.learning.canTeach(other, person));
            if (candidate) {
                asked++;
                var pair = Sitting.pair(roster, person, role, other, otherRole);
                var broken = judge.firstBroken(pair);
                if (broken != null) {
                    stops.stop(broken, pair);
                    if (loads.hasTime(other)) {
                        changes.consider(broken, changes.pair(role, other, otherRole), new int[] {other});
                    }
                } else if (loads.hasTime(other)) {
                    open++;
                } else {
                    stops.full();
                    changes.considerRoom(changes.pair(role, other, otherRole), other);
                }
            }
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(!exchange ? Reason.of("engine.unplaced.asked", asked, roster.shape.roles().get(otherRole).name())
                : wants.isEmpty() ? Reason.of("engine.unplaced.others", asked)
                : Reason.of("engine.unplaced.offer", asked, wants.stream().map(Skill::name).toList()));
        reasons.addAll(stops.reasons());
        if (open > 0) {
            reasons.add(Reason.of("engine.unplaced.free", open));
        }
        return reasons;
    }

    private List<Reason> amongGroups(int person, int role, Changes changes) {
        var stops = new Stops(roster);
        int open = 0;
        for (int i = 0; i < sittings.size(); i++) {
            var sitting = sittings.get(i);
            var joined = joined(sitting, person, role);
            var broken = judge.firstBroken(joined);
            if (broken == null) {
                open++;
            } else {
                stops.stop(broken, joined);
                changes.consider(broken, groups.get(i).with(changes.seat(person, role)), sitting.people);
            }
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("engine.unplaced.groups", groups.size()));
        reasons.addAll(stops.reasons());
        if (open > 0) {
            reasons.add(Reason.of("engine.unplaced.room", open));
        }
        reasons.addAll(tooFew());
        return reasons;
    }

    private Sitting joined(Sitting sitting, int person, int role) {
        return new Sitting(roster, append(sitting.people, person), append(sitting.roles, role), sitting.goal, sitting.wished, null);
    }

    private static int[] append(int[] numbers, int number) {
        var more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }

    /** Which roles lack people for one group more. */
    private List<Reason> tooFew() {
        var reasons = new ArrayList<Reason>();
        for (int role = 0; role < roster.shape.roles().size(); role++) {
            int left = 0;
            for (int person = 0; person < roster.size(); person++) {
                left += roster.asks(person, role) && loads.hasTime(person) ? 1 : 0;
            }
            var range = roster.shape.roles().get(role);
            if (left < range.min()) {
                reasons.add(Reason.of("engine.unplaced.too-few", left, range.name(), range.min()));
            }
        }
        return reasons;
    }
}
