package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where those left over come nearest to one more group: for which goal, in which language and at which hour the fewest people are missing, and
 * of which roles. Somebody who asks for two roles is counted in both, so at least as many are missing as it says.
 */
final class Nearest {

    /** A goal, a language and an hour by a clock, each -1 where groups do not ask for it, and how many of each role are missing there. */
    private record Spot(int goal, int language, int clock, int start, int[] missing) {
        private int all() {
            return Arrays.stream(missing).sum();
        }
    }

    private record Hour(int clock, int start, BitSet people) {
    }

    /** Whoever could be there for a goal and in a language, and whoever is free then: the others of both have to be taken out. */
    private record Room(Spot spot, BitSet together, BitSet free) {
    }

    private final Roster roster;
    private final BitSet people = new BitSet();
    /** Who asks for each role, and who is at each stage. */
    private final List<BitSet> roles;
    private final List<BitSet> stages;
    /** For each person who is left over the spot where they might be that lacks the fewest. */
    private final @Nullable Spot[] spots;

    Nearest(Present now) {
        roster = now.roster;
        spots = new Spot[roster.size()];
        IntStream.range(0, roster.size()).filter(person -> roster.rolesOf(person).length > 0 && now.loads.hasTime(person)).forEach(people::set);
        roles = IntStream.range(0, roster.shape.roles().size()).mapToObj(role -> those(person -> roster.asks(person, role))).toList();
        stages = people.stream().mapToObj(person -> roster.person(person).stage()).filter(Objects::nonNull).distinct()
            .map(stage -> those(person -> stage.equals(roster.person(person).stage()))).toList();
        settle();
    }

    /** The spots that lack fewest come first; of several that lack as few, the first. */
    private void settle() {
        var all = new ArrayList<Room>();
        var hours = hours();
        for (int goal = roster.goals.isEmpty() ? -1 : 0; goal < Math.max(0, roster.goals.size()); goal++) {
            for (int language = roster.tongues.count() == 0 ? -1 : 0; language < Math.max(0, roster.tongues.count()); language++) {
                var together = together(goal, language);
                for (var hour : hours) {
                    all.add(new Room(new Spot(goal, language, hour.clock, hour.start, missing(both(together, hour.people))), together, hour.people));
                }
            }
        }
        all.sort(Comparator.comparingInt(room -> room.spot.all()));
        var unsettled = (BitSet) people.clone();
        for (int i = 0; i < all.size() && !unsettled.isEmpty(); i++) {
            var here = both(unsettled, both(all.get(i).together, all.get(i).free));
            unsettled.andNot(here);
            for (int person = here.nextSetBit(0); person >= 0; person = here.nextSetBit(person + 1)) {
                spots[person] = all.get(i).spot;
            }
        }
    }

    private BitSet those(IntPredicate test) {
        var those = new BitSet();
        people.stream().filter(test).forEach(those::set);
        return those;
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** What is missing where they come nearest; nothing if somewhere nobody is. */
    List<Reason> reasons(int person) {
        var spot = spots[person];
        if (spot == null || spot.all() == 0) {
            return List.of();
        }
        var missing = new ArrayList<Object>();
        for (int role = 0; role < spot.missing.length; role++) {
            if (spot.missing[role] > 0) {
                var range = roster.shape.roles().get(role);
                boolean another = range.distinctStages() && spot.missing[role] < range.min();
                missing.add(Reason.of(another ? "engine.unplaced.missing-stage" : "engine.unplaced.missing", spot.missing[role], range.name()));
            }
        }
        var where = where(spot);
        return List.of(Reason.of("engine.unplaced.lacking", where.isEmpty() ? "" : Reason.of("engine.unplaced.where." + where.size(), where.toArray()), missing));
    }

    private List<Object> where(Spot spot) {
        var where = new ArrayList<Object>();
        if (spot.goal >= 0) {
            where.add(Reason.of("engine.unplaced.for", roster.goals.get(spot.goal)));
        }
        if (spot.language >= 0 && roster.tongues.count() > 1) {
            where.add(Reason.of("engine.unplaced.in", roster.tongues.name(spot.language)));
        }
        if (spot.start >= 0) {
            where.add(Reason.of("engine.unplaced.on", roster.times.slots.slot(spot.clock, spot.start)));
        }
        return where;
    }

    private BitSet together(int goal, int language) {
        return those(person -> (goal < 0 || !roster.toldGoals(person) || roster.rankOfGoal(person, goal) >= 0)
            && (language < 0 || !roster.tongues.told(person) || roster.tongues.speaks(person, language)));
    }

    /** The hours at which anybody could meet, and none for whoever has no hour at all; where not everybody has to come, none is asked for. */
    private List<Hour> hours() {
        var anyTime = those(person -> !roster.times.told(person));
        if (!roster.shape.asksForTime() || !roster.shape.wholeGroup() || anyTime.equals(people)) {
            return List.of(new Hour(-1, -1, people));
        }
        var hours = new ArrayList<Hour>();
        Set<BitSet> seen = new HashSet<>();
        for (int clock : roster.times.habits()) {
            var starts = IntStream.range(0, roster.size()).mapToObj(person -> starts(clock, person)).toArray(long[][]::new);
            for (int start = 0; start < Quarters.COUNT; start += 2) {
                int begin = start;
                var here = those(person -> !roster.times.told(person) || Quarters.has(starts[person], begin));
                if (here.cardinality() > anyTime.cardinality() && seen.add(here)) {
                    hours.add(new Hour(clock, start, here));
                }
            }
        }
        var nowhere = those(person -> roster.times.told(person) && hours.stream().noneMatch(hour -> hour.people.get(person)));
        for (int person = nowhere.nextSetBit(0); person >= 0 && !roster.times.atOneHour(); person = nowhere.nextSetBit(person + 1)) {
            var alone = (BitSet) anyTime.clone();  // nobody who told can meet them, whoever did not might
            alone.set(person);
            hours.add(new Hour(-1, -1, alone));
        }
        return hours.isEmpty() ? List.of(new Hour(-1, -1, anyTime)) : hours;
    }

    private long[] starts(int clock, int person) {
        return people.get(person) && roster.times.told(person) ? roster.times.startsOf(clock, person) : Quarters.none();
    }

    private int[] missing(BitSet here) {
        var missing = new int[roles.size()];
        for (int role = 0; role < missing.length; role++) {
            var range = roster.shape.roles().get(role);
            var able = both(here, roles.get(role));
            missing[role] = Math.max(0, range.min() - (range.distinctStages() ? atStages(able) : able.cardinality()));
        }
        return missing;
    }

    /** How many of these could be together where each has a stage of their own; who did not tell theirs is in nobody’s way. */
    private int atStages(BitSet able) {
        int stagesHere = 0;
        int told = 0;
        for (var stage : stages) {
            var here = both(able, stage);
            told += here.cardinality();
            stagesHere += here.isEmpty() ? 0 : 1;
        }
        return stagesHere + able.cardinality() - told;
    }
}
