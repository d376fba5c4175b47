package belay.matching.engine;

import java.util.ArrayList;

/** The group goes on from one that its people asked for; who asked for which is not for members to know. */
final class RankedGroup extends SoftRule {

    RankedGroup() {
        super("ranked-group", 25);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.homes.anyChoices();
    }

    @Override
    public Judgement judge(Sitting sitting) {
        var homes = sitting.roster.homes;
        if (!homes.anyChoices()) {
            return Judgement.SILENT;
        }
        int told = 0;
        int points = 0;
        int home = homes.of(sitting);
        var first = new ArrayList<String>();
        var later = new ArrayList<String>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (homes.chose(sitting.people[seat])) {
                told++;
                int rank = home < 0 ? -1 : homes.rank(sitting.people[seat], home);
                points += RankedGoal.points(rank);
                if (rank >= 0) {
                    (rank == 0 ? first : later).add(sitting.name(seat));
                }
            }
        }
        return told == 0 ? Judgement.SILENT : Judgement.worth(points, 100 * told, says(told, first, later));
    }

    private Reason says(int told, ArrayList<String> first, ArrayList<String> later) {
        var asked = first.isEmpty() ? later : first;
        return asked.isEmpty() ? Reason.secret("engine.ranked-group.none", told)
            : !first.isEmpty() && !later.isEmpty() ? Reason.secret("engine.ranked-group.both", first, later)
            : first.isEmpty() ? Reason.secret("engine.ranked-group.later", later) : secretly(first);
    }
}
