package belay.matching;

import belay.matching.engine.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A match while it is running, for those who wait for it. */
public final class MatchRun implements Watch {

    private final String by;
    private final Instant since;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile int percent;
    private volatile int placed;
    private volatile boolean halted;
    private volatile boolean failed;
    private volatile boolean overtaken;

    MatchRun(String by, Instant since) {
        this.by = by;
        this.since = since;
    }

    /** True for the one who shall do the work. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void done() {
        end.countDown();
    }

    void fail() {
        failed = true;
        end.countDown();
    }

    /** Somebody changed the draft it went out from, or published it: what was found is not kept. */
    void overtake() {
        overtaken = true;
        fail();
    }

    void halt() {
        halted = true;
    }

    /** Waits for the end, but no longer than somebody likes to look at a page that does not come. */
    public boolean ends(Duration patience) {
        try {
            return end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean failed() {
        return failed;
    }

    boolean overtaken() {
        return overtaken;
    }

    public String by() {
        return by;
    }

    public Instant since() {
        return since;
    }

    public int percent() {
        return percent;
    }

    public int placed() {
        return placed;
    }

    @Override
    public void progress(long steps, long of, int placed) {
        this.percent = of == 0 ? 0 : (int) (100 * steps / of);
        this.placed = placed;
    }

    @Override
    public boolean stop() {
        return halted;
    }
}
