package belay.matching.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Matches people who were in groups before. One plan holds everybody who can stay where they were, another nobody; of both the better parts are put
 * together. Where places come first, groups that were taken apart are then held again, some at a time, as long as no fewer are placed; else groups are let go,
 * as long as more get a place by it than move.
 */
final class Reforming {

    private static final int LET_GO = 4;
    /** How often groups are held again. */
    private static final int LOOKS = 8;
    /** How often groups are let go. */
    private static final int LOOKS_EACH = 30;
    /** Up to so many people have all those looks; of more there are fewer, as each takes longer, and of very many none. */
    private static final int FEW = 100;

    private final Pool pool;
    private final Watch watch;
    private final Roster roster;
    private final Patchwork patchwork;
    private int stage;

    Reforming(Pool pool, Watch watch) {
        this.watch = watch;
        this.pool = pool.around(standing(pool), pool.locks());
        roster = new Roster(this.pool, this.pool.standing());
        patchwork = new Patchwork(roster);
    }

    /** What stands on the desk, and what is not on it any more. */
    private static List<Proposed> standing(Pool pool) {
        var keys = pool.standing().stream().map(Proposed::key).collect(Collectors.toSet());
        return Stream.concat(pool.standing().stream(), pool.former().stream().filter(group -> !keys.contains(group.key()))).toList();
    }

    /**
     * Whoever is held here may move where that places somebody else, so nobody may be told why they have no place by what is held. Where somebody moves
     * it is not proved that no fewer could, which goes before what groups are worth.
     */
    Sketch chosen() {
        var held = held();
        var calm = holding(held, pool.settings().effort());
        if (calm != null && watch.stop()) {
            return calm.with(unproved(calm.quality()));
        }
        var free = Engine.sketch(Engine.around(pool), stage());
        if (calm == null) {
            return free;
        }
        var both = better(calm, free);
        var kept = both == calm ? calm : heldAgain(both, held);
        var best = Patchwork.isCalm(pool) ? lettingGo(kept, held) : kept;
        var rank = patchwork.rank(best.groups());
        var other = patchwork.rank(free.groups());
        var chosen = rank.compareTo(other) < 0 ? free : best.with(proved(best, free, rank.waiting() == other.waiting()).with(Patchwork.isCalm(pool) ? trade(best, movesFew() ? placesFirst() : free) : null));
        return patchwork.rank(chosen.groups()).moved() == 0 ? chosen : chosen.with(chosen.quality().withoutBound());
    }

    /** Whether the solver sees to it by itself that few move, as it does among peers who are in one group each. */
    private boolean movesFew() {
        return roster.shape.isExchange() && roster.shape.mostGroups() == 1;
    }

    /** Where the solver sees to it that few move; here not. */
    private Sketch placesFirst() {
        return Engine.sketch(Engine.around(pool.with(pool.settings().without(FewMoves.class))), stage());
    }

    private Quality.@Nullable Trade trade(Sketch chosen, Sketch free) {
        int more = free.quality().placed() - chosen.quality().placed();
        int moved = patchwork.rank(free.groups()).moved() - patchwork.rank(chosen.groups()).moved();
        return more > 0 && moved > 0 ? new Quality.Trade(more, moved) : null;
    }

    /** The first, where nothing of the other is better. */
    private Sketch better(Sketch one, @Nullable Sketch other) {
        if (other == null) {
            return one;
        }
        var both = new Desk(roster).sketch(patchwork.of(one.groups(), other.groups()), one.quality().solver(), null);
        return patchwork.rank(both.groups()).compareTo(patchwork.rank(one.groups())) > 0 ? both : one;
    }

    /**
     * Groups that were taken apart are held again, half of them at first, then halves of those that cannot all be; last, what goes on is held, and the
     * others have their full turn. Where few moves are wanted little is taken apart.
     */
    private Sketch heldAgain(Sketch start, Map<String, Proposed> held) {
        var best = start;
        var tries = new ArrayDeque<List<String>>();
        halves(apart(best, held)).forEach(tries::add);
        int looks = movesFew() || Patchwork.isCalm(pool) ? 0 : looks(LOOKS);
        for (int look = 0; look < looks && !tries.isEmpty() && !watch.stop(); look++) {
            var again = new HashMap<>(held);
            var some = tries.remove();
            var apart = apart(best, held);
            again.keySet().removeIf(key -> apart.contains(key) && !some.contains(key));
            best = better(best, holding(again, Settings.Effort.QUICK));
            var left = apart(best, held);
            var still = some.stream().filter(left::contains).toList();
            (still.size() < some.size() && !still.isEmpty() ? List.of(still) : halves(still)).forEach(tries::add);
        }
        var last = new HashMap<>(held);
        return last.keySet().removeAll(apart(best, held)) ? better(best, holding(last, pool.settings().effort())) : best;
    }

    /**
     * Where few moves are wanted: the groups that go on are let go in turn, one at a time where these are not too many, for whoever is left over might get a place by it.
     */
    private Sketch lettingGo(Sketch start, Map<String, Proposed> held) {
        var best = start;
        var keys = held.keySet().stream().sorted().toList();
        int looks = movesFew() || roster.shape.isOneToOne() ? 0 : Math.min(looks(LOOKS_EACH), keys.size());
        for (int look = 0; look < looks && !watch.stop(); look++) {
            var others = new HashMap<>(held);
            keys.subList(look * keys.size() / looks, (look + 1) * keys.size() / looks).forEach(others::remove);
            best = better(best, holding(others, Settings.Effort.QUICK));
        }
        return best;
    }

    /** So many of a hundred people, and fewer of more, as each look takes longer. */
    private int looks(int most) {
        return Math.clamp((long) most * FEW / Math.max(1, roster.size()), 0, most);
    }

    private static List<List<String>> halves(List<String> some) {
        return some.size() < 2 ? List.of() : List.of(some.subList(0, some.size() / 2), some.subList(some.size() / 2, some.size()));
    }

    /** The groups not all of whose people, of those who can stay, are in one together. */
    private static List<String> apart(Sketch plan, Map<String, Proposed> held) {
        var together = plan.proposed().stream().map(group -> group.seats().stream().map(Proposed.Seat::person).collect(Collectors.toSet())).toList();
        return held.values().stream().filter(group -> together.stream().noneMatch(people -> group.seats().stream().allMatch(seat -> people.contains(seat.person()))))
            .map(Proposed::key).sorted().toList();
    }

    /** Each of several plans is a part of the way, the first half of it and the others less and less; how many there will be shows on the way. */
    private Watch stage() {
        int now = stage++;
        return new Watch() {
            @Override
            public void progress(long steps, long of, int placed) {
                watch.progress(now * of + steps, (now + 1) * of + steps, placed);
            }

            @Override
            public boolean stop() {
                return watch.stop();
            }
        };
    }

    /** With all these held; a group that cannot be completed around its people is let go, and in the end left out. Null if none can be held. */
    private @Nullable Sketch holding(Map<String, Proposed> some, Settings.Effort effort) {
        var held = new HashMap<>(some);
        for (int tries = 1; !held.isEmpty(); tries++) {
            var plan = Engine.sketch(Engine.around(pool.around(pool.standing(), locks(held)).with(pool.settings().with(effort))), stage());
            var broken = plan.groups().stream().filter(group -> !group.verdict().possible()).map(group -> group.group().key()).filter(held::containsKey).toList();
            if (broken.isEmpty()) {
                return plan;
            }
            if (tries == LET_GO) {
                return new Desk(roster).sketch(plan.proposed().stream().map(group -> broken.contains(group.key()) ? locked(group) : group)
                    .filter(group -> !group.seats().isEmpty()).toList(), plan.quality().solver(), null);
            }
            broken.forEach(held::remove);
        }
        return null;
    }

    /** With those alone who have to stay. */
    private Proposed locked(Proposed group) {
        var seats = group.seats().stream().filter(seat -> pool.locks().stream().anyMatch(lock -> lock.group().equals(group.key()) && keeps(lock, seat.person()))).toList();
        return new Proposed(group.key(), seats, group.goal(), group.slot());
    }

    /** Of each group those who can stay together; whoever is locked elsewhere and has no time left goes there. */
    private Map<String, Proposed> held() {
        var held = new HashMap<String, Proposed>();
        var all = new ArrayList<>(pool.former().stream().map(this::staying).toList());
        for (int i = 0; i < all.size(); i++) {
            all.set(i, agreeing(all, i));
            if (!all.get(i).seats().isEmpty()) {
                held.put(all.get(i).key(), all.get(i));
            }
        }
        pool.locks().stream().filter(Lock.Whole.class::isInstance).map(Lock::group).forEach(held::remove);
        return held;
    }

    private Proposed staying(Proposed group) {
        return new Proposed(group.key(), group.seats().stream().filter(seat -> stays(group, seat)).toList(), group.goal(), group.slot());
    }

    private boolean stays(Proposed group, Proposed.Seat seat) {
        int person = roster.number(seat.person());
        long elsewhere = pool.locks().stream().filter(lock -> !lock.group().equals(group.key())).filter(lock -> keeps(lock, seat.person())).map(Lock::group).distinct().count();
        return roster.homes.stays(person, group.key()) && elsewhere < roster.limit(person);
    }

    private boolean keeps(Lock lock, String person) {
        return switch (lock) {
            case Lock.Person one -> one.person().equals(person);
            case Lock.Whole whole -> pool.standing().stream().anyMatch(group -> group.key().equals(whole.group()) && group.seats(person));
        };
    }

    /** While a rule is broken that nobody who comes can mend, whoever breaks most is let go. */
    private Proposed agreeing(List<Proposed> all, int which) {
        var group = all.get(which);
        while (!group.seats().isEmpty() && broken(all, which, group) > 0) {
            var each = group;
            group = group.seats().stream().map(seat -> each.without(seat.person())).min(Comparator.comparingInt(rest -> broken(all, which, rest))).orElseThrow();
        }
        return group;
    }

    private int broken(List<Proposed> all, int which, Proposed group) {
        var others = new ArrayList<>(all);
        others.set(which, group);
        var sitting = Sitting.of(roster, group, new Loads(roster, others));
        int tooMany = IntStream.range(0, roster.shape.roles().size()).map(role -> Math.max(0, sitting.count(role) - roster.shape.most(role))).sum();
        return tooMany + roster.tooMany(sitting.people, sitting.roles) + (int) Rules.HARD.stream().filter(rule -> !isMended(rule) && rule.forbids(sitting)).count();
    }

    /** Whether further people can mend it. */
    private static boolean isMended(HardRule rule) {
        return rule instanceof RolesAndSizes || rule instanceof EnoughMentors || rule instanceof SomethingToTeach || rule instanceof WorthEnough;
    }

    private List<Lock> locks(Map<String, Proposed> held) {
        var locks = new ArrayList<>(pool.locks());
        held.values().forEach(group -> group.seats().stream().map(seat -> new Lock.Person(group.key(), seat.person(), seat.role()))
            .filter(lock -> !locks.contains(lock)).forEach(locks::add));
        return locks;
    }

    /** What is proved of plans that hold these people says nothing of others. */
    private Quality unproved(Quality calm) {
        return new Quality(calm.solver(), calm.seed(), Fingerprint.of(pool), calm.people(), calm.placed(), null, calm.score(), calm.worst(), calm.objective(), null, null);
    }

    private static int seats(Sketch plan) {
        return plan.proposed().stream().mapToInt(group -> group.seats().size()).sum();
    }

    /** What was proved of all plans that give as much company holds for this one as well; a bound only if it is about plans like this one. */
    private static Quality proved(Sketch chosen, Sketch other, boolean asMuchCompany) {
        var calm = chosen.quality();
        var free = other.quality();
        boolean alike = asMuchCompany && free.bound() != null && seats(chosen) == seats(other)
            && calm.placed() == free.placed() && calm.worst() >= free.worst() && free.bound() >= calm.objective();
        var most = asMuchCompany && free.mostPlaced() != null && free.mostPlaced() >= calm.placed() ? free.mostPlaced() : null;  // those left over before count more in it
        return new Quality(calm.solver(), calm.seed(), free.inputHash(), calm.people(), calm.placed(), most, calm.score(), calm.worst(), calm.objective(),
            alike ? free.bound() : null, null);
    }
}
