package belay.matching;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The board of a round, as somebody sees it of whom groups of that round are formed.
 *
 * @param closed whether an organizer closed it
 * @param published whether the groups of the round are published
 * @param away why they are not shown on it: {@code MATCH} or {@code PAUSE}; null if they are
 * @param free how many groups they can still take
 */
public record Board(long roundId, long programId, String program, String round, LocalDate starts, LocalDate ends, Instant openedAt, boolean closed, boolean published,
                    @Nullable String away, int free) {

    public boolean isOpen() {
        return !closed && !published;
    }

    /** Whether they can look around and ask. */
    public boolean isForMe() {
        return isOpen() && away == null && free > 0;
    }

    /** What there is to say instead of showing who is on it. */
    public String state() {
        return published ? "published" : closed ? "closed" : away != null ? away.toLowerCase(java.util.Locale.ROOT) : free > 0 ? "open" : "full";
    }
}
