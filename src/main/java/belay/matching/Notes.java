package belay.matching;

import belay.matching.engine.Quality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer should know of a whole draft.
 *
 * @param unread what could not be read
 * @param shortages skills that are wanted but hardly offered
 * @param goals goals that lack somebody, each in sentences; null in what was written down before these were looked for
 * @param trade what more places would have cost, see {@link Quality}
 */
public record Notes(List<Remark> unread, List<ScarceSkill> shortages, @Nullable List<List<String>> goals, Quality.@Nullable Trade trade) {

    public List<List<String>> goals() {
        return goals == null ? List.of() : goals;
    }
}
