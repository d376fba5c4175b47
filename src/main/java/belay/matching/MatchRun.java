package belay.matching;

import belay.matching.engine.Watch;
import belay.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A match while it is running, for those who wait for it. */
public final class MatchRun implements Watch {

    /** How long a click may take before a page says that it takes longer. */
    static final Duration A_CLICK = Duration.ofMillis(1500);

    private final String by;
    private final Instant since;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile int percent;
    private volatile int placed;
    private volatile boolean halted;
    private volatile @Nullable End end;
    private volatile boolean heard;
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
        over.countDown();
    }

    void fail() {
        failed = true;
        over.countDown();
    }

    /** Somebody changed the draft it went out from, or published it: what was found is not kept. */
    void overtake() {
        overtaken = true;
        fail();
    }

    /** The server is closing: what was found is not kept. */
    void halt() {
        halted = true;
    }

    boolean halted() {
        return halted;
    }

    /** Who does not want to wait any longer, and since when. */
    record End(Person by, Instant at) { }

    /** Somebody wants the best so far; who asks first is the one who is named. */
    synchronized void end(End wish) {
        end = end == null ? wish : end;
    }

    /** Whether somebody wants it to end; it may take a moment until it does. */
    public boolean ending() {
        return end != null;
    }

    /** Who ended it, if it was not done by then. */
    @Nullable End endedEarly() {
        return heard ? end : null;
    }

    /** Waits for the end, but no longer than somebody likes to look at a page that does not come. */
    public boolean ends(Duration patience) {
        try {
            return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
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
        this.percent = Math.max(percent, of == 0 ? 0 : (int) (100 * steps / of));
        this.placed = Math.max(this.placed, placed);  // what is tried on the way to something fairer may place fewer
    }

    @Override
    public boolean stop() {
        if (end != null) {
            heard = true;
        }
        return halted || heard;
    }
}
