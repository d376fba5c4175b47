package belay.matching;

import org.jspecify.annotations.Nullable;

/**
 * A draft in short, worked out whenever it changes so that showing it need not count: its numbers, and who moves in it.
 *
 * @param arrangement stands for who sits where; null where it was last worked out before this was
 */
public record Summary(Tally tally, Shifts.Moved moved, @Nullable String arrangement) {
}
