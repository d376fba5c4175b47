package belay.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import belay.stories.Story;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How the rounds of the courier are started: by the clock, and at once when a letter may leave. */
class JobsStory extends Story {

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Courier courier;

    private final Semaphore rounds = new Semaphore(0);
    private Scheduler scheduler;
    private Bell bell;

    @BeforeEach
    void aNodeThatSendsLettersOnceAnHour() {
        sql.sql("delete from scheduled_tasks").update();
        var hourly = Tasks.recurring(Jobs.SWEEP, FixedDelay.of(Duration.ofHours(1))).execute((task, context) -> rounds.release());
        scheduler = new Jobs().scheduler(database, List.of(hourly), Clock.systemUTC());
        bell = new Bell(scheduler, courier, Clock.systemUTC(), true);
        bell.start();
    }

    @AfterEach
    void theNodeStops() {
        scheduler.stop();
        sql.sql("delete from scheduled_tasks").update();
    }

    @Test
    void aRoundIsMadeWhenTheServerStartsAndAnotherAsSoonAsALetterMayLeave() throws InterruptedException {
        assertThat(rounds.tryAcquire(30, TimeUnit.SECONDS)).as("the first round").isTrue();
        awaitIdle();

        transactions.executeWithoutResult(status -> bell.ring(new Letter.Approved()));

        assertThat(rounds.tryAcquire(30, TimeUnit.SECONDS)).as("the round for the letter").isTrue();
    }

    /** The bell of a round under way is not heard, as its letters leave with the next; here we want it heard. */
    private void awaitIdle() {
        await().atMost(Duration.ofSeconds(30))
            .until(() -> sql.sql("select not picked and last_success is not null from scheduled_tasks").query(Boolean.class).single());
    }
}
