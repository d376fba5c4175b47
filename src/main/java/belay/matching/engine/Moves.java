package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries one person in every other group, one more there or in the seat of somebody who takes theirs: cheaply first, and judges the best. */
final class Moves {

    /** A group by its place among those there are, the role taken there, and who would come back for it, or -1. */
    private record Tried(int group, int role, int swapped, int broken, int gain) { }

    /** What becomes of a group: how many rules it breaks, and what it gains. */
    private record Weighed(int broken, int gain) { }

    private final Present now;
    private final Roster roster;
    private final String person;
    private final int number;
    private final @Nullable Proposed left;
    private final Table here;
    private final Comparator<Tried> order;
    private final Best<Tried> goodMoves;
    private final Best<Tried> badMoves;
    private final Best<Tried> goodSwaps;
    private final Best<Tried> badSwaps;
    /** What becomes of the group they leave where nobody comes back. */
    private final Weighed alone;

    /** @param most how many moves and how many swaps that keep every rule are told, and how many of each that do not */
    Moves(Present now, String person, @Nullable String from, int most) {
        this.now = now;
        roster = now.roster;
        this.person = person;
        number = roster.number(person);
        left = now.groups.stream().filter(group -> group.key().equals(from)).findFirst().orElse(null);
        here = left == null ? Table.of(-1, new int[0], new int[0]) : now.tables.get(now.groups.indexOf(left));
        order = Comparator.comparingInt(Tried::broken).thenComparing(Comparator.comparingInt(Tried::gain).reversed())
            .thenComparing(one -> now.groups.get(one.group).key()).thenComparing(one -> roster.shape.roles().get(one.role).name())
            .thenComparing(one -> one.swapped < 0 ? "" : roster.person(one.swapped).id());
        goodMoves = new Best<>(order, most);
        badMoves = new Best<>(order, most);
        goodSwaps = new Best<>(order, most);
        badSwaps = new Best<>(order, most);
        var rest = here.leftBy(number);
        alone = judge(rest, now.loads.changed(List.of(here), List.of(rest)), left, 2 * Rules.HARD.size());
    }

    List<Place> places() {
        for (int group = 0; group < now.groups.size() && number >= 0; group++) {
            if (!now.isClosed(now.groups.get(group)) && !now.tables.get(group).seats(number)) {
                moves(group);
                swaps(group);
            }
        }
        var places = new ArrayList<>(Stream.of(goodMoves, badMoves, goodSwaps, badSwaps).flatMap(some -> some.all().stream()).sorted(order).map(this::place).toList());
        if (left != null) {
            places.add(place(left.without(person), null, null, null));
        }
        return places;
    }

    private void moves(int group) {
        var there = now.tables.get(group);
        boolean apart = Arrays.stream(there.people()).noneMatch(here::seats);
        for (int role : roster.rolesOf(number)) {
            attempt(group, role, -1, apart ? null : here.leftBy(number), there.with(number, role));
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

    /** @param stays the group left, as it would be; null if that is the same wherever they go */
    private void attempt(int group, int role, int swapped, @Nullable Table stays, Table joined) {
        var there = now.tables.get(group);
        var good = swapped < 0 ? goodMoves : goodSwaps;
        var bad = swapped < 0 ? badMoves : badSwaps;
        var worst = bad.worst();
        int most = worst == null ? 2 * Rules.HARD.size() : worst.broken;
        var loads = now.loads.changed(List.of(here, there), List.of(stays == null ? here.leftBy(number) : stays, joined));
        var first = stays == null ? alone : judge(stays, loads, left, most);
        if (first.broken <= most) {
            var second = judge(joined, loads, now.groups.get(group), most - first.broken);
            int broken = first.broken + second.broken;
            if (broken <= most) {
                (broken == 0 ? good : bad).offer(new Tried(group, role, swapped, broken, first.gain + second.gain));
            }
        }
    }

    /** Not counted any further once more rules are broken than may be. */
    private Weighed judge(Table would, Loads loads, @Nullable Proposed was, int most) {
        if (would.size() == 0) {
            return new Weighed(0, 0);
        }
        var sitting = would.sitting(roster, loads);
        int broken = now.judge.countBroken(sitting, most);
        return new Weighed(broken, (broken == 0 ? now.judge.worth(sitting) : 0) - now.scoreNow(Objects.requireNonNull(was)));
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
