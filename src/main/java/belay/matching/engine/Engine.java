package belay.matching.engine;

import belay.matching.engine.optimum.Library;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The door to matching. It remembers nothing between two calls and may be shared by threads.
 *
 * <p>Groups made by hand are never refused: a rule they break is told in their verdict.
 */
public final class Engine {

    /** Every rule in the order verdicts list them: the hard ones first. */
    public static List<Rule> rules() {
        return Rules.ALL;
    }

    /** Loads the optimizer on a thread of its own, for whoever will match once people are read. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("matching prepares").start(Library::isThere);
    }

    /** Proposes groups that keep every hard rule and every lock, with everybody left over and why. */
    public Plan match(Pool pool) {
        return match(pool, Watch.NONE);
    }

    /**
     * As {@link #match(Pool)}, while somebody looks on who may stop it. Where groups of an earlier round go on, nobody leaves
     * the group they were in unless more people get a place by it than leave theirs, or, with the weight of few-moves at 0, most people placed comes first, then fewest
     * who leave; then the best groups. Who asked for another group than theirs may go there.
     */
    public Plan match(Pool pool, Watch watch) {
        if (pool.former().isEmpty()) {
            return freely(pool, watch);
        }
        var chosen = new Reforming(pool, watch).chosen();
        watch.found();
        return judge(pool, chosen.proposed()).with(chosen.quality());
    }

    /** The groups of {@link #match(Pool, Watch)} alone, for whoever asks what would be rather than why. */
    public Sketch groups(Pool pool, Watch watch) {
        return pool.former().isEmpty() ? sketch(around(pool), watch) : new Reforming(pool, watch).chosen();
    }

    /** Whoever was with whom before. */
    Plan freely(Pool pool, Watch watch) {
        var roster = around(pool);
        var sketch = sketch(roster, watch);
        watch.found();
        return new Desk(roster).plan(sketch);
    }

    /** Everybody, and the groups that stay because somebody is locked there. */
    static Roster around(Pool pool) {
        return new Roster(pool, pool.standing(), pool.locks().stream().map(Lock::group).collect(Collectors.toSet()));
    }

    /** As {@link #freely}, before anybody is told why they have no place. */
    static Sketch sketch(Roster roster, Watch watch) {
        var pool = roster.pool;
        var locked = new Seating(roster);
        Locks.tables(roster).forEach(locked::add);
        var found = Solver.of(roster).solve(locked, new Chance(pool.settings().seed()), watch);
        var desk = new Desk(roster);
        return desk.sketch(desk.propose(found.seating()), found.how(), holds(ofThosePlaced(found, roster), pool));
    }

    /** Whoever is locked and did not ask has a seat, which counts as no place. */
    private static Solver.@Nullable Proof ofThosePlaced(Solver.Found found, Roster roster) {
        var asked = roster.pool.people().stream().map(Applicant::id).collect(Collectors.toSet());
        long others = IntStream.range(0, roster.size()).filter(person -> found.seating().isPlaced(person) && !asked.contains(roster.person(person).id()))
            .mapToLong(roster::dearness).sum();
        var proof = found.proof();
        return proof == null ? null : new Solver.Proof(proof.mostPlaced() - others, proof.bound() - others);
    }

    /** A rule that looks at everything somebody does is not known to a solver while it seats people: with it nothing is proved but places. */
    private static Solver.@Nullable Proof holds(Solver.@Nullable Proof proof, Pool pool) {
        boolean alone = Rules.SOFT.stream().noneMatch(rule -> rule instanceof RoomToSpare && pool.settings().weightOf(rule) > 0);
        int seats = pool.people().stream().mapToInt(person -> Math.min(person.capacity(), pool.shape().mostGroups())).sum();
        return proof == null || alone ? proof : new Solver.Proof(proof.mostPlaced(), proof.mostPlaced() + 200L * seats);
    }

    /** What the rules say about these groups, made by hand or kept from before, and who has no place in them. */
    public Plan judge(Pool pool, List<Proposed> groups) {
        return new Desk(new Roster(pool, groups)).plan(groups, "hand", null);
    }

    /** What the rules say about one of these groups; the others matter because a person's places and hours add up. */
    public Verdict judge(Pool pool, List<Proposed> groups, String key) {
        var verdict = judge(pool, groups, Set.of(key)).get(key);
        if (verdict == null) {
            throw new IllegalArgumentException("There is no group “%s”".formatted(key));
        }
        return verdict;
    }

    /** As {@link #judge(Pool, List, String)}, for those of these keys that are there. */
    public Map<String, Verdict> judge(Pool pool, List<Proposed> groups, Set<String> keys) {
        var roster = new Roster(pool, groups);
        var loads = new Loads(roster, groups);
        var diary = new Diary(roster, groups);
        return groups.stream().filter(group -> keys.contains(group.key()))
                .collect(Collectors.toMap(Proposed::key, group -> roster.judge.verdict(group, roster, loads, diary)));
    }

    /**
     * What keeps somebody from going back to the group they were in: from those they were with, or from those who are there now; null if nothing does.
     *
     * @param key of the group as it is now
     * @param before the group as it was
     * @param seat theirs in it
     */
    public @Nullable Reason goingBack(Pool pool, List<Proposed> groups, String key, Proposed before, Proposed.Seat seat) {
        return GoingBack.breaks(pool, groups, key, before, seat);
    }

    /** What keeps a group from going on with those of it who still ask, whatever else they do; null if nothing does. */
    public @Nullable Reason ending(Pool pool, Proposed before) {
        return GoingBack.ending(pool, before);
    }

    /** Everybody made ready to ask who could be a pair with whom. */
    public Partners partners(Pool pool) {
        return new Partners(pool);
    }

    /** These groups made ready to ask, as often as one likes, where somebody could go and who could come. */
    public Present present(Pool pool, List<Proposed> groups) {
        return new Present(pool, groups);
    }
}
