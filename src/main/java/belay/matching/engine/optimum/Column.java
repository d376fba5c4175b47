package belay.matching.engine.optimum;

import java.util.Arrays;

/**
 * A group that could be.
 *
 * @param people who is in it, by their numbers in the problem
 * @param loads how much of each one’s time it takes
 * @param worth what it adds to the worth of the whole, beside that its people have a place
 * @param row at most one column of a row is chosen; -1 for a column of no row
 */
public record Column(int[] people, int[] loads, long worth, int row) {

    /** A group that takes one unit of everybody’s time. */
    public static Column of(long worth, int... people) {
        var loads = new int[people.length];
        Arrays.fill(loads, 1);
        return new Column(people, loads, worth, -1);
    }
}
