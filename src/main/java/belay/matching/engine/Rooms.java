package belay.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where groups can be: each goal, in each language, at each hour of the week by the program's clock. People who share a room break none
 * of the rules about goal, language and time, so it is enough to look for groups within rooms. Somebody who did not tell is in all of them.
 */
final class Rooms {

    private static final int HOURS = Quarters.COUNT / 2;

    private final Roster roster;
    private final int goals;
    private final int languages;
    private final int slots;
    private final int[][] goalsOf;
    private final int[][] languagesOf;
    private final int[][] slotsOf;
    private final int[] stageOf;
    private final int stages;

    Rooms(Roster roster) {
        this.roster = roster;
        goals = Math.max(1, roster.goals.size());
        languages = Math.max(1, roster.tongues.count());
        slots = roster.shape.asksForTime() ? HOURS : 1;
        int n = roster.size();
        goalsOf = IntStream.range(0, n).mapToObj(this::goals).toArray(int[][]::new);
        languagesOf = IntStream.range(0, n).mapToObj(this::languages).toArray(int[][]::new);
        slotsOf = IntStream.range(0, n).mapToObj(this::slots).toArray(int[][]::new);
        Map<String, Integer> names = new HashMap<>();
        stageOf = roster.people.stream().mapToInt(person -> person.stage() == null ? -1 : names.computeIfAbsent(person.stage(), s -> names.size())).toArray();
        stages = names.size();
    }

    private int[] goals(int person) {
        return IntStream.range(0, goals).filter(goal -> !roster.toldGoals(person) || roster.rankOfGoal(person, goal) >= 0).toArray();
    }

    private int[] languages(int person) {
        return IntStream.range(0, languages).filter(language -> !roster.tongues.told(person) || roster.tongues.speaks(person, language)).toArray();
    }

    private int[] slots(int person) {
        if (slots == 1 || !roster.times.told(person)) {
            return IntStream.range(0, slots).toArray();
        }
        var starts = roster.times.startsForProgram(person);
        return IntStream.range(0, slots).filter(slot -> Quarters.has(starts, 2 * slot)).toArray();
    }

    int count() {
        return goals * languages * slots;
    }

    /** The goal pursued in a room; -1 where there are no goals. */
    int goalOf(int room) {
        return roster.goals.isEmpty() ? -1 : room / slots / languages;
    }

    /** In how many rooms somebody can be: the fewer, the sooner they should be seated. */
    int flexibility(int person) {
        return goalsOf[person].length * languagesOf[person].length * slotsOf[person].length;
    }

    boolean has(int room, int person) {
        return contains(slotsOf[person], room % slots, slots) && contains(languagesOf[person], room / slots % languages, languages)
                && contains(goalsOf[person], room / slots / languages, goals);
    }

    private static boolean contains(int[] sorted, int number, int all) {
        return sorted.length == all || Arrays.binarySearch(sorted, number) >= 0;
    }

    int[] of(int person) {
        var rooms = new int[flexibility(person)];
        int i = 0;
        for (int goal : goalsOf[person]) {
            for (int language : languagesOf[person]) {
                for (int slot : slotsOf[person]) {
                    rooms[i++] = (goal * languages + language) * slots + slot;
                }
            }
        }
        return rooms;
    }

    /** How many people of each role each room has; people of a role with distinct stages count once a stage. */
    final class Census {
        private final Map<Integer, int[]> counts = new HashMap<>();
        private final int width = roster.shape.roles().size() * (stages + 1);
        private final BitSet entered = new BitSet();

        void enter(int person) {
            entered.set(person);
            count(person, 1);
        }

        /** Nobody is missed who was not there. */
        void leave(int person) {
            if (entered.get(person)) {
                entered.clear(person);
                count(person, -1);
            }
        }

        private void count(int person, int by) {
            for (int room : of(person)) {
                var count = counts.computeIfAbsent(room, r -> new int[width]);
                for (int role : roster.rolesOf(person)) {
                    count[role * (stages + 1) + stageOf[person] + 1] += by;
                }
            }
        }

        /** How many times over a room has what a group needs beyond who is already at the table, in hundredths; 0 if it lacks somebody. */
        int plenty(int room, Table table) {
            var count = counts.get(room);
            int least = Integer.MAX_VALUE;
            for (int role = 0; role < roster.shape.roles().size(); role++) {
                var range = roster.shape.roles().get(role);
                int needed = range.min() - table.count(role);
                if (needed > 0) {
                    int available = count == null ? 0 : available(count, role, range.distinctStages());
                    least = Math.min(least, available < needed ? 0 : 100 * available / needed);
                }
            }
            return least;
        }

        private int available(int[] count, int role, boolean distinct) {
            int available = 0;
            for (int stage = 0; stage <= stages; stage++) {
                int here = count[role * (stages + 1) + stage];
                available += distinct && stage > 0 ? Math.min(1, here) : here;
            }
            return available;
        }
    }

    Census census() {
        return new Census();
    }

    /** Rooms in which everybody at a table can be; all of them for an empty one. */
    List<Integer> shared(Table table) {
        var rooms = new ArrayList<Integer>();
        for (int room : table.size() == 0 ? IntStream.range(0, count()).toArray() : of(table.people()[0])) {
            boolean all = table.goal() < 0 || goalOf(room) == table.goal();
            for (int person : table.people()) {
                all &= has(room, person);
            }
            if (all) {
                rooms.add(room);
            }
        }
        return rooms;
    }
}
