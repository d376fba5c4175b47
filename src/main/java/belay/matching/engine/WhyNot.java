package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why somebody has no place in a role: which rule stopped whom, counted over everybody or every group they might have joined. */
final class WhyNot {

    private final Present now;
    private final Roster roster;
    private final Judge judge;
    private final Loads loads;
    private final Openings openings;
    /** Worked out once somebody asks. */
    private @Nullable Nearest nearest;
    private @Nullable Boolean enoughLeft;
    private @Nullable TooFew tooFew;

    /** Which roles lack people for one group more, whoever can be together, and how many in all. */
    private record TooFew(List<Reason> reasons, int people) {
    }

    WhyNot(Present now) {
        this.now = now;
        roster = now.roster;
        judge = now.judge;
        loads = now.loads;
        openings = new Openings(now);
    }

    /** @param wanted by somebody who asked for this role, or for none at all */
    Unplaced explain(Proposed.Seat wanted) {
        int role = roster.role(wanted.role());
        int number = roster.number(wanted.person());
        var person = roster.person(number);
        if (role < 0) {
            var reason = person.roles().isEmpty() ? Reason.of("engine.unplaced.no-role") : Reason.of("engine.unplaced.no-such-role", wanted.role());
            return new Unplaced(person.id(), wanted.role(), List.of(reason), List.of());
        }
        var reasons = person.capacity() == 0 ? List.of(Reason.of("engine.unplaced.no-capacity"))
                : roster.times.atOneHour() && !roster.times.comes(number) ? List.of(Reason.of("engine.unplaced.hour", roster.hour()))
                : !loads.hasTime(number) ? List.of(Reason.of("engine.unplaced.busy", loads.groups(number)))
                : now.inPairs() ? amongPeople(number, role) : amongGroups(number, role);
        return new Unplaced(person.id(), wanted.role(), reasons, openings.changes(number, role));
    }

    private List<Reason> amongPeople(int person, int role) {
        int otherRole = roster.shape.roles().size() - 1 - role;
        boolean exchange = roster.shape.isExchange();
        var wants = roster.person(person).wants();
        var stops = new Stops(roster);
        int asked = 0;
        int untold = 0;
        int open = 0;
        for (int other = 0; other < roster.size(); other++) {
            boolean candidate = other != person && roster.asks(other, otherRole) && (!exchange || roster.learning.canTeach(other, person));
            if (candidate) {
                boolean told = !exchange || wants.isEmpty() || roster.learning.toldOffers(other);
                asked += told ? 1 : 0;
                untold += told ? 0 : 1;
                var pair = Sitting.pair(roster, person, role, other, otherRole);
                var broken = judge.firstBroken(pair);
                if (!loads.hasTime(other)) {
                    stops.full(broken == null || broken instanceof Capacity);  // whatever else stops them: more of that alone would not help
                } else if (broken != null) {
                    stops.stop(broken, pair);
                } else {
                    open++;
                }
            }
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(!exchange ? Reason.of("engine.unplaced.asked", asked, roster.shape.roles().get(otherRole).name())
                : wants.isEmpty() ? Reason.of("engine.unplaced.others", asked)
                : Reason.of(wants.size() == 1 ? "engine.unplaced.offer" : "engine.unplaced.offer-any", asked, wants.stream().map(Skill::name).distinct().toList()));
        if (untold > 0) {
            reasons.add(Reason.of("engine.unplaced.offer-untold", untold));
        }
        reasons.addAll(stops.reasons());
        if (open > 0) {
            reasons.add(Reason.of("engine.unplaced.free", open));
        }
        return reasons;
    }

    private List<Reason> amongGroups(int person, int role) {
        var stops = new Stops(roster);
        int open = 0;
        for (int group = 0; group < now.groups.size(); group++) {
            var joined = now.tables.get(group).with(person, role).sitting(roster);
            var broken = judge.firstBroken(joined);
            if (broken == null && isOneTooMany(group, person, role)) {
                stops.full(true);
            } else if (broken == null) {
                open++;
            } else {
                stops.stop(broken, joined);
            }
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("engine.unplaced.groups", now.groups.size()));
        reasons.addAll(stops.reasons());
        if (open > 0) {
            reasons.add(Reason.of("engine.unplaced.room", open));
        }
        reasons.addAll(tooFew().reasons);
        if (tooFew().people == 0 && open == 0 && enoughLeft()) {
            reasons.add(Reason.of("engine.unplaced.none-together"));
            reasons.addAll(nearest().reasons(person, role, 0));
            reasons.addAll(apartFrom(person, role));
        } else if (open == 0) {
            reasons.addAll(nearest().reasons(person, role, tooFew().people));
        }
        return reasons;
    }

    /** Whether somebody there can take on no partner more: where these are counted rather than groups. */
    private boolean isOneTooMany(int group, int person, int role) {
        if (roster.shape.kind() != Kind.PARTNERSHIP) {
            return false;
        }
        var joined = now.groups.get(group).with(now.seat(person, role));
        var after = new ArrayList<>(now.groups);
        after.set(group, joined);
        return new Capacity().forbids(Sitting.of(roster, joined, new Loads(roster, after)));
    }

    private Nearest nearest() {
        nearest = nearest == null ? new Nearest(now) : nearest;
        return nearest;
    }

    /** How many of those who are left could not be with them, whoever else joined, and why; nothing if all could. */
    private List<Reason> apartFrom(int person, int role) {
        var stops = new Stops(roster);
        var rules = Rules.forGood(roster.shape).stream().filter(rule -> !(rule instanceof DistinctStages || rule instanceof OneGoal)).toList();
        for (int other = 0; other < roster.size(); other++) {
            if (other != person && roster.rolesOf(other).length > 0 && loads.hasTime(other)) {
                var pair = Sitting.pair(roster, person, role, other, roster.rolesOf(other)[0]);
                rules.stream().filter(rule -> rule.forbids(pair)).findFirst().ifPresent(rule -> stops.stop(rule, pair));
            }
        }
        var apart = stops.reasons();
        return apart.isEmpty() ? List.of() : List.of(new Reason("engine.unplaced.apart", List.of(apart), apart.stream().anyMatch(Reason::organizersOnly)));
    }

    /** Whether as many people are left as the smallest group has, for whichever of its roles taken together, as some ask for several. */
    private boolean enoughLeft() {
        if (enoughLeft == null) {
            enoughLeft = IntStream.range(1, 1 << roster.shape.roles().size()).allMatch(this::enoughLeft);
        }
        return enoughLeft;
    }

    private boolean enoughLeft(int roles) {
        long left = IntStream.range(0, roster.size()).filter(person -> loads.hasTime(person) && IntStream.of(roster.rolesOf(person)).anyMatch(role -> (roles >> role & 1) > 0)).count();
        return left >= IntStream.range(0, roster.shape.roles().size()).filter(role -> (roles >> role & 1) > 0).map(role -> roster.shape.roles().get(role).min()).sum();
    }

    private TooFew tooFew() {
        tooFew = tooFew == null ? findTooFew() : tooFew;
        return tooFew;
    }

    private TooFew findTooFew() {
        var reasons = new ArrayList<Reason>();
        int people = 0;
        for (int role = 0; role < roster.shape.roles().size(); role++) {
            int asked = role;
            int left = (int) IntStream.range(0, roster.size()).filter(person -> roster.asks(person, asked) && loads.hasTime(person)).count();
            var range = roster.shape.roles().get(role);
            if (left < range.min()) {
                reasons.add(Reason.of("engine.unplaced.too-few", left, range.name(), range.min()));
                people += range.min() - left;
            }
        }
        return new TooFew(reasons, people);
    }
}
