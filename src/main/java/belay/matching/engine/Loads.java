package belay.matching.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much everybody has to do across all groups. */
final class Loads {

    private static final Load NONE = new Load(0, 0);

    private final Roster roster;
    private final @Nullable Loads before;
    /** Everybody who has something to do; with loads before, only whose load differs from theirs. */
    private final Map<Integer, Load> loads = new HashMap<>();

    private record Load(int groups, int partners) {
    }

    Loads(Roster roster, Collection<Proposed> all) {
        this(roster, (Loads) null);
        all.forEach(group -> count(group, 1));
    }

    private Loads(Roster roster, @Nullable Loads before) {
        this.roster = roster;
        this.before = before;
    }

    private void count(Proposed group, int times) {
        for (var seat : group.seats()) {
            int person = roster.number(seat.person());
            var load = load(person);
            int partners = 0;
            for (var other : group.seats()) {
                partners += other.role().equals(seat.role()) ? 0 : 1;
            }
            loads.put(person, new Load(load.groups + times, load.partners + times * partners));
        }
    }

    private Load load(int person) {
        var load = loads.get(person);
        return load != null ? load : before != null ? before.load(person) : NONE;
    }

    /** The same with some groups as they would be instead of as they are. */
    Loads changed(Collection<Proposed> are, Collection<Proposed> would) {
        var changed = new Loads(roster, this);
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
