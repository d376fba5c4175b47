package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single changes that might give somebody a place, and which of them do: each is tried, the cheapest first. */
final class Changes {

    /** So many are tried at most once enough are found, for the better group among changes that cost the same. */
    private static final int TRIED = 8;
    static final int OFFERED = 2;

    /** Who has time for one more is looked at apart from what a group is like; what it would be worth is known once the change is made. */
    private static final List<HardRule> RULES = Rules.HARD.stream()
            .filter(rule -> !(rule instanceof Capacity || rule instanceof MostGroups || rule instanceof WorthEnough)).toList();
    private static final WorthEnough WORTH = new WorthEnough();

    /** Of changes that cost the same so many are noted. */
    private static final int NOTED = 48;

    /** So many changes are remembered that would place them beside somebody who is with others. */
    private static final int HOPED = 1_000;

    private record Idea(int cost, Reason says, Applicant instead, Proposed group, List<Proposed> also) {
        static final Comparator<Idea> CHEAPEST = Comparator.comparingInt(Idea::cost).thenComparing(idea -> idea.group.key());
    }

    private final Present now;
    private final Roster roster;
    private final int person;
    private final boolean hasTime;
    private final List<Idea> ideas = new ArrayList<>();
    private final Map<Integer, Integer> noted = new HashMap<>();
    private final List<Mends.Mend> hopes = new ArrayList<>();

    Changes(Present now, int person) {
        this.now = now;
        roster = now.roster;
        this.person = person;
        hasTime = now.loads.hasTime(person);
    }

    /** Notes a group with them in it that breaks one rule, or works but for their own time; the others in it have theirs. */
    void consider(Sitting sitting, Supplier<Proposed> group) {
        if (hasTime) {
            mends(sitting).forEach(mend -> note(mend.cost(), mend.says(), mend.instead(), group.get(), List.of()));
        } else {
            moreRoom(sitting, group, person);
        }
    }

    /** As {@link #consider}, where somebody else would have to move over first. */
    void considerMoving(Sitting sitting, Supplier<Proposed> group, Supplier<List<MovingOver.Way>> ways) {
        var mends = hasTime ? mends(sitting) : List.<Mends.Mend>of();
        if (!mends.isEmpty()) {
            mends.stream().filter(mend -> hopes.size() < HOPED).forEach(hopes::add);
            ways.get().stream().filter(way -> mayGo(way.leaves()) && way.needs() != person && !way.after().seats(roster.person(person).id())).findFirst()
                    .ifPresent(way -> mends.forEach(mend -> moving(mend, group.get(), way)));
        }
    }

    /** Notes a group that works but for somebody who is full. */
    void considerRoom(Sitting sitting, Supplier<Proposed> group, int full) {
        if (hasTime) {
            moreRoom(sitting, group, full);
        }
    }

    private static @Nullable Rule firstBroken(Sitting sitting) {
        return RULES.stream().filter(rule -> rule.forbids(sitting)).findFirst().orElse(null);
    }

    private List<Mends.Mend> mends(Sitting sitting) {
        return meetsTwice(person, sitting) ? List.of() : mends(sitting, person);
    }

    /** What could mend a group with somebody in it that breaks one rule. */
    static List<Mends.Mend> mends(Sitting sitting, int person) {
        var first = firstBroken(sitting);
        var broken = first == null && WORTH.forbids(sitting) ? WORTH : first;
        if (broken == null) {
            return List.of();
        }
        boolean alone = RULES.stream().noneMatch(rule -> rule != broken && rule.forbids(sitting));
        return alone ? Mends.of(broken, sitting, person) : List.of();
    }

    /** Where groups go on and few moves are wanted nobody leaves one so that one person more has a place. */
    private boolean mayGo(Proposed group) {
        return !Patchwork.isCalm(roster.pool) || roster.pool.former().stream().noneMatch(former -> former.key().equals(group.key()));
    }

    private void moving(Mends.Mend mend, Proposed group, MovingOver.Way way) {
        var id = roster.person(way.moved()).id();
        var to = now.names(way.after().without(id));
        var says = new Reason(way.after().seats(id) ? "engine.change.moving" : "engine.change.leaving", List.of(mend.says(), roster.name(way.moved()), to), mend.says().organizersOnly());
        note(mend.cost() + Price.A_MOVE, says, mend.instead(), group, List.of(way.after()));
    }

    private void moreRoom(Sitting sitting, Supplier<Proposed> group, int full) {
        var one = roster.person(full);
        var more = Mends.aPlaceMore(one);
        boolean could = one.capacity() < roster.shape.mostGroups() && now.loads.groups(full) < roster.shape.mostGroups();
        if (could && noted.getOrDefault(more.cost(), 0) < NOTED && firstBroken(sitting) == null && !meetsTwice(person, sitting) && !meetsTwice(full, sitting)) {
            note(more.cost(), more.says(), more.instead(), group.get(), List.of());
        }
    }

    private void note(int cost, Reason says, Applicant instead, Proposed group, List<Proposed> also) {
        if (noted.merge(cost, 1, Integer::sum) <= NOTED) {
            ideas.add(new Idea(cost, says, instead, group, also));
        }
    }

    /** Whether somebody is already with one of these people in another group, or on the way to the same goal. */
    private boolean meetsTwice(int one, Sitting sitting) {
        return now.groupsOf(one).stream().anyMatch(other -> other.goal() != null && sitting.goal >= 0 && roster.goal(other.goal()) == sitting.goal
                || IntStream.of(sitting.people).anyMatch(with -> with != one && other.seats(roster.person(with).id())));
    }

    /** Changes that would do if others were not where they are. */
    List<Mends.Mend> hopes() {
        return hopes;
    }

    /** Those that work, the cheapest first, the better group first among equals. */
    List<Unplaced.Change> found() {
        var found = new ArrayList<Unplaced.Change>();
        int tried = 0;
        int last = 0;
        for (var idea : ideas.stream().sorted(Idea.CHEAPEST).toList()) {
            if (found.size() >= OFFERED && (idea.cost > last || tried >= TRIED)) {
                break;
            }
            tried++;
            int score = score(idea);
            if (score >= 0) {
                found.add(new Unplaced.Change(idea.says, idea.instead, idea.group, idea.also, score, idea.cost));
                last = idea.cost;
            }
        }
        Set<Applicant> once = new HashSet<>();
        return found.stream().sorted(Comparator.comparingInt(Unplaced.Change::cost).thenComparing(change -> -change.score())
                .thenComparing(change -> change.group().key())).filter(change -> once.add(change.instead())).limit(OFFERED).map(this::meanwhile).toList();
    }

    /** It says as well who would have to be in two groups at once for it, and is not now. */
    private Unplaced.Change meanwhile(Unplaced.Change change) {
        var changed = changed(change.also(), change.group());
        var after = around(changed);
        if (roster.shape.mostGroups() == 1 || after.size() == 1) {
            return change;
        }
        var before = ids(changed).stream().flatMap(id -> now.groupsOf(roster.number(id)).stream()).distinct().toList();
        var clashes = new ArrayList<>(clashes(after, change.instead(), changed));
        clashes.removeAll(clashes(before, roster.person(roster.number(change.instead().id())), before));
        return new Unplaced.Change(meanwhile(change.says(), clashes), change.instead(), change.group(), change.also(), change.score(), change.cost());
    }

    private List<Reason> clashes(List<Proposed> groups, Applicant instead, List<Proposed> asked) {
        var here = ids(groups).stream().sorted().map(id -> id.equals(instead.id()) ? instead : roster.person(roster.number(id))).toList();
        var pool = roster.pool;
        var diary = new Diary(roster.like(new Pool(pool.shape(), pool.term(), here, List.of(), List.of(), List.of(), List.of(), pool.settings()), groups), groups);
        return asked.stream().flatMap(group -> diary.clashes(group.key()).stream()).toList();
    }

    /** @param clashes who would have to be where at the same hour */
    static Reason meanwhile(Reason says, List<Reason> clashes) {
        return clashes.isEmpty() ? says : new Reason("engine.change.meanwhile", List.of(says, clashes.stream().distinct().toList()), says.organizersOnly());
    }

    private static List<Proposed> changed(List<Proposed> also, Proposed group) {
        var changed = new ArrayList<>(also);
        changed.add(group);
        return changed;
    }

    /** The groups that change, and all others that their people are in. */
    private List<Proposed> around(List<Proposed> changed) {
        var keys = changed.stream().map(Proposed::key).collect(Collectors.toSet());
        var all = new ArrayList<>(ids(changed).stream().flatMap(id -> now.groupsOf(roster.number(id)).stream()).distinct().filter(group -> !keys.contains(group.key())).toList());
        all.addAll(changed);
        return all;
    }

    private static Set<String> ids(List<Proposed> groups) {
        return groups.stream().flatMap(group -> group.seats().stream()).map(Proposed.Seat::person).collect(Collectors.toSet());
    }

    /** Judges the groups as if the change were made, among everything else their people are in. */
    private int score(Idea idea) {
        var changed = changed(idea.also, idea.group);
        var ids = ids(changed);
        var all = around(changed);
        if (roster.shape.mostGroups() > 1 && changed.stream().anyMatch(group -> repeats(group, all))) {
            return Judge.IMPOSSIBLE;
        }
        var pool = roster.pool;
        var here = Stream.concat(ids.stream(), whoWants(ids)).sorted().map(id -> id.equals(idea.instead.id()) ? idea.instead : roster.person(roster.number(id))).toList();
        var notAgain = pool.notAgain().isEmpty() ? pool.notAgain() : pairs(ids);
        var small = roster.like(new Pool(pool.shape(), pool.term(), here, notAgain, pool.standing(), List.of(), pool.former(), pool.settings()), all);
        small.homes.countAs(roster.homes);
        var loads = new Loads(small, all);
        int score = Judge.IMPOSSIBLE;
        for (var group : changed) {
            score = now.judge.score(Sitting.of(small, group, loads));
            if (score < 0) {
                return score;
            }
        }
        return score;
    }

    /** Whether two of a group are together in another one as well, or somebody is twice on the way to one goal: no match makes such a group. */
    private static boolean repeats(Proposed group, List<Proposed> all) {
        return all.stream().filter(other -> !other.key().equals(group.key())).anyMatch(other -> {
            long both = group.seats().stream().filter(seat -> other.seats(seat.person())).count();
            return both > 1 || both > 0 && group.goal() != null && group.goal().equals(other.goal());
        });
    }

    /** Somebody who wants something, where others do: what a group teaches is judged only if anybody asked for it. */
    private Stream<String> whoWants(Set<String> but) {
        return roster.people.stream().filter(one -> !one.wants().isEmpty()).map(Applicant::id).filter(id -> !but.contains(id)).limit(1);
    }

    private List<Pair> pairs(Set<String> ids) {
        var some = ids.stream().map(roster::number).toList();
        return some.stream().flatMap(one -> some.stream().filter(other -> one < other && roster.metBefore(one, other))
                .map(other -> new Pair(roster.person(one).id(), roster.person(other).id()))).toList();
    }
}
