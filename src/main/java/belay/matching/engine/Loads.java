package belay.matching.engine;

import java.util.Collection;

/** How much everybody has to do across all groups. */
final class Loads {

    private final int[] groups;
    private final int[] partners;

    Loads(Roster roster, Collection<Proposed> all) {
        groups = new int[roster.size()];
        partners = new int[roster.size()];
        for (var group : all) {
            for (var seat : group.seats()) {
                int person = roster.number(seat.person());
                groups[person]++;
                partners[person] += (int) group.seats().stream().filter(other -> !other.role().equals(seat.role())).count();
            }
        }
    }

    int groups(int person) {
        return groups[person];
    }

    int partners(int person) {
        return partners[person];
    }
}
