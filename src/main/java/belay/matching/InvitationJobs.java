package belay.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whether an invitation has run out, or a seat has come free that Belay is to offer. */
@Configuration
class InvitationJobs {

    @Bean
    RecurringTask<Void> sweepInvitations(Sweep sweep) {
        return Tasks.recurring("sweep-invitations", FixedDelay.of(Duration.ofMinutes(2))).execute((task, context) -> sweep.run());
    }
}
