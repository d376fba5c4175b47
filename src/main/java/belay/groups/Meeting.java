package belay.groups;

import belay.programs.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The next time a group meets, on the reader's own clock. */
public record Meeting(ZonedDateTime start, ZonedDateTime end, long days, int shift) {

    /**
     * By the wall clock of the group's zone, so that it stays at 18:00 there when the clocks change; none once the round is over.
     *
     * @param starts the first day of the round
     * @param ends its last day
     */
    public static Optional<Meeting> next(WeeklyTime weekly, LocalDate starts, LocalDate ends, Format format, ZoneId reader, Instant now) {
        var length = Duration.ofMinutes(format.minutes());
        int weeks = format.cadence().weeks();
        var first = starts.with(TemporalAdjusters.nextOrSame(weekly.day()));
        for (var day = first; !day.isAfter(ends); day = day.plusWeeks(weeks)) {
            var start = at(weekly, day, reader);
            if (start.plus(length).toInstant().isAfter(now)) {
                var before = at(weekly, day.minusWeeks(weeks), reader);
                long days = ChronoUnit.DAYS.between(now.atZone(reader).toLocalDate(), start.toLocalDate());
                return Optional.of(new Meeting(start, start.plus(length), days, day.equals(first) ? 0 : shift(before, start)));
            }
        }
        return Optional.empty();
    }

    private static ZonedDateTime at(WeeklyTime weekly, LocalDate day, ZoneId reader) {
        return ZonedDateTime.of(day, weekly.time(), weekly.zone()).withZoneSameInstant(reader);
    }

    /** By how many minutes it is later on the reader's clock than the time before; clocks change on different days in different places. */
    private static int shift(ZonedDateTime before, ZonedDateTime now) {
        int minutes = (now.toLocalTime().toSecondOfDay() - before.toLocalTime().toSecondOfDay()) / 60;
        int day = LocalTime.MAX.toSecondOfDay() / 60 + 1;
        return minutes > day / 2 ? minutes - day : minutes < -day / 2 ? minutes + day : minutes;
    }
}
