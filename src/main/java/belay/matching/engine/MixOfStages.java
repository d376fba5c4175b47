package belay.matching.engine;

import java.util.List;
import java.util.TreeSet;

/** Where stages should differ, the more of them are present the better. */
final class MixOfStages extends SoftRule {

    MixOfStages() {
        super("mix-of-stages", 10);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.shape.roles().stream().anyMatch(Shape.Role::distinctStages);
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int of = 0;
        var all = new TreeSet<String>();
        for (int role = 0; role < sitting.shape().roles().size(); role++) {
            if (sitting.shape().roles().get(role).distinctStages()) {
                of += sitting.shape().roles().get(role).max();
                for (int seat : sitting.seatsOf(role)) {
                    var stage = sitting.person(seat).stage();
                    if (stage != null) {
                        all.add(stage);
                    }
                }
            }
        }
        return all.isEmpty() ? Judgement.SILENT : Judgement.worth(Math.min(all.size(), of), of, because(all.size(), List.copyOf(all)));
    }
}
