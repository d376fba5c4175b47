package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A stretch of free time that comes every week, by the clock of whoever asked; midnight as its end is the end of that day. */
public record Stretch(DayOfWeek day, LocalTime from, LocalTime to) {
}
