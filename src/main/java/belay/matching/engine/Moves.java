package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries one person in every other group, one more there or in the seat of somebody who takes theirs: cheaply first, and judges the best. */
final class Moves {

    /** More than these nobody weighs: of moves and of swaps, of those that keep every rule and of those that do not. */
    private static final int MOST = 30;

    /** A group by its place among those there are, the role taken there, and who would come back for it, or -1. */
    private record Tried(int group, int role, int swapped, int broken, int gain) {
        private int kind() {
            return (broken == 0 ? 0 : 1) + (swapped < 0 ? 0 : 2);
        }
    }

    private final Comparator<Tried> best;
    private final Present now;
    private final Roster roster;
    private final String person;
    private final int number;
    private final @Nullable Proposed left;
    private final Table here;
    private final List<Tried> tried = new ArrayList<>();

    Moves(Present now, String person, @Nullable String from) {
        this.now = now;
        roster = now.roster;
        this.person = person;
        number = roster.number(person);
        left = now.groups.stream().filter(group -> group.key().equals(from)).findFirst().orElse(null);
        here = left == null ? Table.of(-1, new int[0], new int[0]) : now.tables.get(now.groups.indexOf(left));
        best = Comparator.comparingInt(Tried::broken).thenComparing(Comparator.comparingInt(Tried::gain).reversed())
            .thenComparing(one -> now.groups.get(one.group).key()).thenComparing(one -> roster.shape.roles().get(one.role).name())
            .thenComparing(one -> one.swapped < 0 ? "" : roster.person(one.swapped).id());
    }

    List<Place> places() {
        for (int group = 0; group < now.groups.size() && number >= 0; group++) {
            if (!now.isClosed(now.groups.get(group)) && !now.tables.get(group).seats(number)) {
                moves(group);
                swaps(group);
            }
        }
        tried.sort(best);
        var places = new ArrayList<Place>();
        var counts = new int[4];
        for (var one : tried) {
            if (counts[one.kind()]++ < MOST) {
                places.add(place(one));
            }
        }
        if (left != null) {
            places.add(place(left.without(person), null, null, null));
        }
        return places;
    }

    private void moves(int group) {
        for (int role : roster.rolesOf(number)) {
            attempt(group, role, -1, here.leftBy(number), now.tables.get(group).with(number, role));
        }
    }

    /** With everybody in the role that they would leave, where one of the two groups would have too few or too many of it without somebody back. */
    private void swaps(int group) {
        int role = here.seats(number) ? here.roles()[here.seatOf(number)] : -1;
        var there = now.tables.get(group);
        if (left == null || role < 0 || here.count(role) > roster.shape.roles().get(role).min() && there.count(role) < now.most(role)) {
            return;
        }
        for (int seat = 0; seat < there.size(); seat++) {
            int other = there.people()[seat];
            if (there.roles()[seat] == role && !here.seats(other) && now.mayLeave(now.groups.get(group), roster.person(other).id())) {
                attempt(group, role, other, here.replacing(here.seatOf(number), other), there.replacing(seat, number));
            }
        }
    }

    private void attempt(int group, int role, int swapped, Table behind, Table joined) {
        var there = now.tables.get(group);
        var loads = now.loads.changed(List.of(here, there), List.of(behind, joined));
        int broken = 0;
        int gain = 0;
        for (var would : List.of(behind, joined)) {
            if (would.size() > 0) {
                var sitting = would.sitting(roster, loads);
                int breaks = now.judge.countBroken(sitting);
                broken += breaks;
                gain += (breaks == 0 ? now.judge.worth(sitting) : 0) - now.scoreNow(would == joined ? now.groups.get(group) : Objects.requireNonNull(left));
            }
        }
        tried.add(new Tried(group, role, swapped, broken, gain));
    }

    private Place place(Tried one) {
        var there = now.groups.get(one.group);
        var seat = now.seat(number, one.role);
        var behind = left == null ? null : left.without(person);
        if (one.swapped < 0 || behind == null) {
            return place(behind, there.with(seat), seat, null);
        }
        var back = now.seat(one.swapped, one.role);
        return place(behind.with(back), there.without(back.person()).with(seat), seat, back.person());
    }

    private Place place(@Nullable Proposed behind, @Nullable Proposed joined, Proposed.@Nullable Seat seat, @Nullable String swapped) {
        var would = Stream.of(Optional.ofNullable(behind), Optional.ofNullable(joined)).flatMap(Optional::stream).toList();
        var loads = now.loads.changed(would.stream().map(group -> now.table(group.key())).toList(), now.tables(would));
        var effects = new ArrayList<Place.Effect>();
        var broken = new ArrayList<Verdict.Broken>();
        for (var group : would) {
            if (!group.seats().isEmpty()) {
                var verdict = now.judge.verdict(Sitting.of(roster, group, loads));
                effects.add(new Place.Effect(group.key(), now.scoreNow(now.group(group.key())), verdict.score()));
                broken.addAll(swapped != null ? now.together(group, verdict.broken())
                        : group == behind ? now.leftBehind(group, verdict.broken()) : verdict.broken());
            }
        }
        return new Place(joined == null ? null : joined.key(), seat == null ? null : seat.role(), swapped, effects, broken);
    }
}
