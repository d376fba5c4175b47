package belay.matching;

import belay.matching.engine.Engine;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the rules about proposals by what people told of themselves until now, which may be more than when the draft was made. */
@Component
class Opinions {

    private final Engine engine;
    private final Pools pools;

    Opinions(Engine engine, Pools pools) {
        this.engine = engine;
        this.pools = pools;
    }

    /** Some of a draft's proposals judged among all of them, as they stand on the desk. */
    List<Proposals.Judged> of(Setting setting, Collection<Proposal> all, List<Proposal> some) {
        return judge(pools.of(setting.program(), setting.round()), all, some);
    }

    /** All of a draft's groups without those who do not ask for a place any more; none in which nobody is left. */
    List<Proposals.Judged> today(Setting setting, Collection<Proposal> all) {
        var signUps = pools.of(setting.program(), setting.round());
        var still = all.stream().map(signUps::still).filter(one -> !one.seats().isEmpty()).toList();
        return judge(signUps, still, still);
    }

    private List<Proposals.Judged> judge(SignUps signUps, Collection<Proposal> all, List<Proposal> some) {
        var groups = all.stream().map(one -> signUps.still(one).proposed(signUps.minutes())).filter(one -> !one.seats().isEmpty()).toList();
        var verdicts = engine.judge(signUps.pool(), groups, some.stream().map(Proposal::key).collect(Collectors.toSet()));
        return some.stream().map(one -> new Proposals.Judged(one, verdicts.containsKey(one.key())
            ? Opinion.of(verdicts.get(one.key()), Locale.ENGLISH) : Opinion.OF_NOBODY)).toList();
    }
}
