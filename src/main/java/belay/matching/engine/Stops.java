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

    Stops(Roster roster) {
        this.roster = roster;
    }

    void stop(Rule rule, Sitting sitting) {
        if (rule instanceof Capacity) {
            full();
            return;
        }
        stopped.merge(rule, 1, Integer::sum);
        var common = rule instanceof EnoughCommonTime ? sitting.common() : null;
        minutes = common == null ? minutes : Math.max(minutes, common.minutes());
    }

    void full() {
        full++;
    }

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        if (full > 0) {
            reasons.add(Reason.of("engine.capacity.stops", full));
        }
        for (var rule : Rules.HARD) {
            int count = stopped.getOrDefault(rule, 0);
            if (count > 0) {
                reasons.add(new Reason("engine." + rule.name() + ".stops",
                        List.of(count, Duration.ofMinutes(roster.shape.meetingMinutes()), Duration.ofMinutes(minutes)), rule instanceof AvoidList));
            }
        }
        return reasons;
    }
}
