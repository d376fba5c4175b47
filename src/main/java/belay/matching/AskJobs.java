package belay.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes which asks wait too long, or cannot be said yes to any more. */
@Configuration
class AskJobs {

    @Bean
    RecurringTask<Void> sweepAsks(AskSweep sweep) {
        return Tasks.recurring("sweep-asks", FixedDelay.of(Duration.ofMinutes(5))).execute((task, context) -> sweep.run());
    }
}
