package belay.matching.engine;

import java.util.List;

/**
 * Somebody as a partner of whoever asked.
 *
 * @param role what they would be, and {@code asker} what whoever asked would be
 * @param verdict what the rules say of the two; it may hold what only organizers read
 * @param teaches what whoever asked wants and they can teach, in the words of whoever asked
 * @param learns what they want and whoever asked can teach, in their words
 * @param minutes free time they share each week; -1 if one of them did not tell theirs
 * @param roles whether both asked for these roles
 */
public record Partner(Applicant person, String role, String asker, Verdict verdict, List<Skill> teaches, List<Skill> learns, int minutes, boolean roles) {

    public Partner {
        teaches = List.copyOf(teaches);
        learns = List.copyOf(learns);
    }

    /** Whether each has something the other wants. */
    public boolean isMutual() {
        return !teaches.isEmpty() && !learns.isEmpty();
    }
}
