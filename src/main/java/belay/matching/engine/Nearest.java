package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where those left over come nearest to one more group: for which goal, in which language and at which hour the fewest people are missing, and
 * of which roles. With so many more, who can be there and are in nobody’s way, there is a group.
 */
final class Nearest {

    /** Of so many places where the fewest might be missing the person’s own goals and the program’s clock come first. */
    private static final int CHOSEN_AMONG = 200;
    /** In so many of them it is counted who can be together. */
    private static final int COUNTED = 60;

    /** A goal, a language and an hour by a clock, each -1 where groups do not ask for it. */
    private record Spot(int goal, int language, int clock, int start) {
    }

    private record Hour(int clock, int start, BitSet people) {
    }

    /**
     * @param together whoever could be there for the goal and in the language
     * @param free whoever is free then: the others of both have to be taken out
     * @param atLeast so many are missing there whoever can be together
     */
    private record Room(Spot spot, BitSet together, BitSet free, int atLeast) {
        boolean has(int person) {
            return together.get(person) && free.get(person);
        }
    }

    private record Lack(Spot spot, int[] missing) {
    }

    private final Present now;
    private final Roster roster;
    private final Filling filling;
    private final BitSet people = new BitSet();
    /** Who asks for each role. */
    private final List<BitSet> roles;
    /** Those where the fewest are missing come first. */
    private final List<Room> rooms;

    Nearest(Present now) {
        this.now = now;
        roster = now.roster;
        filling = new Filling(now);
        IntStream.range(0, roster.size()).filter(person -> roster.rolesOf(person).length > 0 && now.loads.hasTime(person)).forEach(people::set);
        roles = IntStream.range(0, roster.shape.roles().size()).mapToObj(role -> those(person -> roster.asks(person, role))).toList();
        rooms = rooms();
    }

    private List<Room> rooms() {
        var all = new ArrayList<Room>();
        var hours = hours();
        for (int goal = roster.goals.isEmpty() ? -1 : 0; goal < Math.max(0, roster.goals.size()); goal++) {
            for (int language = roster.tongues.count() == 0 ? -1 : 0; language < Math.max(0, roster.tongues.count()); language++) {
                var together = together(goal, language);
                for (var hour : hours) {
                    all.add(new Room(new Spot(goal, language, hour.clock, hour.start), together, hour.people, atLeast(both(together, hour.people))));
                }
            }
        }
        all.sort(Comparator.comparingInt(Room::atLeast));
        return all;
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

    private int atLeast(BitSet here) {
        int missing = 0;
        for (int role = 0; role < roles.size(); role++) {
            missing += Math.max(0, roster.shape.roles().get(role).min() - both(here, roles.get(role)).cardinality());
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
        return List.of(Reason.of("engine.unplaced.lacking", where.isEmpty() ? "" : Reason.of("engine.unplaced.where." + where.size(), where.toArray()), missing));
    }

    private @Nullable Lack lack(int person, int role) {
        Lack best = null;
        int fewest = Integer.MAX_VALUE;
        for (var room : nearest(person)) {
            if (room.atLeast >= fewest) {
                break;
            }
            var missing = filling.missing(here(room), person, role);
            if (missing != null && Filling.sum(missing) < fewest) {
                best = new Lack(room.spot, missing);
                fewest = Filling.sum(missing);
            }
        }
        return best;
    }

    private List<Room> nearest(int person) {
        return rooms.stream().filter(room -> room.has(person) && !isTowards(person, room.spot.goal)).limit(CHOSEN_AMONG)
            .sorted(Comparator.comparingInt(Room::atLeast).thenComparingInt(room -> room.spot.goal < 0 ? 0 : roster.rankOfGoal(person, room.spot.goal))
                .thenComparing(room -> room.spot.clock > 0)).limit(COUNTED).toList();
    }

    private BitSet here(Room room) {
        var here = both(room.together, room.free);
        here.stream().filter(person -> isTowards(person, room.spot.goal)).forEach(here::clear);
        return here;
    }

    /** Whether they are on the way to this goal already. */
    private boolean isTowards(int person, int goal) {
        return goal >= 0 && now.groupsOf(person).stream().anyMatch(group -> group.goal() != null && roster.goal(group.goal()) == goal);
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
}
