package belay.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its organizers see it in the list: who it is to, and how far it has come.
 *
 * @param because what the mail server said the last time it did not take it
 * @param nextTry when it is tried again
 * @param recalled whether it was let go once and taken back
 */
public record Dispatch(long id, String subject, String about, String name, @Nullable String address, Instant draftedAt,
                       @Nullable Instant approvedAt, @Nullable String approvedBy, @Nullable Instant deliveredAt,
                       @Nullable String deliveredTo, int tries, boolean refused,
                       @Nullable String because, @Nullable Instant nextTry, boolean recalled) {

    /** How far a letter has come; {@code HELD} is one that cannot go as its person has no address. */
    public enum State { WAITING, HELD, LEAVING, TRIED, GIVEN_UP, SENT }

    public State state() {
        if (approvedAt == null) {
            return address == null ? State.HELD : State.WAITING;
        }
        if (deliveredAt != null) {
            return State.SENT;
        }
        if (refused || tries >= Postings.TRIES) {
            return State.GIVEN_UP;
        }
        return tries > 0 ? State.TRIED : State.LEAVING;
    }

    /** What would help, as long as it has not arrived and what the mail server said tells. */
    public @Nullable Cure cure() {
        return deliveredAt != null || because == null ? null : Cure.of(because).orElse(null);
    }

    public boolean approved() {
        return approvedAt != null;
    }
}
