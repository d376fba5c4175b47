package belay.matching.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much everybody has to do across all groups. */
final class Loads {

    private final Roster roster;
    /** Of everybody by number. */
    private final Load[] loads;
    /** Whose load differs from that. */
    private final Map<Integer, Load> others = new HashMap<>();

    private record Load(int groups, int partners) {
    }

    Loads(Roster roster, Collection<Proposed> all) {
        this(roster, new Load[roster.size()]);
        Arrays.fill(loads, new Load(0, 0));
        all.forEach(group -> count(Table.of(roster, group), 1));
        others.forEach((person, load) -> loads[person] = load);
        others.clear();
    }

    private Loads(Roster roster, Load[] loads) {
        this.roster = roster;
        this.loads = loads;
    }

    private void count(Table group, int times) {
        for (int seat = 0; seat < group.size(); seat++) {
            int person = group.people()[seat];
            int partners = group.size() - group.count(group.roles()[seat]);
            var load = load(person);
            others.put(person, new Load(load.groups + times, load.partners + times * partners));
        }
    }

    private Load load(int person) {
        var other = others.isEmpty() ? null : others.get(person);
        return other == null ? loads[person] : other;
    }

    /** The same with some groups as they would be instead of as they are. */
    Loads changed(List<Table> are, List<Table> would) {
        var changed = new Loads(roster, loads);
        changed.others.putAll(others);
        are.forEach(group -> changed.count(group, -1));
        would.forEach(group -> changed.count(group, 1));
        return changed;
    }

    /** Whether this person could be in one group more. */
    boolean hasTime(int person) {
        var load = load(person);
        int count = roster.shape.kind() == Kind.PARTNERSHIP ? load.partners : load.groups;
        return count < roster.person(person).capacity() && load.groups < roster.shape.mostGroups();
    }

    int groups(int person) {
        return load(person).groups;
    }

    int partners(int person) {
        return load(person).partners;
    }
}
