package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Every goal, language and hour that one more group could have, and who of those with time for it could be there. */
final class Spots {

    /** A goal, a language and an hour by a clock, each -1 where groups do not ask for it. */
    record Spot(int goal, int language, int clock, int start) {
    }

    /**
     * @param together whoever could be there for the goal and in the language, and is not on the way to this goal already
     * @param free whoever is free then: the others of both have to be taken out
     */
    record Room(Spot spot, BitSet together, BitSet free) {

        boolean has(int person) {
            return together.get(person) && free.get(person);
        }

        BitSet here() {
            return both(together, free);
        }
    }

    private record Hour(int clock, int start, BitSet people) {
    }

    private final Present now;
    private final Roster roster;
    private final BitSet people = new BitSet();
    private final List<Room> rooms = new ArrayList<>();

    Spots(Present now) {
        this.now = now;
        roster = now.roster;
        IntStream.range(0, roster.size()).filter(person -> roster.rolesOf(person).length > 0 && now.loads.hasTime(person)).forEach(people::set);
        var hours = hours();
        for (int goal = roster.goals.isEmpty() ? -1 : 0; goal < Math.max(0, roster.goals.size()); goal++) {
            for (int language = roster.tongues.count() == 0 ? -1 : 0; language < Math.max(0, roster.tongues.count()); language++) {
                var together = together(goal, language);
                for (var hour : hours) {
                    rooms.add(new Room(new Spot(goal, language, hour.clock, hour.start), together, hour.people));
                }
            }
        }
    }

    /** By goals, languages, and hours as the week goes, the program’s clock first. */
    List<Room> rooms() {
        return rooms;
    }

    /** Of those with time for one more group, who passes. */
    BitSet those(IntPredicate test) {
        var those = new BitSet();
        people.stream().filter(test).forEach(those::set);
        return those;
    }

    static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** Who could be in one more group for a goal, and is not on the way to it already. */
    BitSet able(int goal) {
        var able = those(person -> goal < 0 || !roster.toldGoals(person) || roster.rankOfGoal(person, goal) >= 0);
        now.tables.stream().filter(table -> goal >= 0 && table.goal() == goal).forEach(table -> IntStream.of(table.people()).forEach(able::clear));
        return able;
    }

    private BitSet together(int goal, int language) {
        var able = able(goal);
        return those(person -> able.get(person) && (language < 0 || !roster.tongues.told(person) || roster.tongues.speaks(person, language)));
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
