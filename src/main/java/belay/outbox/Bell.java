package belay.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts the jobs once everything stands, and calls the courier as soon as a letter may leave. */
@Component
class Bell {

    private static final TaskInstanceId ROUND = TaskInstanceId.of(Jobs.SWEEP, RecurringTask.INSTANCE);

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Bell(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.ifAvailable(Scheduler::start);
    }

    @TransactionalEventListener
    void ring(Letter.Approved approved) {
        scheduler.ifAvailable(jobs -> {
            try {
                jobs.reschedule(ROUND, clock.instant());
                jobs.triggerCheckForDueExecutions();
            } catch (TaskInstanceException underWay) {
                // A round is being made at this moment; what it misses leaves with the next, half a minute later.
            }
        });
    }
}
