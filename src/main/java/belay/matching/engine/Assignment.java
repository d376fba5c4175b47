package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each row one column or none at the least cost, where columns take several rows and may cost more with each: min-cost flow by
 * shortest augmenting paths with potentials (Edmonds, Karp 1972), on a full matrix.
 */
final class Assignment {

    /** What it costs that a column takes one row more than so many. */
    interface Marginal {
        long cost(int column, int taken);
    }

    private static final long FAR = Long.MAX_VALUE / 4;

    private final byte[][] scores;
    private final long[] without;
    private final int[] capacity;
    private final Marginal marginal;
    private final int[] columnOf;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final long[] rowPotential;
    private final long[] columnPotential;
    private final long[] distance;
    private final int[] reachedFrom;
    private final boolean[] done;

    private long endDistance;
    private int endColumn;
    private int endRow;

    /**
     * @param scores what a row is worth to a column, 0 to 100; negative where they cannot be together
     * @param without what it costs to leave a row without a column
     * @param marginal must not fall as a column takes more
     */
    Assignment(byte[][] scores, long[] without, int[] capacity, Marginal marginal) {
        this.scores = scores;
        this.without = without;
        this.capacity = capacity;
        this.marginal = marginal;
        columnOf = new int[scores.length];
        Arrays.fill(columnOf, -1);
        rowPotential = new long[scores.length];
        columnPotential = new long[capacity.length];
        distance = new long[capacity.length];
        reachedFrom = new int[capacity.length];
        done = new boolean[capacity.length];
        Arrays.stream(capacity).forEach(column -> rowsOf.add(new ArrayList<>()));
    }

    /** The column of each row, or -1. */
    int[] solve(Watch watch) {
        for (int row = 0; row < scores.length && !watch.stop(); row++) {
            search(row);
            settle(row);
            trace(row);
            if (row % 100 == 0) {
                watch.progress(row, scores.length, row);
            }
        }
        return columnOf;
    }

    private void search(int row) {
        Arrays.fill(distance, FAR);
        Arrays.fill(done, false);
        endDistance = FAR;
        scan(row, 0);
        for (int column = nearest(); column >= 0 && distance[column] < endDistance; column = nearest()) {
            done[column] = true;
            int taken = rowsOf.get(column).size();
            if (taken < capacity[column]) {
                long end = distance[column] + marginal.cost(column, taken) + columnPotential[column];
                if (end < endDistance) {
                    endDistance = end;
                    endColumn = column;
                    endRow = -1;
                }
            }
            for (int other : rowsOf.get(column)) {
                scan(other, distance[column]);
            }
        }
    }

    private void scan(int row, long far) {
        long none = far + without[row] + rowPotential[row];
        if (none < endDistance) {
            endDistance = none;
            endColumn = -1;
            endRow = row;
        }
        for (int column = 0; column < capacity.length; column++) {
            if (!done[column] && scores[row][column] >= 0) {
                long to = far + cost(row, column) + rowPotential[row] - columnPotential[column];
                if (to < distance[column]) {
                    distance[column] = to;
                    reachedFrom[column] = row;
                }
            }
        }
    }

    /** Both people gain the score, hence twice. */
    private long cost(int row, int column) {
        return 2L * (100 - scores[row][column]);
    }

    private int nearest() {
        int nearest = -1;
        for (int column = 0; column < capacity.length; column++) {
            if (!done[column] && distance[column] < FAR && (nearest < 0 || distance[column] < distance[nearest])) {
                nearest = column;
            }
        }
        return nearest;
    }

    /** Keeps every way that is still open at no less than nothing, so that the next search may go by the shortest. */
    private void settle(int row) {
        rowPotential[row] -= endDistance;
        for (int column = 0; column < capacity.length; column++) {
            if (distance[column] < endDistance) {
                long by = distance[column] - endDistance;
                columnPotential[column] += by;
                for (int other : rowsOf.get(column)) {
                    rowPotential[other] += by;
                }
            }
        }
    }

    private void trace(int row) {
        int column = endColumn;
        if (endRow == row) {
            return;
        }
        if (endRow >= 0) {
            column = columnOf[endRow];
            move(endRow, -1);
        }
        while (column >= 0) {
            int next = reachedFrom[column];
            int left = columnOf[next];
            move(next, column);
            column = left;
        }
    }

    private void move(int row, int column) {
        if (columnOf[row] >= 0) {
            rowsOf.get(columnOf[row]).remove((Integer) row);
        }
        columnOf[row] = column;
        if (column >= 0) {
            rowsOf.get(column).add(row);
        }
    }
}
