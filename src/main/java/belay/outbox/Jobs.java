package belay.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work done while nobody waits for it. What is to be done stands in the database, so any node can do it and none loses it. */
@Configuration
@EnableConfigurationProperties(MailServer.class)
class Jobs {

    static final String SWEEP = "send-letters";

    @Bean
    RecurringTask<Void> sendLetters(Courier courier) {
        return Tasks.recurring(SWEEP, FixedDelay.of(Duration.ofSeconds(30))).execute((task, context) -> courier.sweep());
    }

    /** Begun by the bell. A node that died is noticed after half a minute; the library's own default would be half an hour. */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks, Clock clock) {
        return Scheduler.create(database)
            .startTasks(tasks)
            .clock(clock::instant)
            .threads(4)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(Duration.ofSeconds(5))
            .heartbeatInterval(Duration.ofSeconds(5))
            .missedHeartbeatsLimit(6)
            .shutdownMaxWait(Duration.ofSeconds(20))
            .build();
    }
}
