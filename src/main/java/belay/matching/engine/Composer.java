package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Opens tables one by one: always for the person who fits in the fewest rooms, in the room that has most to spare. */
final class Composer {

    private final Roster roster;
    private final Rooms rooms;
    private final Chance chance;

    Composer(Roster roster, Rooms rooms, Chance chance) {
        this.roster = roster;
        this.rooms = rooms;
        this.chance = chance;
    }

    /**
     * Opens as many tables as it can with people who have time for one.
     *
     * @param luck how much chance stirs the order, in hundredths; 0 always gives the same
     */
    void compose(Seating seating, List<Integer> people, int luck) {
        var order = order(people, luck);
        var census = rooms.census();
        order.forEach(census::enter);
        for (int index = 0; index < seating.tables().size(); index++) {
            if (!seating.table(index).closed() && seating.table(index).lacks(roster.shape)) {
                complete(seating, index, order, census, luck);
            }
        }
        for (int person : order) {
            if (!seating.isPlaced(person)) {
                open(seating, person, order, census, luck);
            }
        }
    }

    private List<Integer> order(List<Integer> people, int luck) {
        var keys = new double[roster.size()];
        for (int person : people) {
            keys[person] = rooms.flexibility(person) * (1 + luck / 100.0 * chance.below(1000) / 1000);
        }
        var order = new ArrayList<>(people);
        order.sort(Comparator.<Integer>comparingLong(person -> -roster.dearness(person)).thenComparingDouble(person -> keys[person])
                .thenComparingInt(person -> person));
        return order;
    }

    private void complete(Seating seating, int index, List<Integer> order, Rooms.Census census, int luck) {
        var table = seating.table(index);
        for (int room : best(rooms.shared(table), table, census, luck)) {
            var filled = fill(seating, table, room, order);
            if (!filled.lacks(roster.shape) && seating.change(new int[] {index}, new Table[] {filled}, Long.MIN_VALUE + 1) != Seating.FORBIDDEN) {
                leave(seating, filled, census);
                return;
            }
        }
    }

    private void open(Seating seating, int person, List<Integer> order, Rooms.Census census, int luck) {
        for (int role : roster.rolesOf(person)) {
            var start = Table.of(-1, new int[] {person}, new int[] {role});
            for (int room : best(rooms.shared(start), start, census, luck)) {
                var filled = fill(seating, start.towards(rooms.goalOf(room)), room, order);
                if (!filled.lacks(roster.shape) && seating.open(filled)) {
                    leave(seating, filled, census);
                    return;
                }
            }
        }
    }

    private static final int ROOMS_TRIED = 3;

    /** The few rooms with most to spare for what the table lacks. */
    private List<Integer> best(List<Integer> rooms, Table table, Rooms.Census census, int luck) {
        record Option(int room, long plenty) {
        }
        return rooms.stream().map(room -> new Option(room, (100L + luck * chance.below(100) / 50) * census.plenty(room, table)))
                .filter(option -> option.plenty > 0).sorted(Comparator.comparingLong(Option::plenty).reversed().thenComparingInt(Option::room))
                .limit(ROOMS_TRIED).map(Option::room).toList();
    }

    private void leave(Seating seating, Table table, Rooms.Census census) {
        for (int person : table.people()) {
            if (!seating.hasTime(person)) {
                census.leave(person);
            }
        }
    }

    /** Seats what each role needs at least, those first who have no place yet and fit in few rooms. */
    private Table fill(Seating seating, Table table, int room, List<Integer> order) {
        for (int pass = 0; pass < 2; pass++) {
            for (int person : order) {
                if (seating.isPlaced(person) == (pass == 1) && seating.hasTime(person) && rooms.has(room, person) && !table.seats(person)) {
                    table = sit(table, person);
                }
            }
        }
        return table;
    }

    private Table sit(Table table, int person) {
        for (int role : roster.rolesOf(person)) {
            if (table.lacks(roster, role) && table.agrees(roster, person, role)) {
                return table.with(person, role);
            }
        }
        return table;
    }
}
