package belay.groups;

import belay.outbox.Due;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whose trial is to be asked about, or decided. */
@Configuration
class TrialJobs {

    @Bean
    RecurringTask<Void> sweepTrials(TrialSweep sweep) {
        return Tasks.recurring("sweep-trials", FixedDelay.of(Duration.ofMinutes(5))).execute((task, context) -> sweep.run());
    }

    @Bean
    TrialSweep trialSweep(Trials trials, Trying trying, Groups groups, Clock clock) {
        return new TrialSweep(trials, trying, groups, clock);
    }

    /** What is due, group by group: each is whole, whatever becomes of the others. */
    record TrialSweep(Trials trials, Trying trying, Groups groups, Clock clock) {

        void run() {
            Due.each(all(trials.toAsk(clock.instant())), TrialSweep::name, trying::ask);
            Due.each(all(trials.toDecide(clock.instant())), TrialSweep::name, trying::decide);
        }

        private static String name(Group group) {
            return "The trial of group " + group.id();
        }

        private List<Group> all(List<Trial> due) {
            return due.stream().flatMap(trial -> groups.findOnTrial(trial.groupId()).stream()).toList();
        }
    }
}
