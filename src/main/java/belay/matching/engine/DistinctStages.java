package belay.matching.engine;

/** Where the format asks for it, no two people in a role are at the same stage. */
final class DistinctStages extends HardRule {

    DistinctStages() {
        super("distinct-stages");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            int role = sitting.roles[seat];
            var stage = sitting.person(seat).stage();
            if (role >= 0 && stage != null && sitting.shape().roles().get(role).distinctStages()) {
                for (int other = 0; other < seat; other++) {
                    if (sitting.roles[other] == role && stage.equals(sitting.person(other).stage())) {
                        return Judgement.impossible("engine.distinct-stages.broken", sitting.name(other), sitting.name(seat), stage);
                    }
                }
            }
        }
        return Judgement.SILENT;
    }
}
