package belay.matching;

import belay.matching.engine.Diff;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The draft a match goes out from: what is locked there stays, and a group that is still the same keeps its name. */
record Around(@Nullable Draft draft, List<Proposal> standing) {

    Pool pool(SignUps signUps) {
        var here = standing.stream().map(one -> signUps.still(one)).toList();
        return signUps.pool().around(proposed(signUps), here.stream().flatMap(Proposal::locks).toList());
    }

    /** For each new group that was there before: the proposal it was. */
    Map<String, Proposal> before(SignUps signUps, List<Proposed> now) {
        var keyed = standing.stream().collect(Collectors.toMap(Proposal::key, Function.identity()));
        return Diff.sameGroups(proposed(signUps), now).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, same -> keyed.get(same.getKey())));
    }

    private List<Proposed> proposed(SignUps signUps) {
        return standing.stream().map(one -> signUps.still(one).proposed(signUps.minutes())).toList();
    }
}
