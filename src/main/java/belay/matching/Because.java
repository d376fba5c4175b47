package belay.matching;

import belay.matching.engine.Unplaced;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why somebody has no place, and the cheapest single change that would give them one. */
public record Because(List<String> reasons, @Nullable String change, int score, int otherWays) {

    static Because of(Unplaced unplaced, Locale locale) {
        var reasons = unplaced.reasons().stream().map(reason -> reason.in(locale)).toList();
        if (unplaced.changes().isEmpty()) {
            return new Because(reasons, null, 0, 0);
        }
        var cheapest = unplaced.changes().getFirst();
        return new Because(reasons, cheapest.says().in(locale), cheapest.score(), unplaced.changes().size() - 1);
    }
}
