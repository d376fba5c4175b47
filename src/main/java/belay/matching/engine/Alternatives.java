package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds for each member of a group the best other place, by trying all of them, and says what it would cost. */
final class Alternatives {

    /** Of places that are as good for the member, so many are followed to what becomes of the others. */
    private static final int FOLLOWED = 12;

    private record Found(Elsewhere.Option option, Aftermath after) {
    }

    private final Present now;
    private final Roster roster;
    private final Proposed group;
    private final Spares spares;

    Alternatives(Present now, String key) {
        this.now = now;
        roster = now.roster;
        group = now.group(key);
        spares = new Spares(now);
    }

    List<Alternative> all() {
        return group.seats().stream().map(seat -> alternative(roster.number(seat.person()))).toList();
    }

    private Alternative alternative(int member) {
        var id = roster.person(member).id();
        var elsewhere = new Elsewhere(now, member);
        var best = best(member, elsewhere.options());
        if (best == null) {
            return new Alternative(id, now.scoreNow(group), List.of(), List.of(), List.of(), nowhere(member, elsewhere));
        }
        return new Alternative(id, now.scoreNow(group), best.after.would, best.after.effects, best.after.losers, reasons(member, best));
    }

    /** The best for the member; of several, the one after which the whole is worth most. */
    private @Nullable Found best(int member, List<Elsewhere.Option> options) {
        var order = options.stream().sorted(Comparator.comparingInt(Elsewhere.Option::score).reversed()).toList();
        Found best = null;
        int followed = 0;
        for (var option : order) {
            if (best != null && (best.option.score() > option.score() || followed == FOLLOWED)) {
                return best;
            }
            var after = new Aftermath(now, spares, group, member, option);
            if (after.possible) {
                followed++;
                best = best == null || after.gain > best.after.gain ? new Found(option, after) : best;
            }
        }
        return best;
    }

    private List<Reason> nowhere(int member, Elsewhere elsewhere) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("engine.alternative.none", roster.name(member)));
        reasons.addAll(elsewhere.stops());
        return reasons;
    }

    private List<Reason> reasons(int member, Found found) {
        var after = found.after;
        int score = after.effects.getFirst().after();
        int was = now.scoreNow(group);
        var name = roster.name(member);
        var with = now.names(after.would.getFirst().without(roster.person(member).id()));
        var losers = after.losers.stream().map(one -> roster.name(roster.number(one))).toList();
        if (score <= was) {
            var worse = Reason.of("engine.alternative.no-better", name, with, score, was);
            return losers.isEmpty() ? List.of(worse) : List.of(worse, Reason.of("engine.alternative.and-leaves", losers));
        }
        if (!losers.isEmpty()) {
            return List.of(Reason.of("engine.alternative.leaves", name, with, score, was, losers));
        }
        if (after.gain < 0) {
            return List.of(after.points() < 0 ? Reason.of("engine.alternative.costs", name, with, score, was, losing(after))
                    : Reason.of("engine.alternative.ring", name, with, score, was));
        }
        return after.worstAfter() < after.worstBefore()
                ? List.of(Reason.of("engine.alternative.worst-off", name, with, score, was, after.worstAfter(), after.worstBefore()))
                : List.of(Reason.of("engine.alternative.try", name, with, score, was));
    }

    /** The groups that would be worth less. */
    private List<Reason> losing(Aftermath after) {
        var losing = new ArrayList<Reason>();
        for (var effect : after.effects) {
            if (effect.after() < effect.before()) {
                losing.add(loss(effect, after.would.stream().filter(group -> group.key().equals(effect.group())).findFirst().orElse(null)));
            }
        }
        return losing;
    }

    /** @param would the group as it would be; null if it would not. Of two people the one left behind may be with somebody else, who is named then. */
    private Reason loss(Place.Effect effect, @Nullable Proposed would) {
        var names = now.names(now.group(effect.group()));
        return would == null ? Reason.of("engine.alternative.ends", names)
            : now.inPairs() && !now.names(would).equals(names) ? Reason.of("engine.alternative.becomes", now.names(would), effect.after(), names, effect.before())
            : Reason.of("engine.alternative.loses", names, effect.before(), effect.after());
    }
}
