package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries one person in every other group: one more there, or in the seat of somebody who takes theirs. */
final class Moves {

    private static final Comparator<Place> BEST = Comparator.comparing((Place place) -> place.broken().size()).thenComparing(place -> -gain(place))
            .thenComparing(place -> String.valueOf(place.group())).thenComparing(place -> String.valueOf(place.role()))
            .thenComparing(place -> String.valueOf(place.swapped()));

    private final Present now;
    private final Roster roster;
    private final String person;
    private final @Nullable Proposed left;

    Moves(Pool pool, List<Proposed> groups, String person, @Nullable String from) {
        now = new Present(pool, groups);
        roster = now.roster;
        this.person = person;
        left = groups.stream().filter(group -> group.key().equals(from)).findFirst().orElse(null);
    }

    List<Place> places() {
        var places = new ArrayList<Place>();
        int number = roster.number(person);
        for (var group : now.groups) {
            if (number >= 0 && !group.seats(person)) {
                for (int role : roster.rolesOf(number)) {
                    places.add(place(group, now.seat(number, role)));
                }
                swaps(group, places);
            }
        }
        places.sort(BEST);
        if (left != null) {
            places.add(place(null, null));
        }
        return places;
    }

    private static int gain(Place place) {
        return place.effects().stream().mapToInt(effect -> effect.after() - effect.before()).sum();
    }

    private Place place(@Nullable Proposed joined, Proposed.@Nullable Seat seat) {
        return place(left == null ? null : left.without(person), joined == null || seat == null ? null : joined.with(seat), seat, null);
    }

    /** With everybody in the role that they would leave, where one of the two groups would have too few or too many of it without somebody back. */
    private void swaps(Proposed group, List<Place> places) {
        var mine = left == null ? null : left.seats().stream().filter(seat -> seat.person().equals(person)).findFirst().orElse(null);
        int role = mine == null ? -1 : roster.role(mine.role());
        if (left == null || mine == null || role < 0 || now.hasOneToSpare(left, role) && now.count(group, role) < now.most(role)) {
            return;
        }
        for (var theirs : group.seats()) {
            if (theirs.role().equals(mine.role()) && !left.seats(theirs.person()) && now.mayLeave(group, theirs.person())) {
                places.add(place(left.without(person).with(theirs), group.without(theirs.person()).with(mine), mine, theirs.person()));
            }
        }
    }

    private Place place(@Nullable Proposed behind, @Nullable Proposed joined, Proposed.@Nullable Seat seat, @Nullable String swapped) {
        var would = new ArrayList<Proposed>();
        if (behind != null) {
            would.add(behind);
        }
        if (joined != null) {
            would.add(joined);
        }
        var are = would.stream().map(group -> now.group(group.key())).toList();
        would.removeIf(group -> group.seats().isEmpty());
        var loads = now.loads.changed(are, would);
        var effects = new ArrayList<Place.Effect>();
        var broken = new ArrayList<Verdict.Broken>();
        for (var group : would) {
            var verdict = now.judge.verdict(Sitting.of(roster, group, loads));
            effects.add(new Place.Effect(group.key(), now.scoreNow(now.group(group.key())), verdict.score()));
            broken.addAll(swapped != null ? now.together(group, verdict.broken())
                    : group == behind ? now.leftBehind(group, verdict.broken()) : verdict.broken());
        }
        return new Place(joined == null ? null : joined.key(), seat == null ? null : seat.role(), swapped, effects, broken);
    }
}
