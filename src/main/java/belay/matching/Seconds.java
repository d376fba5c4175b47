package belay.matching;

import belay.matching.engine.Alternative;
import belay.matching.engine.Engine;
import belay.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For each member of a proposal the second best: where else they could be, and why they are not. */
@Component
public class Seconds {

    private final Engine engine;
    private final Pools pools;
    private final Proposals proposals;
    private final Drafts drafts;

    Seconds(Engine engine, Pools pools, Proposals proposals, Drafts drafts) {
        this.engine = engine;
        this.pools = pools;
        this.proposals = proposals;
        this.drafts = drafts;
    }

    /** @param open whether members can be moved */
    public record Weighed(Draft draft, Proposal proposal, Opinion opinion, List<Second> seconds, boolean open) { }

    /**
     * A member, and the best other place for them.
     *
     * @param because why they are not there, or why there is none
     * @param changes what every group touched is worth, and would be
     */
    public record Second(Person person, List<Opinion.Line> because, List<Change> changes) { }

    /**
     * @param name of the group; null for one that is not there yet
     * @param with the people it would have
     */
    public record Change(@Nullable String name, List<String> with, int before, int after) { }

    Weighed of(Setting setting, long id) {
        var signUps = pools.of(setting.round());
        var all = proposals.in(setting.draft().id());
        var proposal = Objects.requireNonNull(all.get(proposals.key(id)));
        var opinion = Objects.requireNonNull(proposals.opinions(setting.draft().id()).get(proposal.key()));
        var groups = all.values().stream().map(one -> signUps.still(one).proposed(signUps.minutes())).filter(one -> !one.seats().isEmpty()).toList();
        var pool = signUps.pool().around(List.of(), all.values().stream().flatMap(Proposal::locks).toList());
        var seconds = groups.stream().noneMatch(one -> one.key().equals(proposal.key())) ? List.<Second>of()
            : engine.alternatives(pool, groups, proposal.key()).stream().map(one -> second(one, signUps, all)).toList();
        return new Weighed(setting.draft(), proposal, opinion, seconds, drafts.isOpen(setting.draft().id()) && !proposal.locked());
    }

    private static Second second(Alternative other, SignUps signUps, Map<String, Proposal> all) {
        var changes = other.effects().stream().map(effect -> {
            var was = all.get(effect.group());
            var with = other.instead().stream().filter(group -> group.key().equals(effect.group())).flatMap(group -> group.seats().stream())
                .map(seat -> Objects.requireNonNull(signUps.people().get(Long.parseLong(seat.person()))).shortName()).toList();
            return new Change(was == null ? null : was.name(), with, effect.before(), effect.after());
        }).toList();
        return new Second(Objects.requireNonNull(signUps.people().get(Long.parseLong(other.person()))), Opinion.lines(other.reasons(), Locale.ENGLISH), changes);
    }
}
