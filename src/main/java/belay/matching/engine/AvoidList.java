package belay.matching.engine;

/** Nobody is put with somebody on the avoid list of either; no member is ever told of it. */
final class AvoidList extends HardRule {

    AvoidList() {
        super("avoid-list");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            for (int other = 0; other < seat; other++) {
                if (sitting.roster.avoid(sitting.people[seat], sitting.people[other])) {
                    return new Judgement.Impossible(Reason.secret("engine.avoid-list.broken", sitting.name(other), sitting.name(seat)));
                }
            }
        }
        return Judgement.SILENT;
    }
}
