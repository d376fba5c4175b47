package belay.matching;

import belay.matching.engine.Diff;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The draft a match goes out from: what is locked there stays, and a group that is still the same keeps its name. So does one of an earlier
 * round that goes on, on the desk or not.
 */
record Around(@Nullable Draft draft, List<Proposal> standing) {

    static Around of(@Nullable Draft draft, Map<String, Proposal> onTheDesk, SignUps signUps) {
        return new Around(draft, Stream.concat(onTheDesk.values().stream(), signUps.former().stream().filter(group -> !onTheDesk.containsKey(group.key()))).toList());
    }

    Pool pool(SignUps signUps) {
        var here = standing.stream().map(one -> signUps.still(one)).toList();
        return signUps.pool().around(proposed(signUps), here.stream().flatMap(Proposal::locks).toList());
    }

    /** For each new group that was there before: the proposal it was. The engine says itself which go on from an earlier round. */
    Map<String, Proposal> before(SignUps signUps, List<Proposed> now) {
        var keyed = standing.stream().collect(Collectors.toMap(Proposal::key, Function.identity()));
        var former = signUps.former().stream().map(Proposal::key).collect(Collectors.toSet());
        return Diff.sameGroups(proposed(signUps), now).entrySet().stream().filter(same -> same.getKey().equals(same.getValue()) || !former.contains(same.getKey()))
            .collect(Collectors.toMap(Map.Entry::getValue, same -> keyed.get(same.getKey())));
    }

    private List<Proposed> proposed(SignUps signUps) {
        return standing.stream().map(one -> signUps.still(one).proposed(signUps.minutes())).toList();
    }
}
