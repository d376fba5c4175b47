package belay.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could take one place in a group.
 *
 * @param from the group they would leave, by its key; null if they have no place yet, or time for one more
 * @param effects what the group would be worth and, if they leave one, what that would be worth
 * @param broken hard rules that would not hold in these groups; also a size that further people have yet to fill
 * @param reasons where they would come from, then what would speak for the group with them
 * @param cautions what to know about the group with them
 */
public record Candidate(
        String person, @Nullable String from, List<Place.Effect> effects, List<Verdict.Broken> broken, List<Reason> reasons, List<Reason> cautions) {

    public Candidate {
        effects = List.copyOf(effects);
        broken = List.copyOf(broken);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
    }
}
