package belay.matching;

import belay.programs.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to take a place in a group, as they see it themselves.
 *
 * @param name of the group
 * @param offered whether it is for a place that came free, rather than one that was kept for them
 * @param answerBy the first moment at which it is too late
 * @param answer what became of it; null as long as it is open
 * @param elsewhere whether they would gladly join another group, where they said no
 * @param groupId the group, once it is formed
 */
public record Invitation(long id, long proposalId, long roundId, long programId, String name, String goal, String slot, String program, String round, LocalDate starts,
                         LocalDate ends, Role role, boolean offered, Instant answerBy, @Nullable Answer answer, boolean elsewhere, @Nullable Long groupId) {

    /** What became of an invitation: said yes or no, said nothing in time, somebody was quicker, or the group was given up. */
    public enum Answer {
        YES, NO, LATE, TAKEN, ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a yes or a no still counts. */
    public boolean isOpen(Instant now) {
        return answer == null && now.isBefore(answerBy);
    }

    /** How it stands, in one word. */
    public String state(Instant now) {
        return answer != null ? answer.word() : isOpen(now) ? "open" : Answer.LATE.word();
    }

    /** Whether they are in the group, and not only said that they would be. */
    public boolean isFormed() {
        return answer == Answer.YES && groupId != null;
    }
}
