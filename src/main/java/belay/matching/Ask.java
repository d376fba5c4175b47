package belay.matching;

import belay.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked somebody else on the board of a round to be a pair, as one of the two sees it.
 *
 * @param since from when it is somebody’s turn to say something
 * @param questionId what the one who is asked would like to know first; null unless a reply is awaited
 * @param ending what became of it; null as long as it waits
 * @param endedBy whose doing that was, where it was one of the two
 * @param groupId the group that began with it
 */
public record Ask(long id, long roundId, long programId, String program, String round, long askerId, String askerName, Instant askerCreatedAt,
                  long askedId, String askedName, Instant askedCreatedAt, String text, Instant askedAt, Instant since, @Nullable Long questionId,
                  @Nullable Ending ending, @Nullable Instant endedAt, @Nullable Long endedBy, @Nullable Long groupId) {

    /** When whoever is to say something is reminded, and when an ask ends without a word. */
    static final Duration REMINDED = Duration.ofDays(3);
    static final Duration LASTS = Duration.ofDays(7);

    /**
     * What can become of an ask: a yes, a no, no word in time, taken back by who asked; or one of the two has no place free any more, is not on the
     * board any more, or there is no board any more.
     */
    public enum Ending {
        YES, NO, EXPIRED, WITHDRAWN, FULL, GONE, CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first moment at which it is too late for a word. */
    public Instant until() {
        return since.plus(LASTS);
    }

    public boolean isOpen(Instant now) {
        return ending == null && now.isBefore(until());
    }

    /** Whether it would still be open had nobody taken it back. */
    public boolean isInTime(Instant now) {
        return now.isBefore(askedAt.plus(LASTS));
    }

    /** Whether it waits for a reply to a question, and not for an answer. */
    public boolean isQuestioned() {
        return questionId != null;
    }

    /** How it stands, in one word. */
    public String state(Instant now) {
        return ending != null ? ending.word() : !isOpen(now) ? Ending.EXPIRED.word() : isQuestioned() ? "questioned" : "open";
    }

    public boolean isBy(Person person) {
        return askerId == person.id();
    }

    /** Whether it is this person who is to say something. */
    public boolean isTurnOf(Person person, Instant now) {
        return isOpen(now) && isBy(person) == isQuestioned();
    }

    public Person asker() {
        return new Person(askerId, askerName, null, askerCreatedAt);
    }

    public Person asked() {
        return new Person(askedId, askedName, null, askedCreatedAt);
    }

    public Person other(Person than) {
        return isBy(than) ? asked() : asker();
    }
}
