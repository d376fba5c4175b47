package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where those left over come nearest to one more group: for which goal, in which language and at which hour the fewest people are missing, and
 * of which roles; of very many such places only the likeliest are counted. With so many more, who can be there and are in nobody’s way, there is a group.
 */
final class Nearest {

    /** Of so many places where the fewest might be missing the person’s own goals and the program’s clock come first. */
    private static final int CHOSEN_AMONG = 200;
    /** In so many of them it is counted who can be together. */
    private static final int COUNTED = 60;

    /** @param atLeast so many are missing in the room whoever can be together */
    private record Lacking(Spots.Room room, int atLeast) {
        private Spots.Spot spot() {
            return room.spot();
        }
    }

    private record Lack(Spots.Spot spot, int[] missing) {
    }

    private final Roster roster;
    private final Filling filling;
    /** Who asks for each role. */
    private final List<BitSet> roles;
    /** Those where the fewest are missing come first. */
    private final List<Lacking> rooms;

    Nearest(Present now) {
        roster = now.roster;
        filling = new Filling(now);
        var spots = now.spots();
        roles = IntStream.range(0, roster.shape.roles().size()).mapToObj(role -> spots.those(person -> roster.asks(person, role))).toList();
        rooms = spots.rooms().stream().map(room -> new Lacking(room, atLeast(room.here()))).sorted(Comparator.comparingInt(Lacking::atLeast)).toList();
    }

    private int atLeast(BitSet here) {
        int missing = 0;
        for (int role = 0; role < roles.size(); role++) {
            missing += Math.max(0, roster.shape.roles().get(role).min() - Spots.both(here, roles.get(role)).cardinality());
        }
        return missing;
    }

    /**
     * What is missing where they come nearest; nothing if nobody is.
     *
     * @param told that many are known to be missing anyway; no more is said where it is only these
     */
    List<Reason> reasons(int person, int role, int told) {
        var lack = lack(person, role);
        if (lack == null || Filling.sum(lack.missing) <= told) {
            return List.of();
        }
        var missing = new ArrayList<Object>();
        for (int some = 0; some < lack.missing.length; some++) {
            if (lack.missing[some] > 0) {
                var range = roster.shape.roles().get(some);
                boolean another = range.distinctStages() && lack.missing[some] < range.min();
                missing.add(Reason.of(another ? "engine.unplaced.missing-stage" : "engine.unplaced.missing", lack.missing[some], range.name()));
            }
        }
        var where = where(lack.spot);
        boolean hours = roster.shape.wholeGroup() || !roster.shape.asksForTime();  // else they may be in the way as well
        return List.of(Reason.of(hours ? "engine.unplaced.lacking" : "engine.unplaced.lacking-at-least", where.isEmpty() ? "" : Reason.of("engine.unplaced.where." + where.size(), where.toArray()), missing));
    }

    private @Nullable Lack lack(int person, int role) {
        Lack best = null;
        int fewest = Integer.MAX_VALUE;
        for (var near : nearest(person)) {
            if (near.atLeast >= fewest) {
                break;
            }
            var missing = filling.missing(near.room.here(), person, role);
            if (missing != null && Filling.sum(missing) < fewest) {
                best = new Lack(near.spot(), missing);
                fewest = Filling.sum(missing);
            }
        }
        return best;
    }

    private List<Lacking> nearest(int person) {
        return rooms.stream().filter(one -> one.room.has(person)).limit(CHOSEN_AMONG)
            .sorted(Comparator.comparingInt(Lacking::atLeast).thenComparingInt(one -> one.spot().goal() < 0 ? 0 : roster.rankOfGoal(person, one.spot().goal()))
                .thenComparing(one -> one.spot().clock() > 0)).limit(COUNTED).toList();
    }

    private List<Object> where(Spots.Spot spot) {
        var where = new ArrayList<Object>();
        if (spot.goal() >= 0) {
            where.add(Reason.of("engine.unplaced.for", roster.goals.get(spot.goal())));
        }
        if (spot.language() >= 0 && roster.tongues.count() > 1) {
            where.add(Reason.of("engine.unplaced.in", roster.tongues.name(spot.language())));
        }
        if (spot.start() >= 0) {
            where.add(Reason.of("engine.unplaced.on", roster.times.slots.slot(spot.clock(), spot.start())));
        }
        return where;
    }
}
