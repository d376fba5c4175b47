package belay.matching;

import java.util.List;

/** What an organizer should know of a whole draft: what could not be read, and what is wanted but hardly offered. */
public record Notes(List<Remark> unread, List<Shortage> shortages) {
}
