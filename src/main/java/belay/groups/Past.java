package belay.groups;

import belay.groups.Departure.Ending;
import java.time.Instant;

/** A group somebody was in, and how it ended for them. */
public record Past(long id, String name, String program, String round, Ending ending, Instant departedAt) {

    /** How it ended for somebody who is in no group since: one that goes on does so without them. */
    public String word() {
        return ending.word() + (ending == Ending.CONTINUED ? ".without" : "");
    }

    /** Whether it was over without anything they did, so that they come first the next time. */
    public boolean comesFirst() {
        return ending == Ending.DISSOLVED;
    }
}
