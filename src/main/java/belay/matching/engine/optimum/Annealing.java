package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A packing by simulated annealing, for pools too large to be proved: puts a column in, takes out what is in its way, fills up, and
 * keeps that if it is better or, the rarer the later, a little worse. For packings in which everybody has time for one group.
 */
final class Annealing {

    private static final double FIRST = 0.3;
    private static final double LAST = 0.004;
    /** After how many steps it is told how far they are. */
    private static final long TELLING = 100_000;

    private final Packing packing;
    private final long[] weights;
    private final int[][] by;
    private final int[] columnOf;
    private final SplittableRandom chance;
    private final int[] out = new int[8];
    private int outs;
    private final List<Integer> in = new ArrayList<>();

    Annealing(Packing packing, long factor, SplittableRandom chance) {
        this.packing = packing;
        this.chance = chance;
        weights = packing.columns().stream().mapToLong(column -> packing.weight(column, factor)).toArray();
        by = packing.byPerson().stream().map(columns -> columns.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        columnOf = new int[packing.people()];
        Arrays.fill(columnOf, -1);
    }

    /** @param steps how many columns are tried */
    int[] run(long steps, Look look) {
        double usual = Arrays.stream(weights).average().orElse(1) / 2.5;
        double temperature = FIRST * usual;
        double cooling = Math.pow(LAST / FIRST, 1.0 / Math.max(1, steps / 1000));
        long value = 0;
        long best = 0;
        int[] bestOf = columnOf.clone();
        for (long step = 0; step < steps; step++) {
            if (step % 1000 == 0) {
                temperature *= cooling;
                if (look.stop().getAsBoolean()) {
                    break;
                }
                if (step % TELLING == 0) {
                    look.told().of(0.5 * step / steps, Arrays.stream(bestOf).filter(one -> one >= 0).count());
                }
            }
            int column = chance.nextInt(weights.length);
            if (columnOf[people(column)[0]] != column) {
                long gain = swapIn(column);
                if (gain >= 0 || chance.nextDouble() < Math.exp(gain / temperature)) {
                    value += gain;
                } else {
                    in.forEach(one -> set(one, -1));
                    for (int i = 0; i < outs; i++) {
                        set(out[i], out[i]);
                    }
                }
                if (value > best) {
                    best = value;
                    bestOf = columnOf.clone();
                }
            }
        }
        return Arrays.stream(bestOf).filter(column -> column >= 0).distinct().sorted().toArray();
    }

    private int[] people(int column) {
        return packing.column(column).people();
    }

    private void set(int column, int to) {
        for (int person : people(column)) {
            columnOf[person] = to;
        }
    }

    private long swapIn(int column) {
        outs = 0;
        in.clear();
        long gain = 0;
        for (int person : people(column)) {
            int there = columnOf[person];
            if (there >= 0) {
                gain -= weights[there];
                set(there, -1);
                out[outs++] = there;
            }
        }
        gain += put(column);
        for (int i = 0; i < outs; i++) {
            for (int person : people(out[i])) {
                gain += columnOf[person] < 0 ? fill(person) : 0;
            }
        }
        return gain;
    }

    private long put(int column) {
        set(column, column);
        in.add(column);
        return weights[column];
    }

    private long fill(int person) {
        int best = -1;
        for (int column : by[person]) {
            if ((best < 0 || weights[column] > weights[best]) && allFree(column)) {
                best = column;
            }
        }
        return best < 0 ? 0 : put(best);
    }

    private boolean allFree(int column) {
        for (int person : people(column)) {
            if (columnOf[person] >= 0) {
                return false;
            }
        }
        return true;
    }
}
