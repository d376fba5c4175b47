package belay.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Until when somebody may answer: never in the small hours of their own night. */
final class Daytime {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    /** Less than this is no time to think. */
    private static final Duration LEAST = Duration.ofHours(6);

    private Daytime() {
    }

    /**
     * So many hours from now, or the morning after where that is at night.
     *
     * @param latest by when all must be settled; what would be later ends on the evening before, and there is nothing where that is too soon
     */
    static Optional<Instant> after(Instant now, int hours, ZoneId zone, Instant latest) {
        var wanted = later(now.plus(Duration.ofHours(hours)), zone);
        var end = wanted.isAfter(latest) ? earlier(latest, zone) : wanted;
        return Optional.of(end).filter(one -> !one.isBefore(now.plus(hours < LEAST.toHours() ? Duration.ofHours(hours) : LEAST)));
    }

    private static Instant later(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        if (there.toLocalTime().isBefore(MORNING)) {
            return there.toLocalDate().atTime(MORNING).atZone(zone).toInstant();
        }
        return there.toLocalTime().isAfter(EVENING) ? there.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant() : at;
    }

    private static Instant earlier(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        if (there.toLocalTime().isBefore(MORNING)) {
            return there.toLocalDate().minusDays(1).atTime(EVENING).atZone(zone).toInstant();
        }
        return there.toLocalTime().isAfter(EVENING) ? there.toLocalDate().atTime(EVENING).atZone(zone).toInstant() : at;
    }
}
