package belay.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere a person could be moved to, and what that would do.
 *
 * @param group the group joined; null means nowhere
 * @param role the role taken there; null for nowhere
 * @param swapped who gives their seat there for the seat left; null where nobody does
 * @param effects the groups whose score changes: the one left and the one joined
 * @param broken hard rules that do not hold after the move in those groups, whether or not they held before; those of the group left
 *        are told with who stays behind, those after a swap with who is together then
 */
public record Place(@Nullable String group, @Nullable String role, @Nullable String swapped, List<Effect> effects, List<Verdict.Broken> broken) {

    /** What a group was worth and would be worth. */
    public record Effect(String group, int before, int after) {
    }

    public Place {
        effects = List.copyOf(effects);
        broken = List.copyOf(broken);
    }
}
