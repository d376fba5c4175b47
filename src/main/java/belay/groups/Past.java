package belay.groups;

import belay.groups.Departure.Ending;
import java.time.Instant;

/** A group somebody was in, and how it ended for them. */
public record Past(long id, String name, String program, String round, Ending ending, Instant departedAt) { }
