package belay.groups;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hour a group has every week, by the wall clock of one zone. Written {@code Wed 18:00 America/Denver}. */
public record WeeklyTime(DayOfWeek day, LocalTime time, ZoneId zone) {

    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(WeeklyTime::word, day -> day));

    /** Reads what {@link #toString} wrote; a group without a weekly time has an empty one. */
    public static Optional<WeeklyTime> parse(String written) {
        var words = written.strip().split(" ");
        if (words.length != 3) {
            return Optional.empty();
        }
        try {
            var time = LocalTime.parse(words[1]);
            var zone = ZoneId.of(words[2]);
            return Optional.ofNullable(DAYS.get(words[0])).map(day -> new WeeklyTime(day, time, zone));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** The same hour on another clock, as it will be in the week from then. */
    WeeklyTime on(ZoneId other, Instant then) {
        var next = then.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day)).atTime(time).atZone(zone).withZoneSameInstant(other);
        return new WeeklyTime(next.getDayOfWeek(), next.toLocalTime(), other);
    }

    @Override
    public String toString() {
        return word(day) + " " + time + " " + zone;
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
