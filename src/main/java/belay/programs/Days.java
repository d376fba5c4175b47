package belay.programs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are said in a sentence. */
public final class Days {

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEARLESS = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Days() {
    }

    /** {@code 6 December 2026} */
    public static String plain(LocalDate day) {
        return PLAIN.format(day);
    }

    /** {@code Sunday 6 December 2026} */
    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** {@code 20 November} before a day of the same year, with its year before any other. */
    static String before(LocalDate other, LocalDate day) {
        return (day.getYear() == other.getYear() ? YEARLESS : PLAIN).format(day);
    }

    /** {@code New York} for the zone America/New_York. */
    public static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
