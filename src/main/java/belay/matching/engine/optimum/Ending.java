package belay.matching.engine.optimum;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets somebody end a solver that counts its own work and would not look up from it: until they do, nothing of its way is changed. */
final class Ending {

    private static final int BETWEEN_TWO_LOOKS = 50;

    private Ending() {
    }

    static CpSolverStatus solve(CpSolver solver, CpModel model, BooleanSupplier stop) {
        var done = new CountDownLatch(1);
        var watch = Thread.ofVirtual().name("ending").start(() -> watch(solver, stop, done));
        // Left to itself it takes Ctrl-C from whoever runs it for good, and the whole server would crash on the next one
        solver.getParameters().setCatchSigintSignal(false);
        try {
            return solver.solve(model);
        } finally {
            done.countDown();
            watch.interrupt();
        }
    }

    private static void watch(CpSolver solver, BooleanSupplier stop, CountDownLatch done) {
        try {
            while (!done.await(BETWEEN_TWO_LOOKS, TimeUnit.MILLISECONDS)) {
                if (stop.getAsBoolean()) {
                    solver.stopSearch();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
