package belay.matching.engine.optimum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * From a relaxed rooming, in which a room may hold half a group, to a whole one: of the rooms with a part of a group, those next to a
 * whole one are given it, some at a time, and all is solved again. What would cost more than a place each is taken back, the last of them first; a
 * room that alone costs that much gets no further group. Once groups are whole, people are so by themselves but for pairs kept apart.
 */
final class Diving {

    private static final int PART = 5;
    private static final double COSTS = 1.5;
    /** How much chance may change the order in which rooms get a whole group, in groups. */
    private static final double LUCK = 0.3;
    private static final int MOST_DIVES = 8;
    /** How much of the work may go to people whom pairs kept apart have left in parts, each time. */
    private static final double FINISH = 0.2;

    private final Rooming rooming;
    private final RelaxedRooming relaxed;
    private final Look look;
    private final double dearness;

    Diving(Rooming rooming, RelaxedRooming relaxed, Look look) {
        this.rooming = rooming;
        this.relaxed = relaxed;
        this.look = look;
        dearness = rooming.guests().stream().mapToLong(Rooming.Guest::dearness).filter(one -> one > 0).average().orElse(1);
    }

    Rooming.Roomed best() {
        long most = relaxed.mostPlaced();
        var best = Rooming.Roomed.none(rooming, most, 0);
        var chance = new SplittableRandom(look.seed());
        double finished = 0;
        for (int dive = 0; dive < MOST_DIVES && best.placed() < most && !look.stop().getAsBoolean(); dive++) {
            if (dive > 0 && relaxed.units() + finished >= look.units()) {
                break;
            }
            var found = dive(dive == 0 ? 0 : LUCK, chance);
            finished += found.units();
            best = found.placed() > best.placed() ? found : best;
        }
        return new Rooming.Roomed(best.groups(), best.stays(), best.placed(), Math.max(most, best.placed()), relaxed.units() + finished);
    }

    private Rooming.Roomed dive(double luck, SplittableRandom chance) {
        relaxed.free();
        relaxed.solve();
        double worth = relaxed.worth();
        var groups = relaxed.groups();
        var open = parts(groups, luck, chance);
        while (!open.isEmpty() && !look.stop().getAsBoolean()) {
            worth = fill(open.subList(0, Math.max(1, open.size() / PART)), groups, worth);
            if (worth == Double.NEGATIVE_INFINITY) {
                return Rooming.Roomed.none(rooming, 0, 0);
            }
            groups = relaxed.groups();
            open = parts(groups, luck, chance);
        }
        return whole(groups);
    }

    /** Rooms with a part of a group, those first that lack least. */
    private List<Integer> parts(double[] groups, double luck, SplittableRandom chance) {
        var lacks = Arrays.stream(groups).map(some -> Math.ceil(some) - some + luck * chance.nextDouble()).toArray();
        return IntStream.range(0, groups.length).filter(room -> !RelaxedRooming.isWhole(groups[room]) && relaxed.isOpen(room, groups[room])).boxed()
            .sorted(Comparator.comparingDouble(room -> lacks[room])).toList();
    }

    /** Gives rooms a whole group more, as many of them as cost little; returns what is left of the worth. */
    private double fill(List<Integer> some, double[] groups, double worth) {
        for (var filled = some; !filled.isEmpty(); filled = filled.subList(0, filled.size() / 2)) {
            var before = filled.stream().map(relaxed::bounds).toList();
            filled.forEach(room -> relaxed.bound(room, new RelaxedRooming.Bounds(Math.ceil(groups[room]), relaxed.bounds(room).most())));
            if (relaxed.solve() && relaxed.worth() >= worth - COSTS * dearness) {
                return relaxed.worth();
            }
            for (int i = 0; i < filled.size(); i++) {
                relaxed.bound(filled.get(i), before.get(i));
            }
        }
        int none = some.getFirst();
        relaxed.bound(none, new RelaxedRooming.Bounds(relaxed.bounds(none).least(), Math.floor(groups[none])));
        relaxed.solve();
        return relaxed.worth();
    }

    /** Where somebody ended the search groups are not whole yet, and are then closed rather than opened. */
    private Rooming.Roomed whole(double[] some) {
        boolean decided = Arrays.stream(some).allMatch(RelaxedRooming::isWhole);
        int[] groups = Arrays.stream(some).mapToInt(one -> (int) (RelaxedRooming.isWhole(one) ? Math.rint(one) : Math.floor(one))).toArray();
        var stays = decided ? relaxed.stays() : List.<Rooming.Stay>of();
        if (stays.isEmpty()) {
            var all = relaxed.all().stream().filter(choice -> groups[choice.room()] > 0).toList();
            return rooming.solve(List.of(), look.of(FINISH * look.units(), look.seed()), all, groups);
        }
        long placed = stays.stream().mapToInt(Rooming.Stay::guest).distinct().mapToLong(guest -> rooming.guests().get(guest).dearness()).sum();
        return new Rooming.Roomed(groups, stays, placed, placed, 0);
    }
}
