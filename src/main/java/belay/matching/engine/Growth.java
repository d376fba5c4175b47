package belay.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a group that grows person by person can become one that keeps the rules, as far as nobody who joins later could mend it. */
final class Growth {

    private final Roster roster;
    private final Twos twos;
    private final @Nullable Gathering gathering;
    private final List<HardRule> rules = Rules.ofMore();

    Growth(Roster roster) {
        this.roster = roster;
        twos = new Twos(roster);
        gathering = roster.shape.asksForTime() && roster.shape.wholeGroup() ? new Gathering(roster.times, roster.size()) : null;
    }

    /** Begins with these people, whatever the rules say of them; whether they could meet. */
    boolean begin(Table table) {
        boolean can = true;
        for (int seat = 0; seat < table.size() && gathering != null; seat++) {
            can &= gathering.add(seat, table.people()[seat]);
        }
        return can;
    }

    /** Whether whoever came last can be with the others, who were asked about before, one by one. */
    boolean goesOn(Table table) {
        int seat = table.size() - 1;
        int last = table.people()[seat];
        for (int earlier = 0; earlier < seat; earlier++) {
            if (!twos.agree(table.people()[earlier], table.roles()[earlier], last, table.roles()[seat])) {
                return false;
            }
        }
        if (gathering != null && !gathering.add(seat, last)) {
            return false;
        }
        var sitting = table.sitting(roster);
        return rules.stream().noneMatch(rule -> rule.forbids(sitting));
    }
}
