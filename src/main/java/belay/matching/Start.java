package belay.matching;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How the groups of a round begin: at once with whoever has a seat, or once enough of those who are asked said yes.
 *
 * @param days how long people have to answer; 0 where nobody is asked
 * @param offering whether Belay asks the next best by itself where a seat comes free
 */
public record Start(int days, boolean offering) {

    static final int MOST_DAYS = 60;

    public static final Start DIRECT = new Start(0, false);

    /** What organizers find filled in. */
    public static final Start USUAL = new Start(7, false);

    boolean isByInvitation() {
        return days > 0;
    }

    /** The end of the last day to answer, where the program is. */
    static Instant answerBy(int days, Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }
}
