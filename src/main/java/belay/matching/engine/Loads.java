package belay.matching.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How much everybody has to do across all groups. */
final class Loads {

    private final Roster roster;
    /** Of everybody by number. */
    private final int[] groups;
    private final int[] partners;
    /** Whose load differs from that, and by how much: so few that to look at each is quicker than to look one up. */
    private int[] others = {};
    private int[] moreGroups = {};
    private int[] morePartners = {};
    private int size;

    Loads(Roster roster, Collection<Proposed> all) {
        this(roster, new int[roster.size()], new int[roster.size()]);
        for (var group : all) {
            var table = Table.of(roster, group);
            for (int seat = 0; seat < table.size(); seat++) {
                groups[table.people()[seat]]++;
                partners[table.people()[seat]] += partners(table, seat);
            }
        }
    }

    private Loads(Roster roster, int[] groups, int[] partners) {
        this.roster = roster;
        this.groups = groups;
        this.partners = partners;
    }

    private static int partners(Table group, int seat) {
        return group.size() - group.count(group.roles()[seat]);
    }

    /** The same with some groups as they would be instead of as they are. */
    Loads changed(List<Table> are, List<Table> would) {
        var changed = new Loads(roster, groups, partners);
        int most = size + seats(are) + seats(would);
        changed.others = Arrays.copyOf(others, most);
        changed.moreGroups = Arrays.copyOf(moreGroups, most);
        changed.morePartners = Arrays.copyOf(morePartners, most);
        changed.size = size;
        for (var group : are) {
            changed.count(group, -1);
        }
        for (var group : would) {
            changed.count(group, 1);
        }
        return changed;
    }

    private static int seats(List<Table> some) {
        int seats = 0;
        for (var table : some) {
            seats += table.size();
        }
        return seats;
    }

    private void count(Table group, int times) {
        for (int seat = 0; seat < group.size(); seat++) {
            int at = find(group.people()[seat]);
            if (at < 0) {
                at = size++;
                others[at] = group.people()[seat];
            }
            moreGroups[at] += times;
            morePartners[at] += times * partners(group, seat);
        }
    }

    private int find(int person) {
        for (int at = 0; at < size; at++) {
            if (others[at] == person) {
                return at;
            }
        }
        return -1;
    }

    /** Whether this person could be in one group more. */
    boolean hasTime(int person) {
        int groups = groups(person);
        return (roster.shape.kind() == Kind.PARTNERSHIP ? partners(person) : groups) < roster.person(person).capacity() && groups < roster.shape.mostGroups();
    }

    int groups(int person) {
        int at = find(person);
        return groups[person] + (at < 0 ? 0 : moreGroups[at]);
    }

    int partners(int person) {
        int at = find(person);
        return partners[person] + (at < 0 ? 0 : morePartners[at]);
    }
}
