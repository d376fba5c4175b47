package belay.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best other place for somebody in a group, and why they are not there.
 *
 * @param score what the group they are in is worth
 * @param instead the groups as they would be, the one they would be in first; none if no other place keeps every rule
 * @param effects what every group touched is worth and would be worth: 0 before for a new one, 0 after for one that would end
 * @param losers ids of people who have a place now and would have none, if nobody else moved
 */
public record Alternative(
        String person, int score, List<Proposed> instead, List<Place.Effect> effects, List<String> losers, List<Reason> reasons) {

    public Alternative {
        instead = List.copyOf(instead);
        effects = List.copyOf(effects);
        losers = List.copyOf(losers);
        reasons = List.copyOf(reasons);
    }

    /** The group they would be in; null if no other place keeps every rule. */
    public @Nullable Proposed group() {
        return instead.isEmpty() ? null : instead.getFirst();
    }
}
