package belay.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of groups at work by whoever forms them: whether a place is free, and what the rules say of those who are in one, or would be. */
public interface Fits {

    /** One sentence; a secret one is for organizers alone. */
    record Line(String text, boolean secret) { }

    /**
     * What the rules say of some people as a group. All of it is for organizers.
     *
     * @param score of 100
     * @param broken why they cannot be a group; empty if every rule is kept
     * @param reasons what speaks for them
     * @param cautions what speaks against them, though no rule is broken
     */
    record Fit(int score, List<Line> broken, List<Line> reasons, List<Line> cautions) {

        public boolean isGood() {
            return broken.isEmpty();
        }
    }

    /** Whether somebody more could join a group. */
    boolean hasFreePlace(Group group);

    /** Of those who are in a group now; none where nothing is known of how it was put together. */
    Optional<Fit> now(Group group);

    /** For each group to which somebody could move: with them in it. A group is missing where nothing is known of how it was put together. */
    Map<Long, Fit> moved(Move move, List<Moves.Target> targets);
}
