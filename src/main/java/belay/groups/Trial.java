package belay.groups;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trial of a group: each of its people is asked by themselves whether they want to go on. It goes on only if all do, and nobody learns who does
 * not.
 *
 * @param askAt when they are asked
 * @param askedAt when they were; null as long as they were not
 * @param extended whether they got more time; that happens once
 * @param decideBy when it is decided with what was said until then; null as long as nobody was asked
 */
public record Trial(long groupId, long roundId, long programId, Instant askAt, @Nullable Instant askedAt, boolean extended, @Nullable Instant decideBy) {

    /** So long everybody has to answer, as the view {@code trials} counts it. */
    public static final int DAYS_TO_ANSWER = 7;

    /** What one says. */
    public enum Answer {
        ON, NOT, MORE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Answer> of(String word) {
            return Arrays.stream(values()).filter(answer -> answer.word().equals(word)).findFirst();
        }
    }

    /** What came of it. */
    enum Outcome { ON, LONGER, ENDED }

    public boolean isAsking() {
        return askedAt != null;
    }

    /** Whether what one says still counts. */
    boolean isOpen(Instant now) {
        return decideBy != null && now.isBefore(decideBy);
    }
}
