package belay.applications;

import belay.people.BadValue;
import belay.programs.Days;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day and a time as the clock on somebody’s wall shows them, and the moment meant. */
final class LocalMoment {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private LocalMoment() {
    }

    /**
     * Reads {@code 2026-12-03T18:00}, with a space for the T as well. One that happens twice, when clocks go back, is the first of the two; one that clocks skip is
     * no moment at all.
     */
    static Instant parse(String text, ZoneId zone) {
        var local = local(text);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            throw BadValue.keyed("screening.bad.time.skipped", text, SHOWN.format(local), Days.place(zone), SHOWN.format(gap.getDateTimeBefore().minusMinutes(30)),
                SHOWN.format(gap.getDateTimeAfter()));
        }
        return local.toInstant(offsets.getFirst());
    }

    private static LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text.strip().replaceFirst("\\s+", "T"));
        } catch (DateTimeException unreadable) {
            throw BadValue.keyed("screening.bad.time", text);
        }
    }
}
