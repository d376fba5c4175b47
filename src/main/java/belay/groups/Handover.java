package belay.groups;

import java.time.Instant;

/** That all groups of a round are over, the last since when, as those of a later one were formed. */
public record Handover(long roundId, long nextId, String next, Instant at) { }
