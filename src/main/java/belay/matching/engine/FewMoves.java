package belay.matching.engine;

import java.util.HashMap;

/** People who are together stay together; off unless an organizer re-forms groups and asks for calm. */
final class FewMoves extends SoftRule {

    FewMoves() {
        super("few-moves", 0);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.homes.anybody();
    }

    @Override
    public Judgement judge(Sitting sitting) {
        var from = new HashMap<Integer, Integer>();
        int stood = 0;
        for (int person : sitting.people) {
            var groups = sitting.roster.homes.of(person);
            stood += groups.isEmpty() ? 0 : 1;
            groups.forEach(group -> from.merge(group, 1, Integer::sum));
        }
        int together = from.values().stream().max(Integer::compare).orElse(0);
        return stood == 0 ? Judgement.SILENT : Judgement.worth(together, stood, because(together, stood));
    }
}
