package belay.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts the jobs once everything stands, and calls the courier as soon as a letter may leave. */
@Component
class Bell {

    private static final System.Logger LOG = System.getLogger(Bell.class.getName());
    private static final TaskInstanceId ROUND = TaskInstanceId.of(Jobs.SWEEP, RecurringTask.INSTANCE);

    private final Scheduler jobs;
    private final Courier courier;
    private final Clock clock;
    private final boolean doesJobs;
    private final AtomicBoolean ringing = new AtomicBoolean();

    Bell(Scheduler jobs, Courier courier, Clock clock, @Value("${belay.jobs}") boolean doesJobs) {
        this.jobs = jobs;
        this.courier = courier;
        this.clock = clock;
        this.doesJobs = doesJobs;
    }

    /** The round of a server that was killed is taken for under way until half a minute has passed; what it left is carried at once. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (doesJobs) {
            jobs.start();
            Thread.ofVirtual().name("first round").start(courier::sweep);
        }
    }

    /**
     * The bell needs a connection of its own while the letter's still holds one. So nobody waits for it, and many
     * letters at once ring it once: or a class that signs in together would take every connection and wait for more.
     */
    @TransactionalEventListener
    void ring(Letter.Approved approved) {
        if (doesJobs && ringing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("bell").start(() -> {
                ringing.set(false);
                call();
            });
        }
    }

    private void call() {
        try {
            jobs.reschedule(ROUND, clock.instant());
            jobs.triggerCheckForDueExecutions();
        } catch (TaskInstanceException underWay) {
            // A round is being made at this moment; what it misses leaves with the next, half a minute later.
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The courier could not be called; the letters leave with its next round", e);
        }
    }
}
