package belay.matching.engine;

import java.util.Comparator;
import java.util.List;

/** Seats people one by one where they do most good at tables that have room. */
final class Insertion {

    private final Seating seating;
    private final Roster roster;

    Insertion(Seating seating) {
        this.seating = seating;
        roster = seating.roster;
    }

    /**
     * First whoever has no place, those left over last time before others; then second places for those with time for them. Where it counts how
     * many mentors lead, they make room for others.
     */
    void insert(List<Integer> people) {
        var order = people.stream().sorted(Comparator.<Integer>comparingInt(person -> roster.countsLed() && roster.asks(person, 0) ? 0 : 1)
            .thenComparingLong(person -> -roster.dearness(person)).thenComparingInt(person -> person)).toList();
        for (int person : order) {
            if (!seating.isPlaced(person) && seating.hasTime(person)) {
                insert(person);
            }
        }
        if (roster.shape.mostGroups() > 1) {
            for (int person : order) {
                boolean more = seating.isPlaced(person);
                while (more && seating.hasTime(person)) {
                    more = insert(person);
                }
            }
        }
    }

    private boolean insert(int person) {
        long most = 0;
        int at = -1;
        Table best = null;
        for (int role : roster.rolesOf(person)) {
            for (int index = 0; index < seating.tables().size(); index++) {
                var table = seating.table(index);
                if (!table.closed() && table.count(role) < roster.shape.roles().get(role).max() && !table.seats(person)) {
                    long gain = seating.joining(index, person, role);
                    if (gain > most) {
                        most = gain;
                        at = index;
                        best = table.with(person, role);
                    }
                }
            }
        }
        return best != null && seating.change(new int[] {at}, new Table[] {best}, most) == most;
    }
}
