package belay.matching;

import java.time.Instant;

/** Somebody did not wait for a match to be done, and kept the best that was found until then. */
public record Ending(String by, Instant at) {
}
