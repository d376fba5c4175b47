package belay.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long to wait for something only the operating system can tell. */
record Patience(Duration limit) {

    private static final Duration GLANCE = Duration.ofMillis(20);

    static Patience of(Duration limit) {
        return new Patience(limit);
    }

    boolean until(BooleanSupplier done) {
        for (long left = limit.dividedBy(GLANCE); left > 0; left--) {
            if (done.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return done.getAsBoolean();
    }
}
