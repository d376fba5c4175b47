package belay.matching.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal that people want, and too few are there of one role: for the groups those who wait would need, or for a single one.
 *
 * @param role who is missing
 * @param asking how many named the goal and would learn
 * @param waiting how many of them have no place; where all have another one, no group works towards this goal
 * @param there how many of that role are left for a group of this goal, with what time they have left where some wait
 * @param missing how many more it takes
 * @param placed how many of those who wait would have a place then, with everybody else who is missing for this goal
 * @param too whether more of another role are needed for the same goal, which is told before with the hour and the zones
 * @param hour when most of those who wait, or of those who ask if none does, are free, by the program's clock; null if none of them told
 * @param free how many of them are free then
 * @param zones where they live, the most people first
 */
public record Shortage(String goal, String role, int asking, int waiting, int there, int missing, int placed, boolean too, @Nullable Slot hour, int free, List<Zone> zones) {

    /** So many of those who wait live by this clock. */
    public record Zone(ZoneId zone, int people) {
    }

    public Shortage {
        zones = List.copyOf(zones);
    }

    /** What is missing, then when and where those who wait could be helped. */
    public List<Reason> says() {
        if (too) {
            return List.of(Reason.of("engine.shortage.too", goal, missing, role, there));
        }
        var says = new ArrayList<Reason>();
        says.add(waiting > 0 ? Reason.of("engine.shortage", goal, waiting, missing, role, there)
                : Reason.of("engine.shortage.unmet", goal, asking, missing, role, there));
        if (waiting > placed && placed > 0) {
            says.add(Reason.of("engine.shortage.placed", placed));
        }
        if (hour != null) {
            says.add(Reason.of("engine.shortage.hour", free, hour));
        }
        if (!zones.isEmpty()) {
            says.add(Reason.of("engine.shortage.zones", zones.stream().map(zone -> Reason.of("engine.shortage.zone", zone.zone().getId(), zone.people())).toList()));
        }
        return says;
    }
}
