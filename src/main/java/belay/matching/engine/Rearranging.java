package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes after which somebody can have a place once several others move, where none was found after which nobody or one has to: everybody is matched
 * again with each of them, so that they are looked for among few people only. Nobody loses their place for it.
 */
final class Rearranging {

    /** Up to so many people are matched again: pairs in a hundredth of a second each time, groups in up to half a second. */
    private static final int IN_PAIRS = 40;
    private static final int IN_GROUPS = 20;
    /** So often for everybody who is left over together, and at most so often for one. */
    private static final int FOR_ALL_IN_PAIRS = 320;
    private static final int FOR_ALL_IN_GROUPS = 16;
    private static final int MOST = 40;
    /** Whoever asks more to move asks for another plan. */
    private static final int MOVED = 6;
    /** By which it counts more that somebody stays than all else but that somebody has a place. */
    private static final int STAYING = 1_000;

    private static final Comparator<Mends.Mend> CHEAPEST = Comparator.comparingInt(Mends.Mend::cost).thenComparing(hope -> hope.instead().id()).thenComparing(hope -> hope.says().toString());

    private final Present now;
    private final Roster roster;
    private final int tries;
    private final Set<String> placed;
    private @Nullable Boolean worthwhile;

    /** @param leftOver how many have no place */
    Rearranging(Present now, int leftOver) {
        this.now = now;
        roster = now.roster;
        tries = Math.min(MOST, (now.inPairs() ? FOR_ALL_IN_PAIRS : FOR_ALL_IN_GROUPS) / Math.max(1, leftOver));
        placed = seated(now.groups);
    }

    /**
     * The cheapest found, or nothing.
     *
     * @param hopes changes that might place them if others were not where they are
     */
    List<Unplaced.Change> changes(int person, int role, List<Mends.Mend> hopes) {
        if (!isWorthwhile()) {
            return List.of();
        }
        var once = new HashSet<Applicant>();
        Unplaced.Change best = null;
        for (var hope : Stream.concat(hopes.stream(), room(person).stream()).sorted(CHEAPEST).filter(hope -> once.add(hope.instead())).limit(tries).toList()) {
            if (best != null && hope.cost() + Price.A_MOVE >= best.cost()) {
                break;
            }
            var change = attempt(hope, new Proposed.Seat(roster.person(person).id(), roster.shape.roles().get(role).name()));
            best = change != null && (best == null || change.cost() < best.cost()) ? change : best;
        }
        return best == null ? List.of() : List.of(best);
    }

    /** Where more people could have a place if only some moved, it is not for any change that somebody has none. */
    private boolean isWorthwhile() {
        if (worthwhile == null) {
            worthwhile = tries > 0 && roster.size() <= (now.inPairs() ? IN_PAIRS : IN_GROUPS) && roster.pool.former().isEmpty()
                && seated(matched(roster.pool).proposed()).size() <= placed.size();
        }
        return worthwhile;
    }

    /** Somebody else who is full takes on one more, so that whoever is with them now can go there. */
    private List<Mends.Mend> room(int person) {
        var room = new ArrayList<Mends.Mend>();
        for (int other = 0; other < roster.size(); other++) {
            var one = roster.person(other);
            if (other != person && one.capacity() > 0 && !now.loads.hasTime(other) && one.capacity() < roster.shape.mostGroups()) {
                room.add(Mends.aPlaceMore(one));
            }
        }
        return room;
    }

    /** As few as can be leave their group. */
    private Desk.Sketch matched(Pool pool) {
        var settings = pool.settings();
        var calm = new Settings(Map.of("few-moves", STAYING), settings.synonyms(), 0, Settings.Effort.QUICK, settings.seed());
        return Engine.sketch(Engine.around(pool.after(now.groups).with(calm)), Watch.NONE);
    }

    private Unplaced.@Nullable Change attempt(Mends.Mend hope, Proposed.Seat wanted) {
        var pool = roster.pool.with(hope.instead());
        var after = matched(pool).proposed();
        var moved = movers(after);
        if (moved.size() > MOVED || !seated(after).containsAll(placed)) {
            return null;
        }
        var changed = new Desk(new Roster(pool, after)).sketch(after, "", null).groups().stream()
            .filter(one -> now.groups.stream().noneMatch(before -> isSame(before, one.group()))).toList();  // judged by the rules as an organizer has set them
        var group = changed.stream().filter(one -> one.group().seats().contains(wanted)).findFirst().orElse(null);
        if (group == null || changed.stream().anyMatch(one -> !one.verdict().possible())) {
            return null;
        }
        var also = new ArrayList<>(changed.stream().filter(one -> one != group).map(Plan.Judged::group).toList());
        now.groups.stream().filter(before -> after.stream().noneMatch(one -> one.key().equals(before.key())))
            .forEach(before -> also.add(new Proposed(before.key(), List.of(), before.goal(), null)));
        var names = moved.stream().<Object>map(id -> roster.name(roster.number(id))).toList();
        var says = moved.isEmpty() ? hope.says() : new Reason("engine.change.rearranging", List.of(hope.says(), names), hope.says().organizersOnly());
        return new Unplaced.Change(says, hope.instead(), group.group(), also, group.verdict().score(), hope.cost() + Price.A_MOVE * moved.size());
    }

    private static boolean isSame(Proposed before, Proposed after) {
        return new Proposed(before.key(), after.seats(), before.goal(), before.slot()).equals(after) && Set.copyOf(before.seats()).equals(Set.copyOf(after.seats()));
    }

    /** Where one of each pair leads, those who are led. */
    private List<String> movers(List<Proposed> after) {
        if (!roster.shape.isOneToOne()) {
            return Diff.between(now.groups, after).moves().stream().filter(move -> move.from() != null).map(Diff.Move::person).distinct().toList();
        }
        var is = after.stream().map(group -> Set.copyOf(group.seats())).collect(Collectors.toSet());
        return now.groups.stream().filter(before -> !before.seats().isEmpty() && !is.contains(Set.copyOf(before.seats()))).map(before -> before.seats().getLast().person()).distinct().sorted().toList();
    }

    private static Set<String> seated(List<Proposed> groups) {
        return groups.stream().flatMap(group -> group.seats().stream()).map(Proposed.Seat::person).collect(Collectors.toSet());
    }
}
