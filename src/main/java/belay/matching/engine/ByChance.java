package belay.matching.engine;

import java.util.stream.IntStream;

/** Seats people at random wherever the hard rules allow it: what any solver has to beat, and in a small pool sometimes does not. */
final class ByChance {

    private static final int TRIES = 300;

    private ByChance() {
    }

    static Seating seat(Roster roster, Chance chance) {
        var seating = new Seating(roster);
        add(seating, IntStream.range(0, roster.size()).toArray(), TRIES, chance);
        return seating;
    }

    /** Opens tables by chance among these people. */
    static void add(Seating seating, int[] people, int tries, Chance chance) {
        var roster = seating.roster;
        for (int i = 0; i < tries && people.length > 0; i++) {
            int[] order = people.clone();
            chance.shuffle(order);
            var table = Table.of(roster.goals.isEmpty() ? -1 : chance.below(roster.goals.size()), new int[0], new int[0]);
            for (int role = 0; role < roster.shape.roles().size(); role++) {
                var range = roster.shape.roles().get(role);
                int size = range.min() + chance.below(range.max() - range.min() + 1);
                for (int person : order) {
                    if (table.count(role) < size && roster.asks(person, role) && seating.hasTime(person) && !table.seats(person)) {
                        table = table.with(person, role);
                    }
                }
            }
            if (!meetAgain(seating, table)) {
                seating.open(table);
            }
        }
    }

    /** No solver gives the same people a second group. */
    private static boolean meetAgain(Seating seating, Table table) {
        for (int one : table.people()) {
            for (int other : table.people()) {
                if (one != other && seating.together(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
