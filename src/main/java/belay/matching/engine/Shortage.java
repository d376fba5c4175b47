package belay.matching.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal for which people wait and too few are there of one role for the groups they would need.
 *
 * @param role who is missing
 * @param waiting how many named the goal, would learn, and have no place
 * @param there how many of that role could still take a group of this goal
 * @param missing how many more it takes
 * @param hour when most of those who wait are free, by the program's clock; null if none of them told
 * @param free how many of them are free then
 * @param zones where they live, the most people first
 */
public record Shortage(String goal, String role, int waiting, int there, int missing, @Nullable Slot hour, int free, List<Zone> zones) {

    /** So many of those who wait live by this clock. */
    public record Zone(ZoneId zone, int people) {
    }

    public Shortage {
        zones = List.copyOf(zones);
    }

    /** What is missing, then when and where those who wait could be helped. */
    public List<Reason> says() {
        var says = new ArrayList<Reason>();
        says.add(Reason.of("engine.shortage", goal, waiting, missing, role, there));
        if (hour != null) {
            says.add(Reason.of("engine.shortage.hour", free, hour));
        }
        if (!zones.isEmpty()) {
            says.add(Reason.of("engine.shortage.zones", zones.stream().map(zone -> Reason.of("engine.shortage.zone", zone.zone().getId(), zone.people())).toList()));
        }
        return says;
    }
}
