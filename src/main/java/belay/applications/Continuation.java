package belay.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a round goes on with the groups of an earlier one of its program.
 *
 * @param earlier the number of that round
 * @param round its name
 * @param by who decided it; null if they are gone
 */
public record Continuation(long earlier, String round, @Nullable String by, Instant at) {
}
