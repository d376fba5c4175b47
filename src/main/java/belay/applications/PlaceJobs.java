package belay.applications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whether an offered place has run out, or one is free that Belay is to offer. */
@Configuration
class PlaceJobs {

    @Bean
    RecurringTask<Void> sweepPlaces(PlaceSweep sweep) {
        return Tasks.recurring("sweep-places", FixedDelay.of(Duration.ofMinutes(2))).execute((task, context) -> sweep.run());
    }
}
