package belay.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes in a draft of the people who were in the groups with which the round goes on.
 *
 * @param round the name of the earlier round
 * @param stay how many stay in their group
 * @param moved who is in another one
 * @param waiting who asks for a place again and has none
 * @param gone who does not ask for a place again
 * @param fresh how many have a place and were in none of these groups
 */
public record Turnover(String round, int stay, List<Moved> moved, List<Was> waiting, List<Was> gone, int fresh) {

    /** Somebody, by name, and the group they were in. */
    public record Was(String person, String group) { }

    /**
     * Somebody who is in another group.
     *
     * @param asked the group they asked for first; null if that is none, or the one they were in
     * @param because what keeps them from staying, or their group from going on; null if nothing does, or nobody looked
     * @param looked whether it was looked for that
     * @param ends whether nobody is in the group they were in any more
     */
    public record Moved(String person, String from, String to, @Nullable String asked, @Nullable String because, boolean looked, boolean ends) { }

    public int again() {
        return stay + moved.size() + waiting.size();
    }

    /** How many of those who ask again stay, in one word. */
    public String word() {
        return stay == 0 ? "nobody" : stay == again() ? "all" : "some";
    }

    public int all() {
        return again() + gone.size();
    }
}
