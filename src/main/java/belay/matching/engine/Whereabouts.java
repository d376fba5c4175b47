package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who could be where, over every goal, language and weekly hour by anybody’s clock: any group the rules allow meets in one of these
 * rooms, and people who share a room break no rule about goal, language or time.
 */
final class Whereabouts {

    /** One room: its goal, or -1, and who could be in it. */
    record Room(int goal, BitSet people) { }

    private final Roster roster;
    private final List<BitSet> goals = new ArrayList<>();
    private final List<BitSet> languages = new ArrayList<>();
    private final List<BitSet> hours = new ArrayList<>();

    Whereabouts(Roster roster) {
        this.roster = roster;
        for (int goal = 0; goal < roster.goals.size(); goal++) {
            int one = goal;
            goals.add(people(person -> !roster.toldGoals(person) || roster.rankOfGoal(person, one) >= 0));
        }
        for (int language = 0; language < roster.tongues.count(); language++) {
            int one = language;
            languages.add(people(person -> !roster.tongues.told(person) || roster.tongues.speaks(person, one)));
        }
        if (languages.isEmpty()) {
            languages.add(people(person -> true));
        }
        hours();
    }

    private interface Test {
        boolean of(int person);
    }

    private BitSet people(Test test) {
        var people = new BitSet(roster.size());
        for (int person = 0; person < roster.size(); person++) {
            people.set(person, test.of(person));
        }
        return people;
    }

    private void hours() {
        if (!roster.shape.asksForTime()) {
            hours.add(people(person -> true));
            return;
        }
        var anyTime = people(person -> !roster.times.told(person));
        var seen = new HashSet<BitSet>();
        for (int clock = 0; clock < roster.times.clocks(); clock++) {
            var starts = new BitSet[Quarters.COUNT / 2];
            for (int person = 0; person < roster.size(); person++) {
                if (roster.times.told(person)) {
                    var free = Quarters.starts(roster.times.view(clock, person), roster.times.meetingQuarters());
                    for (int start = 0; start < starts.length; start++) {
                        if (Quarters.has(free, 2 * start)) {
                            starts[start] = starts[start] == null ? (BitSet) anyTime.clone() : starts[start];
                            starts[start].set(person);
                        }
                    }
                }
            }
            for (var people : starts) {
                if (people != null && seen.add(people)) {
                    hours.add(people);
                }
            }
        }
        if (hours.isEmpty()) {
            hours.add(anyTime);
        }
        if (!roster.times.atOneHour()) {
            withoutAnHour().forEach(person -> hours.add(people(other -> other == person || anyTime.get(other))));
        }
    }

    /** Whoever has no hour for a meeting may still be with people of whom nobody told theirs. */
    private List<Integer> withoutAnHour() {
        return IntStream.range(0, roster.size()).filter(person -> roster.times.told(person) && hours.stream().noneMatch(hour -> hour.get(person))).boxed().toList();
    }

    /** The rooms in which these people could make at least one group, without those whose people could all be in another one. */
    List<Room> rooms(BitSet among) {
        var rooms = new ArrayList<Room>();
        for (int goal = 0; goal < Math.max(1, goals.size()); goal++) {
            var all = new ArrayList<BitSet>();
            var seen = new HashSet<BitSet>();
            for (var language : languages) {
                for (var hour : hours) {
                    var people = (BitSet) among.clone();
                    people.and(language);
                    people.and(hour);
                    if (!goals.isEmpty()) {
                        people.and(goals.get(goal));
                    }
                    if (hasGroup(people) && seen.add(people)) {
                        all.add(people);
                    }
                }
            }
            for (var people : largest(all)) {
                rooms.add(new Room(goals.isEmpty() ? -1 : goal, people));
            }
        }
        return rooms;
    }

    private boolean hasGroup(BitSet people) {
        for (int role = 0; role < roster.shape.roles().size(); role++) {
            int needed = roster.shape.roles().get(role).min();
            for (int person = people.nextSetBit(0); person >= 0 && needed > 0; person = people.nextSetBit(person + 1)) {
                needed -= roster.asks(person, role) ? 1 : 0;
            }
            if (needed > 0) {
                return false;
            }
        }
        return true;
    }

    /** Without sets that lie within another. */
    private static List<BitSet> largest(List<BitSet> all) {
        all.sort((a, b) -> b.cardinality() - a.cardinality());
        var largest = new ArrayList<BitSet>();
        for (var one : all) {
            boolean within = false;
            for (int i = 0; i < largest.size() && !within; i++) {
                within = isWithin(one, largest.get(i));
            }
            if (!within) {
                largest.add(one);
            }
        }
        return largest;
    }

    private static boolean isWithin(BitSet one, BitSet other) {
        for (int i = one.nextSetBit(0); i >= 0; i = one.nextSetBit(i + 1)) {
            if (!other.get(i)) {
                return false;
            }
        }
        return true;
    }
}
