package belay.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one group.
 *
 * @param score 0 to 100, the sum of the parts; 0 where a hard rule is broken
 * @param parts what each rule that had something to say gave; what they could give adds up to 100; none where a hard rule is broken
 * @param reasons what speaks for the group
 * @param cautions what to know before publishing it
 * @param broken the hard rules it breaks, if it was made by hand
 * @param time what free time the group has in common; null where fewer than two people told their time
 * @param teaches who teaches whom, where the format is an exchange
 */
public record Verdict(
        int score, List<Part> parts, List<Reason> reasons, List<Reason> cautions, List<Broken> broken, @Nullable CommonTime time,
        List<Teaching> teaches) {

    /** So many points of so many from one rule, and why. */
    public record Part(String rule, Reason title, int points, int of, Reason because) {
    }

    /** A hard rule that does not hold, and why. */
    public record Broken(String rule, Reason because) {
    }

    /**
     * The free time a group shares every week of the term.
     *
     * @param minutes all of it
     * @param best a weekly slot as long as the meeting; null if there is none
     */
    public record CommonTime(int minutes, @Nullable Slot best) {
    }

    /**
     * One person teaches another.
     *
     * @param skill what, in the learner's words; null if the learner is open to anything
     * @param worth what that is worth to the learner, 0 to 100: each way of a pair counts by itself
     */
    public record Teaching(String teacher, String learner, @Nullable String skill, int worth) {
    }

    public Verdict {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
        broken = List.copyOf(broken);
        teaches = List.copyOf(teaches);
    }

    public boolean possible() {
        return broken.isEmpty();
    }
}
