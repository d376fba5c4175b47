package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;

/** A weekly time by the wall clock of one zone, which it follows through clock changes. */
public record Slot(ZoneId zone, DayOfWeek day, LocalTime start, int minutes) {
}
