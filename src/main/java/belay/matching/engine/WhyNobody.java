package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why nobody can take one place more in a group: which rule stops whom, counted over everybody who asks for the role. */
final class WhyNobody {

    private final Present now;
    private final Roster roster;
    private final Table here;
    private final int role;

    WhyNobody(Present now, String key, String roleName) {
        this.now = now;
        roster = now.roster;
        here = now.table(key);
        role = roster.role(roleName);
        if (role < 0) {
            throw new IllegalArgumentException("Groups of this format have no %s".formatted(roleName));
        }
    }

    /** How many ask, then what stops how many of them; one who is stopped by several rules counts for the first. */
    List<Reason> reasons() {
        var stops = new Stops(roster);
        int asked = 0;
        for (int person = 0; person < roster.size(); person++) {
            if (roster.asks(person, role) && !here.seats(person)) {
                asked++;
                var joined = here.with(person, role).sitting(roster);
                var broken = firstBroken(joined);
                if (!now.loads.hasTime(person) || roster.limit(person) == 0) {
                    stops.full(broken == null || broken instanceof Capacity);  // whatever else stops them: they could not come anyway
                } else if (broken != null) {
                    stops.stop(broken, joined);
                }
            }
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("engine.nobody.asked", asked, roster.shape.roles().get(role).name()));
        reasons.addAll(stops.reasons());
        return reasons;
    }

    /** That a group stays too small with one more is not because of whoever comes. */
    private @Nullable Rule firstBroken(Sitting joined) {
        for (var rule : Rules.HARD) {
            if (!(rule instanceof RolesAndSizes) && rule.forbids(joined)) {
                return rule;
            }
        }
        return null;
    }
}
