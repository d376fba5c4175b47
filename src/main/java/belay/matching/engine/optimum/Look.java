package belay.matching.engine.optimum;

import java.util.function.BooleanSupplier;

/**
 * How long to look, and who may end it.
 *
 * @param units deterministic time of the solver, on a usual machine about a second each and everywhere the same work
 * @param seed where chance begins
 * @param stop asked now and then whether to stop with the best so far
 * @param told hears now and then how far the search is
 */
public record Look(double units, long seed, BooleanSupplier stop, Told told) {

    /** Hears that so much of the search is done, from 0 to 1, and how many people have a place in the best so far. */
    public interface Told {
        void of(double share, long placed);
    }

    public Look(double units, long seed, BooleanSupplier stop) {
        this(units, seed, stop, (share, placed) -> { });
    }

    public static Look of(double units) {
        return new Look(units, 1, () -> false);
    }

    Look of(double units, long seed) {
        return new Look(units, seed, stop, told);
    }
}
