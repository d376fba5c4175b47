package belay.matching.engine;

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
 * Matches people who were in groups before: first everybody who can stay is held where they were; that plan is taken unless one that moves
 * people places more of them.
 */
final class Reforming {

    private static final int TRIES = 4;

    private final Engine engine;
    private final Pool asked;
    private final Pool pool;
    private final Watch watch;
    private final Roster roster;

    Reforming(Engine engine, Pool pool, Watch watch) {
        this.engine = engine;
        this.watch = watch;
        asked = pool;
        this.pool = pool.around(standing(pool), pool.locks());
        roster = new Roster(this.pool, this.pool.standing());
    }

    /** What stands on the desk, and what is not on it any more. */
    private static List<Proposed> standing(Pool pool) {
        var keys = pool.standing().stream().map(Proposed::key).collect(Collectors.toSet());
        return Stream.concat(pool.standing().stream(), pool.former().stream().filter(group -> !keys.contains(group.key()))).toList();
    }

    /** Told as it is judged: whoever is held here may move where that places somebody else. */
    Plan plan() {
        var chosen = chosen();
        return engine.judge(asked, chosen.proposed()).with(chosen.quality());
    }

    private Plan chosen() {
        var calm = calm();
        if (calm != null && watch.stop()) {
            return calm.with(unproved(calm.quality()));
        }
        var free = engine.freely(pool, half(1));
        if (calm == null || order().compare(calm, free) < 0) {
            return free;
        }
        return calm.with(proved(calm.quality(), free.quality()));
    }

    /** Both plans are looked for: each is half of the way. */
    private Watch half(int which) {
        return new Watch() {
            @Override
            public void progress(long steps, long of, int placed) {
                watch.progress(steps + which * of, 2 * of, placed);
            }

            @Override
            public boolean stop() {
                return watch.stop();
            }
        };
    }

    /** As many people placed as can be, then as few moved, then nobody far below others, then the whole. */
    private Comparator<Plan> order() {
        return Comparator.comparingInt((Plan plan) -> plan.quality().placed()).thenComparingInt(plan -> -moved(plan))
            .thenComparingInt(plan -> plan.quality().worst()).thenComparingLong(plan -> plan.quality().objective());
    }

    /** Without those who asked to go elsewhere. */
    private int moved(Plan plan) {
        return (int) Diff.between(pool.former(), plan.proposed()).moves().stream()
            .filter(move -> move.from() != null && roster.homes.stays(roster.number(move.person()), move.from())).count();
    }

    /** With everybody held who can be; a group that cannot be completed around its people is let go. Null if none can be held. */
    private @Nullable Plan calm() {
        var held = held();
        for (int tries = 0; tries < TRIES && !held.isEmpty(); tries++) {
            var plan = engine.freely(pool.around(pool.standing(), locks(held)), half(0));
            var broken = plan.groups().stream().filter(group -> !group.verdict().possible()).map(group -> group.group().key()).filter(held::containsKey).toList();
            if (broken.isEmpty()) {
                return plan;
            }
            broken.forEach(held::remove);
        }
        return null;
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
        int tooMany = IntStream.range(0, roster.shape.roles().size()).map(role -> Math.max(0, sitting.count(role) - most(role))).sum();
        return tooMany + roster.tooMany(sitting.people, sitting.roles) + (int) Rules.HARD.stream().filter(rule -> !isMended(rule) && rule.forbids(sitting)).count();
    }

    private int most(int role) {
        return roster.shape.isExchange() ? roster.shape.longestRing() : roster.shape.roles().get(role).max();
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
        return new Quality(calm.solver(), calm.seed(), Fingerprint.of(pool), calm.people(), calm.placed(), null, calm.score(), calm.worst(), calm.objective(), null);
    }

    /** What was proved of all plans holds for this one as well; a bound only if it is about plans like this one. */
    private static Quality proved(Quality calm, Quality free) {
        boolean alike = free.bound() != null && calm.placed() == free.placed() && calm.worst() >= free.worst() && free.bound() >= calm.objective();
        return new Quality(calm.solver(), calm.seed(), free.inputHash(), calm.people(), calm.placed(), free.mostPlaced(), calm.score(), calm.worst(),
            calm.objective(), alike ? free.bound() : null);
    }
}
