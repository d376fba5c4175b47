package belay.applications;

import java.time.Instant;
import java.util.Map;

/** What one organizer thinks of an application: a mark from 1 to 5 for each criterion, by its number, and a note. */
public record Review(long id, long reviewer, String name, String note, Instant at, Map<Long, Integer> marks) {

    public double mean() {
        return marks.values().stream().mapToInt(mark -> mark).average().orElse(0);
    }
}
