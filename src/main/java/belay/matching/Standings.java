package belay.matching;

import belay.matching.engine.Engine;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads how drafts stand. One that was looked at lately is kept: of thousands, to read them takes longer than the rest of a page. */
@Component
class Standings {

    private final Engine engine;
    private final Pools pools;
    private final Proposals proposals;
    private final Lately lately;

    Standings(Engine engine, Pools pools, Proposals proposals, Lately lately) {
        this.engine = engine;
        this.pools = pools;
        this.proposals = proposals;
        this.lately = lately;
    }

    Standing of(Setting setting) {
        return lately.large(setting, "standing", () -> read(setting));
    }

    private Standing read(Setting setting) {
        var signUps = pools.of(setting.round());
        var all = proposals.in(setting.draft().id());
        var groups = all.values().stream().map(one -> signUps.still(one).proposed(signUps.minutes())).toList();
        var locks = all.values().stream().flatMap(Proposal::locks).toList();
        return new Standing(signUps, Collections.unmodifiableMap(all), engine.present(signUps.pool().around(List.of(), locks), groups));
    }
}
