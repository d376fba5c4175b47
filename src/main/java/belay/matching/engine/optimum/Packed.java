package belay.matching.engine.optimum;

import java.util.Arrays;

/**
 * Which columns are chosen, and how good that is beside what could be.
 *
 * @param chosen numbers of columns, ascending
 * @param placed the dearness of everybody who has a place
 * @param mostPlaced what {@code placed} provably cannot exceed
 * @param worth the worth of the chosen columns
 * @param bound what {@code placed + worth} provably cannot exceed; where places come first, among answers that place as many
 */
public record Packed(int[] chosen, long placed, long mostPlaced, long worth, long bound) {

    /** The same choice, when these were the columns chosen from. */
    Packed of(int[] columns) {
        return new Packed(Arrays.stream(chosen).map(number -> columns[number]).toArray(), placed, mostPlaced, worth, bound);
    }

    public long objective() {
        return placed + worth;
    }

    /** Whether nothing better exists. */
    public boolean proven() {
        return objective() == bound;
    }
}
