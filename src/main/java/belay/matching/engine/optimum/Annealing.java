package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A packing by simulated annealing, for pools too large to be proved: puts a column in, takes out what is in its way, fills up, and
 * keeps that if it is better or, the rarer the later, a little worse. For packings in which everybody has time for one group.
 */
final class Annealing {

    private static final double FIRST = 0.3;
    private static final double LAST = 0.004;
    /** After how many steps it is told how far they are. */
    private static final long TELLING = 100_000;

    private final long[] weights;
    /** The people of all columns, one column after the other, and where each column begins. */
    private final int[] people;
    private final int[] from;
    /** For each person their columns, the dearest first, each followed by the two others in it; where there is one, by that one twice. */
    private final int[][] by;
    private final int[] columnOf;
    private final SplittableRandom chance;
    private final int[] out = new int[8];
    private int outs;
    private final List<Integer> in = new ArrayList<>();

    /** @param packing of columns of two or three people */
    Annealing(Packing packing, long factor, SplittableRandom chance) {
        this.chance = chance;
        var columns = packing.columns();
        weights = new long[columns.size()];
        from = new int[columns.size() + 1];
        boolean single = packing.single();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = columns.get(i).worth();
            for (int person : columns.get(i).people()) {
                weights[i] += single ? factor * packing.dearness()[person] : 0;
            }
            from[i + 1] = from[i] + columns.get(i).people().length;
        }
        people = columns.stream().flatMapToInt(column -> Arrays.stream(column.people())).toArray();
        by = new int[packing.people()][];
        var each = packing.byPerson();
        for (int person = 0; person < by.length; person++) {
            int one = person;
            by[person] = each.get(person).stream().sorted(Comparator.<Integer>comparingLong(column -> -weights[column]).thenComparingInt(column -> column))
                .flatMapToInt(column -> withOthers(column, one)).toArray();
        }
        columnOf = new int[packing.people()];
        Arrays.fill(columnOf, -1);
    }

    private IntStream withOthers(int column, int person) {
        int[] others = IntStream.range(from[column], from[column + 1]).map(i -> people[i]).filter(other -> other != person).toArray();
        return IntStream.of(column, others[0], others[others.length - 1]);
    }

    /** @param steps how many columns are tried */
    int[] run(long steps, Look look) {
        double usual = Arrays.stream(weights).average().orElse(1) / 2.5;
        double temperature = FIRST * usual;
        double cooling = StrictMath.pow(LAST / FIRST, 1.0 / Math.max(1, steps / 1000));
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
            if (columnOf[people[from[column]]] != column) {
                long gain = swapIn(column);
                if (gain >= 0 || chance.nextDouble() < StrictMath.exp(gain / temperature)) {
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

    private void set(int column, int to) {
        for (int i = from[column]; i < from[column + 1]; i++) {
            columnOf[people[i]] = to;
        }
    }

    private long swapIn(int column) {
        outs = 0;
        in.clear();
        long gain = 0;
        for (int i = from[column]; i < from[column + 1]; i++) {
            int there = columnOf[people[i]];
            if (there >= 0) {
                gain -= weights[there];
                set(there, -1);
                out[outs++] = there;
            }
        }
        gain += put(column);
        for (int i = 0; i < outs; i++) {
            for (int j = from[out[i]]; j < from[out[i] + 1]; j++) {
                gain += columnOf[people[j]] < 0 ? fill(people[j]) : 0;
            }
        }
        return gain;
    }

    private long put(int column) {
        set(column, column);
        in.add(column);
        return weights[column];
    }

    /** Puts this person, who is free, into the dearest column whose others are free as well. */
    private long fill(int person) {
        int[] columns = by[person];
        for (int i = 0; i < columns.length; i += 3) {
            if (columnOf[columns[i + 1]] < 0 && columnOf[columns[i + 2]] < 0) {
                return put(columns[i]);
            }
        }
        return 0;
    }
}
