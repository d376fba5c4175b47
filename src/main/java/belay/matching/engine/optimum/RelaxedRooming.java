package belay.matching.engine.optimum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A {@link Rooming} in which groups may be opened by halves and people be in several rooms by parts, solved by GLOP, again and again. */
final class RelaxedRooming implements AutoCloseable {

    private static final double WHOLE = 1e-6;
    private static final double WORK_OF_A_UNIT = 100e6;

    private final List<Rooming.Choice> all;
    private final int[] most;
    private final MPSolver solver;
    private final MPVariable[] groups;
    private final MPVariable[] stays;
    private final long anybody;
    private boolean solved;
    private long iterations;

    RelaxedRooming(Rooming rooming) {
        Library.need();
        all = rooming.all();
        most = rooming.most(all);
        solver = MPSolver.createSolver("GLOP");
        groups = Arrays.stream(most).mapToObj(groups -> solver.makeNumVar(0, groups, "")).toArray(MPVariable[]::new);
        stays = all.stream().map(choice -> solver.makeNumVar(0, 1, "")).toArray(MPVariable[]::new);
        anybody = rooming.guests().stream().mapToLong(Rooming.Guest::dearness).sum();
        state(rooming, new Sums(rooming, all));
    }

    private void state(Rooming rooming, Sums sums) {
        int roles = rooming.roles().size();
        sums.inRole().forEach((key, some) -> {
            var role = rooming.roles().get(key % roles);
            row(0, Double.POSITIVE_INFINITY, some).setCoefficient(groups[key / roles], -role.min());
            row(Double.NEGATIVE_INFINITY, 0, some).setCoefficient(groups[key / roles], -role.max());
        });
        sums.atStage().forEach((key, some) -> row(Double.NEGATIVE_INFINITY, 0, some).setCoefficient(groups[sums.roomOfStage(key)], -1));
        sums.apart().forEach(some -> row(Double.NEGATIVE_INFINITY, 0, some).setCoefficient(groups[all.get(some.getFirst()).room()], -1));
        sums.led().forEach(led -> {
            var row = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            led.forEach((i, takes) -> row.setCoefficient(stays[i], takes));
        });
        sums.once().forEach(some -> row(0, 1, some));
        var objective = solver.objective();
        sums.ofGuest().forEach((guest, some) -> {
            var one = rooming.guests().get(guest);
            row(Double.NEGATIVE_INFINITY, one.time(), some);
            if (one.time() == 1) {
                some.forEach(i -> objective.setCoefficient(stays[i], one.dearness()));
            } else {
                var placed = solver.makeNumVar(0, 1, "");
                row(0, Double.POSITIVE_INFINITY, some).setCoefficient(placed, -1);
                objective.setCoefficient(placed, one.dearness());
            }
        });
        objective.setMaximization();
    }

    private MPConstraint row(double from, double to, List<Integer> some) {
        var row = solver.makeConstraint(from, to);
        some.forEach(i -> row.setCoefficient(stays[i], 1));
        return row;
    }

    /** What no rooming exceeds; everybody, if it cannot be solved. */
    long mostPlaced() {
        free();
        if (!solve()) {
            return anybody;
        }
        return (long) Math.floor(worth() * (1 + 1e-7) + 1e-6);
    }

    /** What no rooming exceeds that places no more than this, if stays count so much besides; nothing is known where it cannot be solved. */
    long most(Rooming.Worth worth, long mostPlaced) {
        var objective = solver.objective();
        var places = solver.makeConstraint(0, mostPlaced);
        for (var variable : solver.variables()) {
            places.setCoefficient(variable, objective.getCoefficient(variable));
        }
        IntStream.range(0, stays.length)
            .forEach(i -> objective.setCoefficient(stays[i], objective.getCoefficient(stays[i]) + worth.of(all.get(i).guest(), all.get(i).role(), all.get(i).room())));
        return solve() ? (long) Math.floor(worth() * (1 + 1e-7) + 1e-6) : Long.MAX_VALUE;
    }

    /** Solves it with the groups of rooms as they are bounded now; false where there is no way. */
    boolean solve() {
        solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
        iterations += solved ? solver.iterations() : 0;
        return solved;
    }

    /** What it counts that those are placed who are, people placed by half counting half. */
    double worth() {
        return solved ? solver.objective().value() : Double.NEGATIVE_INFINITY;
    }

    /** How many groups meet in each room, or which part of one. */
    double[] groups() {
        return Arrays.stream(groups).mapToDouble(MPVariable::solutionValue).map(value -> isWhole(value) ? Math.rint(value) : value).toArray();
    }

    /** Empty where somebody is in a room by part only. */
    List<Rooming.Stay> stays() {
        if (Arrays.stream(stays).anyMatch(stay -> !isWhole(stay.solutionValue()))) {
            return List.of();
        }
        return IntStream.range(0, stays.length).filter(i -> stays[i].solutionValue() > 0.5).mapToObj(all::get)
            .map(choice -> new Rooming.Stay(choice.guest(), choice.role(), choice.room())).toList();
    }

    /** How many groups at least and at most may meet in a room. */
    record Bounds(double least, double most) { }

    Bounds bounds(int room) {
        return new Bounds(groups[room].lb(), groups[room].ub());
    }

    /** Whether the bounds of a room leave it to be decided whether it has a group more or not. */
    boolean isOpen(int room, double some) {
        return Math.ceil(some) > groups[room].lb() && Math.floor(some) < groups[room].ub();
    }

    void bound(int room, Bounds bounds) {
        groups[room].setBounds(bounds.least, bounds.most);
    }

    void free() {
        for (int room = 0; room < groups.length; room++) {
            groups[room].setBounds(0, most[room]);
        }
    }

    /** How much work it was until now, in units of about a second. */
    double units() {
        return iterations * (double) (solver.numConstraints() + solver.numVariables()) / WORK_OF_A_UNIT;
    }

    List<Rooming.Choice> all() {
        return all;
    }

    static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) <= WHOLE;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
