package belay.cli.match;

import belay.matching.engine.Diff;
import belay.matching.engine.Engine;
import belay.matching.engine.Lock;
import belay.matching.engine.Plan;
import belay.matching.engine.Pool;
import belay.matching.engine.Proposed;
import belay.matching.engine.Quality;
import belay.matching.engine.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine. Where groups stand already, first everybody who can stay is held where they are; that plan is taken unless one that
 * moves people places more of them.
 */
final class Matching {

    private static final int TRIES = 4;

    /** Rules that further people can still mend. */
    private static final Set<String> MENDED = Set.of("roles-and-sizes");

    private final Engine engine = new Engine();
    private final Pool pool;

    private Matching(Pool pool) {
        this.pool = pool;
    }

    static Plan of(Pool pool) {
        return new Matching(pool).plan();
    }

    private Plan plan() {
        var free = engine.match(pool);
        var calm = pool.standing().isEmpty() ? null : calm();
        if (calm == null || order().compare(calm, free) < 0) {
            return free;
        }
        return calm.with(proved(calm.quality(), free.quality()));
    }

    /** As many people placed as can be, then as few moved, then nobody far below others, then the whole. */
    private Comparator<Plan> order() {
        return Comparator.comparingInt((Plan plan) -> plan.quality().placed()).thenComparingInt(plan -> -moved(plan))
            .thenComparingInt(plan -> plan.quality().worst()).thenComparingLong(plan -> plan.quality().objective());
    }

    private int moved(Plan plan) {
        return (int) Diff.between(pool.standing(), plan.proposed()).moves().stream().filter(move -> move.from() != null).count();
    }

    /** With everybody held who can be; a group that cannot be completed around its people is let go. Null if none can be held. */
    private @Nullable Plan calm() {
        var held = engine.judge(pool, pool.standing()).groups().stream().filter(group -> canStand(group.verdict())).map(group -> group.group().key())
            .collect(Collectors.toCollection(HashSet::new));
        for (int tries = 0; tries < TRIES && !held.isEmpty(); tries++) {
            var plan = engine.match(pool.around(pool.standing(), locks(held)));
            var broken = plan.groups().stream().filter(group -> !group.verdict().possible()).map(group -> group.group().key()).filter(held::contains).toList();
            if (broken.isEmpty()) {
                return plan;
            }
            broken.forEach(held::remove);
        }
        return null;
    }

    private static boolean canStand(Verdict verdict) {
        return verdict.broken().stream().allMatch(broken -> MENDED.contains(broken.rule()));
    }

    private List<Lock> locks(Set<String> held) {
        var locks = new ArrayList<>(pool.locks());
        for (var group : pool.standing()) {
            boolean whole = pool.locks().contains(new Lock.Whole(group.key()));
            if (held.contains(group.key()) && !whole) {
                group.seats().stream().map(seat -> lock(group, seat)).filter(lock -> !locks.contains(lock)).forEach(locks::add);
            }
        }
        return locks;
    }

    private static Lock lock(Proposed group, Proposed.Seat seat) {
        return new Lock.Person(group.key(), seat.person(), seat.role());
    }

    /** What was proved of all plans holds for this one as well; a bound only if it is about plans like this one. */
    private static Quality proved(Quality calm, Quality free) {
        boolean alike = free.bound() != null && calm.placed() == free.placed() && calm.worst() >= free.worst() && free.bound() >= calm.objective();
        return new Quality(calm.solver(), calm.seed(), free.inputHash(), calm.people(), calm.placed(), free.mostPlaced(), calm.score(), calm.worst(),
            calm.objective(), alike ? free.bound() : null);
    }
}
