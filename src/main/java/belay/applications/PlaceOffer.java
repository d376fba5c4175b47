package belay.applications;

import belay.people.Person;
import belay.programs.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A free place offered to somebody on the waiting list.
 *
 * @param person whom it was offered to
 * @param by who offered it; nobody where Belay did, or where they have no account any more
 * @param answer null as long as there is none
 * @param open whether it can be answered: it has no answer, and they still wait for a place
 */
public record PlaceOffer(long id, long application, Person person, Role role, @Nullable String by, boolean byHand, Instant at, Instant answerBy, @Nullable Answer answer, @Nullable Instant answered,
                         boolean open) {

    /** What became of it. */
    public enum Answer {
        TAKEN, PASSED, LAPSED, ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long a no can be thought over before the next is asked. */
    static final Duration RESTS = Duration.ofMinutes(10);

    /** Whether it can be answered at that moment. */
    public boolean isOpen(Instant now) {
        return open && now.isBefore(answerBy);
    }

    /** Whether they said no, and nobody else was asked before that moment. */
    public boolean rests(Instant now) {
        return answer == Answer.PASSED && answered != null && now.isBefore(answered.plus(RESTS)) && now.isBefore(answerBy);
    }
}
