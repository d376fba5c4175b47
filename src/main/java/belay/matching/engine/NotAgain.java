package belay.matching.engine;

/** People who were together lately meet somebody else this time. */
final class NotAgain extends HardRule {

    NotAgain() {
        super("not-again");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            for (int other = 0; other < seat; other++) {
                if (sitting.roster.metBefore(sitting.people[seat], sitting.people[other])) {
                    return Judgement.impossible("engine.not-again.broken", sitting.name(other), sitting.name(seat));
                }
            }
        }
        return Judgement.SILENT;
    }
}
