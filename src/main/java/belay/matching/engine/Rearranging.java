package belay.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes after which somebody can have a place once several others move, where none was found after which nobody or one has to, or of pairs only dear ones: everybody is matched
 * again with each of them, so that they are looked for among few people only. Where more people have a place by it somebody may lose theirs, which is said and costs
 * much.
 */
final class Rearranging {

    /** Up to so many people are matched again: pairs in a hundredth of a second each time, groups in some hundredths. */
    private static final int IN_PAIRS = 40;
    private static final int IN_GROUPS = 20;
    /** So often for everybody who is left over together, of which each gets the same share; and at most so often for one. */
    private static final int FOR_ALL = 400;
    private static final int MOST = 100;
    /** Among more people some of whom are in several groups each time takes up to a second; then there is no time to look at everything of a kind first. */
    private static final int QUICK = 16;
    private static final int FOR_ALL_SLOWLY = 16;
    /** Whoever asks more to move asks for another plan. */
    private static final int MOVED = 6;
    /** So many may lose their place where more than they have one by it. */
    private static final int LOST = 2;
    /** By which it counts more that somebody stays than all else but that somebody has a place. */
    private static final int STAYING = 1_000;

    private static final Comparator<Mends.Mend> CHEAPEST = Comparator.comparingInt(Mends.Mend::cost).thenComparing(hope -> hope.instead().id()).thenComparing(hope -> hope.says().toString());

    private final Present now;
    private final Roster roster;
    private final Set<String> placed;
    private final boolean quick;
    /** How often for each of them; and how often it is left for the one whose turn it is. */
    private final int share;
    private int tries;
    private @Nullable Boolean worthwhile;
    private @Nullable Set<Reason> clashesNow;

    /** @param leftOver how many have time for a group, or one more */
    Rearranging(Present now, int leftOver) {
        this.now = now;
        roster = now.roster;
        quick = now.inPairs() || roster.shape.mostGroups() == 1 || roster.size() <= QUICK;
        share = Math.min(MOST, (quick ? FOR_ALL : FOR_ALL_SLOWLY) / Math.max(1, leftOver));
        placed = seated(now.groups);
    }

    /**
     * The cheapest found, or those that are known.
     *
     * @param hopes changes that might place them if others were not where they are
     * @param known for which nobody or one has to move, the cheapest first; may be none
     */
    List<Unplaced.Change> changes(int person, int role, List<Mends.Mend> hopes, List<Unplaced.Change> known) {
        if (!isWorthwhile()) {
            return known;
        }
        var seat = new Proposed.Seat(roster.person(person).id(), roster.shape.roles().get(role).name());
        tries = share;
        var wider = new Wider(roster, person);
        boolean own = !quick || group(wider.everything(), seat) != null;
        var first = known.isEmpty() ? null : known.getFirst();
        var best = cheapest(Stream.concat(hopes.stream(), room(person).stream()).filter(hope -> own || !hope.instead().id().equals(seat.person())), seat, first);
        for (var kind : quick && own ? wider.kinds() : List.<Wider.Kind>of()) {
            if (tries > 0 && (best == null || kind.atLeast() + Price.A_MOVE < best.cost())) {
                var group = group(kind.instead(), seat);
                best = group == null ? best : cheapest(Changes.mends(Sitting.of(roster, group, null), person).stream(), seat, best);
            }
        }
        return best == null || best == first ? known : Stream.concat(Stream.of(best), known.stream()).limit(Changes.OFFERED).toList();
    }

    private Unplaced.@Nullable Change cheapest(Stream<Mends.Mend> mends, Proposed.Seat seat, Unplaced.@Nullable Change known) {
        var once = new HashSet<Applicant>();
        var best = known;
        for (var mend : mends.sorted(CHEAPEST).filter(mend -> once.add(mend.instead())).toList()) {
            if (tries <= 0 || best != null && mend.cost() + Price.A_MOVE >= best.cost()) {
                break;
            }
            var change = attempt(mend, seat);
            best = change != null && (best == null || change.cost() < best.cost()) ? change : best;
        }
        return best;
    }

    /** The group they would be in if they had told this, where more people had a place by it; null if there is none, or too much was tried. */
    private @Nullable Proposed group(Applicant instead, Proposed.Seat seat) {
        if (tries <= 0) {
            return null;
        }
        tries--;
        var after = matched(roster.pool.with(instead)).proposed();
        return seated(after).size() > placed.size() ? after.stream().filter(group -> group.seats().contains(seat)).findFirst().orElse(null) : null;
    }

    /** Where more people could have a place if only some moved, it is not for any change that somebody has none. */
    private boolean isWorthwhile() {
        if (worthwhile == null) {
            worthwhile = roster.size() <= (now.inPairs() ? IN_PAIRS : IN_GROUPS) && roster.pool.former().isEmpty()
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

    /**
     * As many as can be have a place, and as few as can be leave their group for it. Among peers this comes next without any weight, so that a group is worth what it always is;
     * elsewhere staying counts more than all that, and whoever would be worth too little in a pair is kept apart.
     */
    private Sketch matched(Pool pool) {
        var settings = pool.settings();
        var calm = roster.shape.isExchange() ? settings.without(FewMoves.class).with(Settings.Effort.QUICK)
            : new Settings(Map.of("few-moves", STAYING), settings.synonyms(), 0, Settings.Effort.QUICK, settings.seed());
        var apart = settings.least() > 0 && now.inPairs() && !roster.shape.isExchange() ? withoutPoorPairs(pool) : pool;
        return Engine.sketch(Engine.around(apart.after(now.groups).with(calm)), Watch.NONE);
    }

    private static Pool withoutPoorPairs(Pool pool) {
        var roster = new Roster(pool, List.of());
        var apart = new ArrayList<>(pool.notAgain());
        for (int one = 0; one < roster.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!isPair(roster, one, other) && !isPair(roster, other, one)) {
                    apart.add(new Pair(roster.person(one).id(), roster.person(other).id()));
                }
            }
        }
        return pool.notAgain(apart);
    }

    private static boolean isPair(Roster roster, int leads, int led) {
        return roster.asks(leads, 0) && roster.asks(led, 1) && roster.judge.score(Sitting.pair(roster, leads, 0, led, 1)) >= 0;
    }

    private Unplaced.@Nullable Change attempt(Mends.Mend hope, Proposed.Seat wanted) {
        tries--;
        var pool = roster.pool.with(hope.instead());
        var after = matched(pool).proposed();
        var lost = lost(after);
        var moved = movers(after).stream().filter(id -> !lost.contains(id)).toList();
        if (moved.size() > MOVED || lost.size() > LOST || seated(after).size() <= placed.size()) {
            return null;
        }
        var changed = judged(pool, after).stream()
            .filter(one -> now.groups.stream().noneMatch(before -> isSame(before, one.group()))).toList();  // judged by the rules as an organizer has set them
        var group = changed.stream().filter(one -> one.group().seats().contains(wanted)).findFirst().orElse(null);
        if (group == null || changed.stream().anyMatch(one -> !one.verdict().possible())) {
            return null;
        }
        var also = new ArrayList<>(changed.stream().filter(one -> one != group).map(Plan.Judged::group).toList());
        now.groups.stream().filter(before -> after.stream().noneMatch(one -> one.key().equals(before.key())))
            .forEach(before -> also.add(new Proposed(before.key(), List.of(), before.goal(), null)));
        var says = moved.isEmpty() ? hope.says() : new Reason("engine.change.rearranging", List.of(hope.says(), names(moved)), hope.says().organizersOnly());
        var all = lost.isEmpty() ? says : Reason.secret("engine.change.losing", says, names(lost));
        var clashes = clashes(changed).filter(clash -> !clashesNow().contains(clash)).toList();
        return new Unplaced.Change(Changes.meanwhile(all, clashes), hope.instead(), group.group(), also, group.verdict().score(),
            hope.cost() + Price.A_MOVE * moved.size() + Price.A_PLACE_LOST * lost.size());
    }

    private static List<Plan.Judged> judged(Pool pool, List<Proposed> groups) {
        return new Desk(new Roster(pool, groups)).sketch(groups, "", null).groups();
    }

    /** Who is to be in two groups at one hour. */
    private static Stream<Reason> clashes(List<Plan.Judged> groups) {
        return groups.stream().flatMap(one -> one.verdict().cautions().stream()).filter(caution -> caution.key().startsWith("engine.booked-twice"));
    }

    private Set<Reason> clashesNow() {
        if (clashesNow == null) {
            clashesNow = clashes(judged(roster.pool, now.groups)).collect(Collectors.toSet());
        }
        return clashesNow;
    }

    private List<Object> names(Collection<String> ids) {
        return ids.stream().<Object>map(id -> roster.name(roster.number(id))).toList();
    }

    /** Whose place others have then, in the order of their ids. */
    private Set<String> lost(List<Proposed> after) {
        var lost = new TreeSet<>(placed);
        lost.removeAll(seated(after));
        return lost;
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
