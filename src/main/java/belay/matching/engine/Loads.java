package belay.matching.engine;

import java.util.Collection;

/** How much everybody has to do across all groups. */
final class Loads {

    private final Roster roster;
    private final int[] groups;
    private final int[] partners;

    Loads(Roster roster, Collection<Proposed> all) {
        this(roster, new int[roster.size()], new int[roster.size()]);
        all.forEach(group -> count(group, 1));
    }

    private Loads(Roster roster, int[] groups, int[] partners) {
        this.roster = roster;
        this.groups = groups;
        this.partners = partners;
    }

    private void count(Proposed group, int times) {
        for (var seat : group.seats()) {
            int person = roster.number(seat.person());
            groups[person] += times;
            partners[person] += times * (int) group.seats().stream().filter(other -> !other.role().equals(seat.role())).count();
        }
    }

    /** The same with some groups as they would be instead of as they are. */
    Loads changed(Collection<Proposed> are, Collection<Proposed> would) {
        var changed = new Loads(roster, groups.clone(), partners.clone());
        are.forEach(group -> changed.count(group, -1));
        would.forEach(group -> changed.count(group, 1));
        return changed;
    }

    /** Whether this person could be in one group more. */
    boolean hasTime(int person) {
        int load = roster.shape.kind() == Kind.PARTNERSHIP ? partners[person] : groups[person];
        return load < roster.person(person).capacity() && groups[person] < roster.shape.mostGroups();
    }

    int groups(int person) {
        return groups[person];
    }

    int partners(int person) {
        return partners[person];
    }
}
