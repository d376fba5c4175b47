package belay.matching.engine;

/** The group's goal is high on its people's lists. */
final class RankedGoal extends SoftRule {

    RankedGoal() {
        super("ranked-goal", 15);
    }

    /** What a goal is worth by where it is on somebody’s list, of 100. */
    static int points(int rank) {
        return rank < 0 ? 0 : Math.max(20, 100 - 20 * rank);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return !roster.goals.isEmpty();
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int told = 0;
        int points = 0;
        int high = 0;
        for (int seat = 0; sitting.goal >= 0 && seat < sitting.size(); seat++) {
            if (sitting.roster.toldGoals(sitting.people[seat])) {
                told++;
                int rank = sitting.roster.rankOfGoal(sitting.people[seat], sitting.goal);
                points += points(rank);
                high += rank == 0 || rank == 1 ? 1 : 0;
            }
        }
        return told == 0 ? Judgement.SILENT
                : Judgement.worth(points, 100 * told, because(high, told, sitting.roster.goals.get(sitting.goal)));
    }
}
