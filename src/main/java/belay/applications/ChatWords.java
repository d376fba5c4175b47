package belay.applications;

import belay.programs.Days;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of a chat in words: by the reader’s clock, and by the other’s where it shows something else. */
public final class ChatWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private ChatWords() {
    }

    /** {@code Thursday 3 December 2026, 18:00} */
    public static String when(Instant at, ZoneId zone) {
        return WHEN.format(at.atZone(zone));
    }

    /** The same, and where that is. */
    static String there(Instant at, ZoneId zone) {
        return when(at, zone) + " (" + Days.place(zone) + ")";
    }

    public static boolean isSame(Instant at, ZoneId one, ZoneId other) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** What the other clock shows then; with the day where it is another one. */
    public static String elsewhere(Instant at, ZoneId here, ZoneId there) {
        return (at.atZone(here).toLocalDate().equals(at.atZone(there).toLocalDate()) ? TIME : DAY_AND_TIME).format(at.atZone(there));
    }
}
