package belay.matching.engine.optimum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A packing in which groups may be chosen by halves and thirds: solved at once by GLOP, it bounds every real choice from above, and
 * rounding it step by step (diving) finds good ones.
 */
final class Relaxation implements AutoCloseable {

    private static final double CLEARLY = 0.999;
    /** How often odd sets are looked for. */
    private static final int CUTS = 12;
    /** How much of what is still undecided is decided between two looks at the relaxation. */
    private static final double AT_ONCE = 0.05;
    /** How much weights are stirred from dive to dive, so that each ends elsewhere. */
    private static final double STIRRED = 0.006;
    /** Up to so many columns are all brought in at once; of more, those alone that the prices of the others say are worth it. */
    private static final int ALL_AT_ONCE = 20_000;
    /** How many columns more of each person are brought in at a time. */
    private static final int BROUGHT_EACH = 4;
    /** What a column has to be worth beyond the prices of its people. */
    private static final double WORTH_IT = 1e-6;

    private final Packing packing;
    private final long factor;
    private final MPSolver solver;
    private final MPObjective objective;
    /** Those brought in so far, by their numbers; null for the others. */
    private final @Nullable MPVariable[] columns;
    private final MPConstraint[] time;
    private final MPConstraint[] rows;
    private final double[] weights;
    private final List<Cut> cuts = new ArrayList<>();
    private final boolean priced;
    private final BooleanSupplier stop;
    private MPVariable[] places = {};
    private double most;
    private double[] left = {};

    /** Of so many people half at most, rounded down: what each column that takes something takes of it, by its number. */
    record Cut(MPConstraint row, int[][] taken, int most) {

        private int of(int column) {
            int at = Arrays.binarySearch(taken, new int[] {column, 0}, Comparator.comparingInt(one -> one[0]));
            return at < 0 ? 0 : taken[at][1];
        }
    }

    Relaxation(Packing packing, long factor, BooleanSupplier stop) {
        this(packing, factor, packing.single() && packing.columns().size() > ALL_AT_ONCE, stop);
    }

    /**
     * @param priced whether columns are brought in by what they are worth beyond the prices of their people, where everybody is in one at most
     * @param stop ends that early: what is said to be the most is still not exceeded, but may be more than need be
     */
    Relaxation(Packing packing, long factor, boolean priced, BooleanSupplier stop) {
        this.packing = packing;
        this.priced = priced;
        this.stop = stop;
        this.factor = factor;
        Library.need();
        solver = MPSolver.createSolver("GLOP");
        objective = solver.objective();
        columns = new MPVariable[packing.columns().size()];
        weights = Arrays.stream(packing.weights(factor)).asDoubleStream().toArray();
        time = new MPConstraint[packing.people()];
        rows = new MPConstraint[packing.rows()];
        for (int person = 0; person < time.length; person++) {
            time[person] = solver.makeConstraint(Double.NEGATIVE_INFINITY, packing.time()[person]);
        }
        for (int row = 0; row < rows.length; row++) {
            rows[row] = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
        }
        Arrays.stream(priced ? Prices.likely(packing, factor, BROUGHT_EACH, stop) : IntStream.range(0, columns.length).toArray()).forEach(this::bring);
        if (!packing.single()) {
            places();
        }
        objective.setMaximization();
    }

    /** Brings columns in, of each person so many that are worth most beyond the prices. */
    private void bring(int[] better) {
        var brought = new int[packing.people()];
        IntStream.of(better).boxed().sorted(Comparator.<Integer>comparingDouble(number -> -left[number]).thenComparingInt(number -> number)).forEach(number -> {
            if (Arrays.stream(packing.column(number).people()).anyMatch(person -> brought[person] < BROUGHT_EACH)) {
                Arrays.stream(packing.column(number).people()).forEach(person -> brought[person]++);
                bring(number);
            }
        });
    }

    private void bring(int number) {
        var column = packing.column(number);
        var choose = solver.makeNumVar(0, 1, "");
        columns[number] = choose;
        objective.setCoefficient(choose, weights[number]);
        for (int j = 0; j < column.people().length; j++) {
            time[column.people()[j]].setCoefficient(choose, column.loads()[j]);
        }
        if (column.row() >= 0) {
            rows[column.row()].setCoefficient(choose, 1);
        }
        cuts.stream().filter(cut -> cut.of(number) > 0).forEach(cut -> cut.row.setCoefficient(choose, cut.of(number)));
    }

    /** Solves with the columns that are in, and again with those that would make it better, until none would. */
    private void solve() {
        solver.solve();
        for (int[] better = worthIt(); better.length > 0 && !stop.getAsBoolean(); better = worthIt()) {
            bring(better);
            solver.solve();
        }
    }

    private int[] worthIt() {
        if (!priced) {
            return new int[0];
        }
        price();
        return IntStream.range(0, columns.length).filter(i -> columns[i] == null && left[i] > WORTH_IT).toArray();
    }

    private void places() {
        places = new MPVariable[packing.people()];
        var by = packing.byPerson();
        for (int person = 0; person < places.length; person++) {
            places[person] = solver.makeNumVar(0, 1, "");
            objective.setCoefficient(places[person], (double) factor * packing.dearness()[person]);
            var some = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
            some.setCoefficient(places[person], 1);
            for (int column : by.get(person)) {
                some.setCoefficient(Objects.requireNonNull(columns[column]), -1);
            }
        }
    }

    /** What {@code factor * placed + worth} cannot exceed. */
    long most() {
        solve();
        cut();
        if (!packing.single()) {
            double value = objective.value();
            return (long) Math.floor(value + 1e-7 * Math.abs(value) + 1e-6);
        }
        price();
        return (long) Math.floor(most + 1e-6);
    }

    /**
     * Bounds every choice by the prices of the relaxation, and by as much less every choice that has a certain column; worked out here, so that it
     * holds whatever the solver rounded.
     */
    private void price() {
        most = 0;
        left = weights.clone();
        for (int person = 0; person < time.length; person++) {
            most += Math.max(0, time[person].dualValue()) * packing.time()[person];
        }
        for (var row : rows) {
            most += Math.max(0, row.dualValue());
        }
        for (int i = 0; i < columns.length; i++) {
            var column = packing.column(i);
            left[i] -= column.row() < 0 ? 0 : Math.max(0, rows[column.row()].dualValue());
            for (int j = 0; j < column.people().length; j++) {
                left[i] -= Math.max(0, time[column.people()[j]].dualValue()) * column.loads()[j];
            }
        }
        for (var cut : cuts) {
            double price = Math.max(0, cut.row.dualValue());
            most += price * cut.most;
            for (int[] one : cut.taken) {
                left[one[0]] -= price * one[1];
            }
        }
        most += Arrays.stream(left).filter(one -> one > 0).sum();
    }

    /** What it was forbidden; no choice exceeds these, so that other solvers may be told. */
    List<Cut> cuts() {
        return cuts;
    }

    /** The columns that can be in a choice better than this value, where places are counted with columns; {@link #most} was asked before. */
    int[] better(long value) {
        return IntStream.range(0, columns.length).filter(i -> most + Math.min(0, left[i]) >= value + 1 - 1e-6).toArray();
    }

    /** Pairs by halves leave nobody of an odd number over; where that makes the relaxation better than any choice, it is forbidden. */
    private void cut() {
        if (!packing.single() || packing.columns().stream().anyMatch(column -> Arrays.stream(column.loads()).anyMatch(load -> load != 1))) {
            return;
        }
        var pairs = packing.only(IntStream.range(0, columns.length).filter(i -> packing.column(i).people().length == 2).toArray());
        var odd = new OddSets(packing);
        var sets = Pairs.oddSets(pairs, factor);
        for (int round = 0; round < CUTS && !sets.isEmpty() && !stop.getAsBoolean(); round++) {
            sets.forEach(set -> forbid(odd.taken(set), set.cardinality() / 2));
            solve();
            sets = odd.exceeded(IntStream.range(0, columns.length).mapToDouble(this::share).toArray());
        }
    }

    private void forbid(int[][] taken, int most) {
        var row = solver.makeConstraint(Double.NEGATIVE_INFINITY, most);
        for (int[] one : taken) {
            var choose = columns[one[0]];
            if (choose != null) {
                row.setCoefficient(choose, one[1]);
            }
        }
        cuts.add(new Cut(row, taken, most));
    }

    /**
     * The columns by which the relaxation loses least if it has to choose them whole, with all that lose as little as the last of them, and
     * those of a choice that is known. A good choice loses little in all, so it is hardly made of others; that nothing better is among the
     * others is not proved by it.
     */
    int[] likely(int count, int[] known) {
        long[] losses = IntStream.range(0, columns.length).mapToLong(i -> -Math.round(gain(i))).toArray();
        long most = Arrays.stream(losses).sorted().limit(count).max().orElse(0);
        return IntStream.concat(IntStream.range(0, losses.length).filter(i -> losses[i] <= most), Arrays.stream(known)).distinct().sorted().toArray();
    }

    private double gain(int number) {
        var choose = columns[number];
        return choose == null ? left[number] : choose.reducedCost();
    }

    private double share(int number) {
        var choose = columns[number];
        return choose == null ? 0 : choose.solutionValue();
    }

    /** Rounds its way to a real choice; the first dive goes by the weights as they are. */
    int[] dive(int number, SplittableRandom chance) {
        for (int i = 0; i < columns.length; i++) {
            var choose = columns[i];
            if (choose != null) {
                choose.setBounds(0, 1);
                objective.setCoefficient(choose, weights[i] * (number == 0 ? 1 : 1 + STIRRED * (chance.nextDouble() - 0.5) * 2));
            }
        }
        var left = packing.time().clone();
        var rowTaken = new boolean[rows.length];
        var chosen = new ArrayList<Integer>();
        for (var open = open(left, rowTaken, chosen); !open.isEmpty(); open = open(left, rowTaken, chosen)) {
            int decide = Math.max(1, (int) (AT_ONCE * open.size()));
            for (var one : open) {
                boolean clear = one.share > CLEARLY;
                if (!fits(one.column, left, rowTaken) || !clear && decide == 0) {
                    continue;
                }
                decide -= clear ? 0 : 1;
                take(one.column, left, rowTaken);
                chosen.add(one.column);
                Objects.requireNonNull(columns[one.column]).setBounds(1, 1);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private record Share(int column, double share, double weight) { }

    private List<Share> open(int[] left, boolean[] rowTaken, List<Integer> chosen) {
        solver.solve();
        var open = new ArrayList<Share>();
        var decided = new HashSet<>(chosen);
        for (int i = 0; i < columns.length; i++) {
            double share = share(i);
            if (share > 1e-6 && !decided.contains(i) && fits(i, left, rowTaken)) {
                open.add(new Share(i, share, weights[i]));
            }
        }
        open.sort(Comparator.comparingDouble((Share one) -> -Math.round(one.share * 1e6)).thenComparingDouble(one -> -one.weight)
            .thenComparingInt(Share::column));
        return open;
    }

    private boolean fits(int number, int[] left, boolean[] rowTaken) {
        var column = packing.column(number);
        for (int j = 0; j < column.people().length; j++) {
            if (left[column.people()[j]] < column.loads()[j]) {
                return false;
            }
        }
        return column.row() < 0 || !rowTaken[column.row()];
    }

    private void take(int number, int[] left, boolean[] rowTaken) {
        var column = packing.column(number);
        for (int j = 0; j < column.people().length; j++) {
            left[column.people()[j]] -= column.loads()[j];
        }
        if (column.row() >= 0) {
            rowTaken[column.row()] = true;
        }
    }

    @Override
    public void close() {
        solver.delete();
    }
}
