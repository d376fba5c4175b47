package belay.groups;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whose trial is to be asked about, or decided. */
@Configuration
class TrialJobs {

    private static final System.Logger LOG = System.getLogger(TrialJobs.class.getName());

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
            all(trials.toAsk(clock.instant())).forEach(group -> whole(group, trying::ask));
            all(trials.toDecide(clock.instant())).forEach(group -> whole(group, trying::decide));
        }

        private static void whole(Group group, Consumer<Group> work) {
            try {
                work.accept(group);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, () -> "The trial of group " + group.id() + " could not be looked after; it is again in five minutes", e);
            }
        }

        private List<Group> all(List<Trial> due) {
            return due.stream().flatMap(trial -> groups.findOnTrial(trial.groupId()).stream()).toList();
        }
    }
}
