package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has time for one group more and could complete those left behind somewhere; many ways to move somebody leave the same people behind. */
final class Spares {

    /** Somebody who could come, in a role, and what the group would be worth. */
    record Spare(int person, int role, int score) {
    }

    private final Present now;
    private final List<int[]> free = new ArrayList<>();
    private final Map<Proposed, List<Spare>> known = new HashMap<>();

    Spares(Present now) {
        this.now = now;
        for (int person = 0; person < now.roster.size(); person++) {
            for (int role : now.loads.hasTime(person) ? now.roster.rolesOf(person) : new int[0]) {
                free.add(new int[] {person, role});
            }
        }
    }

    /** With whom every rule would hold, the best first. */
    List<Spare> of(Proposed remnant) {
        return known.computeIfAbsent(new Proposed("", remnant.seats(), remnant.goal(), remnant.slot()), one -> find(Table.of(now.roster, remnant)));
    }

    private List<Spare> find(Table remnant) {
        var spares = new ArrayList<Spare>();
        for (var one : free) {
            if (remnant.count(one[1]) < now.most(one[1]) && !remnant.seats(one[0])) {
                int score = now.judge.score(remnant.with(one[0], one[1]).sitting(now.roster));
                if (score > Judge.IMPOSSIBLE) {
                    spares.add(new Spare(one[0], one[1], score));
                }
            }
        }
        spares.sort(Comparator.comparingInt(Spare::score).reversed());
        return spares;
    }
}
