package belay.matching.engine;

/** Nobody is in more groups than the format allows. */
final class MostGroups extends HardRule {

    MostGroups() {
        super("most-groups");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.groupsOf(seat) > sitting.shape().mostGroups()) {
                return Judgement.impossible("engine.most-groups.broken", sitting.name(seat), sitting.groupsOf(seat), sitting.shape().mostGroups());
            }
        }
        return Judgement.SILENT;
    }
}
