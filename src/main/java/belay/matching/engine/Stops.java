package belay.matching.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many each hard rule stopped; where time did, the most that anybody shares. */
final class Stops {

    private final Roster roster;
    private final Map<Rule, Integer> stopped = new HashMap<>();
    private int minutes;
    private int full;
    private int unfit;
    private int offerNothing;

    Stops(Roster roster) {
        this.roster = roster;
    }

    /** @param sitting with whoever asks for a place in the first seat where people find partners */
    void stop(Rule rule, Sitting sitting) {
        if (rule instanceof Capacity) {
            full(true);
            return;
        }
        if (rule instanceof SomethingToTeach && !roster.learning.canTeach(sitting.people[1], sitting.people[0])) {
            offerNothing++;
            return;
        }
        stopped.merge(rule, 1, Integer::sum);
        var common = rule instanceof EnoughCommonTime ? sitting.common() : null;
        minutes = common == null ? minutes : Math.max(minutes, common.minutes());
    }

    /** @param fits whether nothing else stops them */
    void full(boolean fits) {
        full++;
        unfit += fits ? 0 : 1;
    }

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        if (full > 0) {
            reasons.add(unfit == 0 ? Reason.of("engine.capacity.stops", full) : Reason.of(unfit == full ? "engine.capacity.stops.anyway" : "engine.capacity.stops.some", full, unfit));
        }
        for (var rule : Rules.HARD) {
            if (rule instanceof SomethingToTeach && offerNothing > 0) {
                reasons.add(Reason.of("engine.something-to-teach.offer-nothing", offerNothing));
            }
            int count = stopped.getOrDefault(rule, 0);
            if (count > 0) {
                boolean hour = rule instanceof EnoughCommonTime && roster.times.atOneHour();
                reasons.add(hour ? Reason.of("engine.enough-common-time.stops-hour", count, roster.hour()) : new Reason("engine." + rule.name() + ".stops",
                        List.of(count, Duration.ofMinutes(roster.shape.meetingMinutes()), Duration.ofMinutes(minutes), roster.pool.settings().least()), rule instanceof AvoidList));
            }
        }
        return reasons;
    }
}
