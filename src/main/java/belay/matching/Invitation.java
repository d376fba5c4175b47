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
 * @param zone of the program, whose days a round has
 * @param answerBy the first moment at which it is too late
 * @param answer what became of it; null as long as it is open
 * @param elsewhere whether they would gladly join another group, where they said no
 * @param groupId the group, once it is formed
 * @param gone whether they were in the group, and are not any more
 * @param over whether the group has begun and ended
 */
public record Invitation(long id, long proposalId, long roundId, long programId, String name, String goal, String slot, String program, String round, LocalDate starts,
                         LocalDate ends, String zone, Role role, boolean offered, Instant answerBy, @Nullable Answer answer, boolean elsewhere, @Nullable Long groupId, boolean gone, boolean over) {

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

    /** What is told of it, in one word: as above, and whether the group has begun, with or without them. */
    public String told(Instant now) {
        if (isFormed()) {
            return gone ? "gone" : "formed";
        }
        if (!isOpen(now) || groupId == null) {
            return state(now);
        }
        return over ? "over" : gone ? "back" : "begun";
    }

    /** Whether they may still be in it. */
    public boolean isAhead(Instant now) {
        return isOpen(now) && !over || answer == Answer.YES && !isFormed();
    }

    /** Whether they said yes to a group that has not begun, and can take that back. */
    public boolean isAgreed() {
        return answer == Answer.YES && groupId == null;
    }

    /** Whether they came into the group, and not only said that they would. */
    public boolean isFormed() {
        return answer == Answer.YES && groupId != null;
    }
}
