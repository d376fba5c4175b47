package belay.matching.engine.optimum;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A packing as a program of yes and no for CP-SAT, with one worker, a seed and deterministic time, so that it always ends the same.
 * Some of the columns may be looked at alone, the others staying out.
 */
final class Program {

    /** What was found; {@code most} is what no choice among these columns exceeds, {@code units} how much work it was. */
    record Answer(int[] chosen, long value, long most, boolean proven, double units) { }

    private final Packing packing;
    private final long factor;
    private final int[] columns;
    private final CpModel model;
    private final BoolVar[] choose;
    private final LinearExprBuilder sum;

    Program(Packing packing, long factor, int[] columns) {
        this.packing = packing;
        this.factor = factor;
        this.columns = columns;
        Library.need();
        model = new CpModel();
        sum = LinearExpr.newBuilder();
        choose = new BoolVar[columns.length];
        var weights = packing.weights(factor);
        for (int i = 0; i < columns.length; i++) {
            choose[i] = model.newBoolVar("");
            sum.addTerm(choose[i], weights[columns[i]]);
        }
        rows();
        people();
        model.maximize(sum);
    }

    /** What a relaxation had to be forbidden is told the solver too, which else is long in finding it out. */
    Program cut(List<Relaxation.Cut> cuts) {
        for (var cut : cuts) {
            var inside = LinearExpr.newBuilder();
            for (int[] one : cut.taken()) {
                int i = Arrays.binarySearch(columns, one[0]);
                if (i >= 0) {
                    inside.addTerm(choose[i], one[1]);
                }
            }
            model.addLessOrEqual(inside, cut.most());
        }
        return this;
    }

    private void rows() {
        var rows = new ArrayList<List<Literal>>();
        for (int row = 0; row < packing.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < columns.length; i++) {
            int row = packing.column(columns[i]).row();
            if (row >= 0) {
                rows.get(row).add(choose[i]);
            }
        }
        rows.stream().filter(row -> row.size() > 1).forEach(row -> model.addAtMostOne(row.toArray(Literal[]::new)));
    }

    private void people() {
        var at = new ArrayList<List<int[]>>();
        for (int person = 0; person < packing.people(); person++) {
            at.add(new ArrayList<>());
        }
        for (int i = 0; i < columns.length; i++) {
            var column = packing.column(columns[i]);
            for (int j = 0; j < column.people().length; j++) {
                at.get(column.people()[j]).add(new int[] {i, column.loads()[j]});
            }
        }
        boolean single = packing.single();
        for (int person = 0; person < at.size(); person++) {
            if (!at.get(person).isEmpty()) {
                person(person, at.get(person), single);
            }
        }
    }

    private void person(int person, List<int[]> in, boolean single) {
        var literals = in.stream().map(one -> choose[one[0]]).toArray(Literal[]::new);
        int time = packing.time()[person];
        if (time == 1 && in.stream().allMatch(one -> one[1] == 1)) {
            model.addAtMostOne(literals);
        } else {
            var load = LinearExpr.newBuilder();
            in.forEach(one -> load.addTerm(choose[one[0]], one[1]));
            model.addLessOrEqual(load, time);
        }
        if (!single && packing.dearness()[person] > 0) {
            var placed = model.newBoolVar("");
            var some = Arrays.copyOf(literals, literals.length + 1);
            some[literals.length] = placed.not();
            model.addBoolOr(some);
            sum.addTerm(placed, factor * packing.dearness()[person]);
        }
    }

    /** @param hint columns that are chosen so far; the answer is never worse */
    Answer solve(int[] hint, Look look) {
        return solve(hint, look, new CpSolver());
    }

    /** As {@link #solve}, for many columns: to probe them and to look for symmetries takes longer than it saves. */
    Answer solveWhole(int[] hint, Look look) {
        var solver = new CpSolver();
        solver.getParameters().setCpModelProbingLevel(0).setSymmetryLevel(0);
        return solve(hint, look, solver);
    }

    private Answer solve(int[] hint, Look look, CpSolver solver) {
        for (int i = 0; i < columns.length; i++) {
            model.addHint(choose[i], Arrays.binarySearch(hint, columns[i]) >= 0);
        }
        solver.getParameters().setNumWorkers(1).setRandomSeed((int) (look.seed() & 0x7fffffff)).setMaxDeterministicTime(look.units())
            .setLinearizationLevel(2);
        var status = Ending.solve(solver, model, look.stop());
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        long value = found ? Math.round(solver.objectiveValue()) : 0;
        long most = found ? (long) Math.floor(solver.bestObjectiveBound() + 1e-6) : anything();
        if (!found || value < value(hint)) {
            return new Answer(hint, value(hint), Math.max(most, value(hint)), false, look.units());
        }
        var chosen = IntStream.range(0, columns.length).filter(i -> solver.booleanValue(choose[i])).map(i -> columns[i]).sorted().toArray();
        return new Answer(chosen, value, most, status == CpSolverStatus.OPTIMAL, solver.response().getDeterministicTime());
    }

    /** What holds even where the solver was ended before it had anything to say. */
    private long anything() {
        return factor * packing.mostPlaced() + packing.mostWorth();
    }

    private long value(int[] chosen) {
        return Packings.value(packing, factor, chosen);
    }
}
