package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where those left over come nearest to one more group: for which goal, in which language and at which hour the fewest people are missing, and
 * of which roles. Somebody who asks for two roles is counted in both, so no more are missing than are said to be.
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

    private final Roster roster;
    private final BitSet people = new BitSet();
    /** For each person who is left over the spot where they might be that lacks the fewest. */
    private final @Nullable Spot[] spots;

    Nearest(Present now) {
        roster = now.roster;
        spots = new Spot[roster.size()];
        IntStream.range(0, roster.size()).filter(person -> roster.rolesOf(person).length > 0 && now.loads.hasTime(person)).forEach(people::set);
        var hours = hours();
        for (int goal = roster.goals.isEmpty() ? -1 : 0; goal < Math.max(0, roster.goals.size()); goal++) {
            for (int language = roster.tongues.count() == 0 ? -1 : 0; language < Math.max(0, roster.tongues.count()); language++) {
                var together = together(goal, language);
                for (var hour : hours) {
                    var here = (BitSet) together.clone();
                    here.and(hour.people);
                    look(new Spot(goal, language, hour.clock, hour.start, missing(here)), here);
                }
            }
        }
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
                boolean another = roster.shape.roles().get(role).distinctStages();
                missing.add(Reason.of(another ? "engine.unplaced.missing-stage" : "engine.unplaced.missing", spot.missing[role], roster.shape.roles().get(role).name()));
            }
        }
        var where = where(spot);
        return List.of(where.isEmpty() ? Reason.of("engine.unplaced.lacking", missing) : Reason.of("engine.unplaced.lacking-where", where, missing));
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

    /** The first of several that lack as few. */
    private void look(Spot spot, BitSet here) {
        for (int person = here.nextSetBit(0); person >= 0; person = here.nextSetBit(person + 1)) {
            var best = spots[person];
            if (best == null || spot.all() < best.all()) {
                spots[person] = spot;
            }
        }
    }

    private BitSet together(int goal, int language) {
        var together = new BitSet();
        people.stream().filter(person -> goal < 0 || !roster.toldGoals(person) || roster.rankOfGoal(person, goal) >= 0)
            .filter(person -> language < 0 || !roster.tongues.told(person) || roster.tongues.speaks(person, language)).forEach(together::set);
        return together;
    }

    /** The hours at which anybody could meet; where not everybody has to come, none is asked for. */
    private List<Hour> hours() {
        var hours = new ArrayList<Hour>();
        var anyTime = new BitSet();
        people.stream().filter(person -> !roster.times.told(person)).forEach(anyTime::set);
        if (roster.shape.asksForTime() && roster.shape.wholeGroup()) {
            Set<BitSet> seen = new HashSet<>();
            for (int clock : roster.times.habits()) {
                var starts = IntStream.range(0, roster.size()).mapToObj(person -> starts(clock, person)).toArray(long[][]::new);
                for (int start = 0; start < Quarters.COUNT; start += 2) {
                    int begin = start;
                    var here = (BitSet) anyTime.clone();
                    people.stream().filter(person -> roster.times.told(person) && Quarters.has(starts[person], begin)).forEach(here::set);
                    if (here.cardinality() > anyTime.cardinality() && seen.add(here)) {
                        hours.add(new Hour(clock, start, here));
                    }
                }
            }
        }
        if (hours.isEmpty()) {
            return List.of(new Hour(-1, -1, people));
        }
        people.stream().filter(person -> !roster.times.atOneHour() && hours.stream().noneMatch(hour -> hour.people.get(person))).forEach(person -> {
            var alone = (BitSet) anyTime.clone();  // nobody who told can meet them, whoever did not might
            alone.set(person);
            hours.add(new Hour(-1, -1, alone));
        });
        return hours;
    }

    private long[] starts(int clock, int person) {
        return people.get(person) && roster.times.told(person) ? roster.times.startsOf(clock, person) : Quarters.none();
    }

    private int[] missing(BitSet here) {
        var missing = new int[roster.shape.roles().size()];
        for (int role = 0; role < missing.length; role++) {
            int asked = role;
            var range = roster.shape.roles().get(role);
            var able = here.stream().filter(person -> roster.asks(person, asked)).toArray();
            missing[role] = Math.max(0, range.min() - (range.distinctStages() ? stages(able) : able.length));
        }
        return missing;
    }

    /** How many of these could be together where each has a stage of their own. */
    private int stages(int[] able) {
        long untold = IntStream.of(able).filter(person -> roster.person(person).stage() == null).count();
        return (int) (untold + IntStream.of(able).mapToObj(person -> roster.person(person).stage()).filter(stage -> stage != null).distinct().count());
    }
}
