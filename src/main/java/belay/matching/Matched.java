package belay.matching;

import belay.matching.engine.Plan;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a match, and from what.
 *
 * @param since when it was asked for
 * @param ending who ended it early; null if nobody did, or it was done by then
 */
record Matched(Around around, SignUps signUps, Plan plan, Instant since, Duration took, MatchRun.@Nullable End ending) {
}
