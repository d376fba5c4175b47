package belay.matching.engine;

import java.time.LocalDate;
import java.time.ZoneId;

/** When the groups will meet: from the first to the last day, with the zone the program lives in. */
public record Term(LocalDate from, LocalDate to, ZoneId zone) {
    public Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The term ends on %s, before it begins on %s".formatted(to, from));
        }
    }
}
