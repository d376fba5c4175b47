package belay.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * How good a plan is, and what it came from.
 *
 * @param solver how it was found, or "hand"
 * @param inputHash names everything the plan depends on; the same hash and solver give the same plan
 * @param people how many people asked
 * @param placed how many of them have a place
 * @param mostPlaced how many could have one at most, as far as is proved; null if nothing is
 * @param score the mean score of the groups, 0 to 100
 * @param worst the lowest score of a group, 0 to 100
 * @param objective people placed first (1,000 each, and 1,000 more for each time they were left over), then the score of each place, and
 *     100 more for each place in a swap
 * @param bound what the objective provably cannot exceed in any plan that places as many in as many seats, and whose worst group is no worse; null if
 *     nothing is proven
 * @param trade what more places would have cost where groups go on and few moves are wanted; null if that was not found, or is nothing
 */
public record Quality(
        String solver, long seed, String inputHash, int people, int placed, @Nullable Integer mostPlaced, int score, int worst, long objective, @Nullable Long bound,
        @Nullable Trade trade) {

    /** There is a plan in which so many more people have a place, for which so many more leave the group they were in. */
    public record Trade(int placed, int moved) {
    }

    Quality with(@Nullable Trade other) {
        return new Quality(solver, seed, inputHash, people, placed, mostPlaced, score, worst, objective, bound, other);
    }

    /** The same, where nothing is proved of what groups are worth. */
    Quality withoutBound() {
        return new Quality(solver, seed, inputHash, people, placed, mostPlaced, score, worst, objective, null, trade);
    }

    /** Whether nothing better exists. */
    public boolean provenBest() {
        return bound != null && bound == objective;
    }
}
