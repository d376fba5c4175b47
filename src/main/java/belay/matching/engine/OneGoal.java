package belay.matching.engine;

/** Where a group has one goal, everybody in it asked for that goal; somebody who named none is open to any. */
final class OneGoal extends HardRule {

    OneGoal() {
        super("one-goal");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (sitting.shape().goal() == Shape.Goal.PERSONAL || sitting.roster.goals.isEmpty()) {
            return Judgement.SILENT;
        }
        if (sitting.goal < 0) {
            return Judgement.caution("engine.one-goal.none");
        }
        for (int seat = 0; seat < sitting.size(); seat++) {
            int person = sitting.people[seat];
            if (sitting.roster.toldGoals(person) && sitting.roster.rankOfGoal(person, sitting.goal) < 0) {
                return Judgement.impossible("engine.one-goal.broken", sitting.name(seat), sitting.roster.goals.get(sitting.goal));
            }
        }
        return Judgement.SILENT;
    }
}
