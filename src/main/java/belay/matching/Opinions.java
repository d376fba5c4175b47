package belay.matching;

import belay.matching.engine.Engine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the rules about proposals by what people told of themselves until now, which may be more than when the draft was made. */
@Component
class Opinions {

    private final Engine engine;

    Opinions(Engine engine) {
        this.engine = engine;
    }

    /** One proposal judged in the place of what stands under its key among all of a draft. */
    Opinion of(SignUps signUps, Map<String, Proposal> all, Proposal one) {
        var changed = new LinkedHashMap<>(all);
        changed.put(one.key(), one);
        return of(signUps, changed.values(), List.of(one)).getFirst().opinion();
    }

    /** Some of a draft's proposals judged among all of them, without those who do not ask for a place any more. */
    List<Proposals.Judged> of(SignUps signUps, Collection<Proposal> all, Collection<Proposal> some) {
        var groups = all.stream().map(one -> signUps.still(one).proposed(signUps.minutes())).filter(one -> !one.seats().isEmpty()).toList();
        var verdicts = engine.judge(signUps.pool(), groups, some.stream().map(Proposal::key).collect(Collectors.toSet()));
        return some.stream().map(one -> new Proposals.Judged(one, verdicts.containsKey(one.key())
            ? Opinion.of(verdicts.get(one.key()), Locale.ENGLISH) : Opinion.OF_NOBODY)).toList();
    }
}
