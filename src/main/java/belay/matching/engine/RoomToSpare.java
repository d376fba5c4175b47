package belay.matching.engine;

import java.util.ArrayList;

/** People who can be in several groups keep a place free for somebody who comes later. */
final class RoomToSpare extends SoftRule {

    RoomToSpare() {
        super("room-to-spare", 0);
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int several = 0;
        var full = new ArrayList<String>();
        var held = new ArrayList<String>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            int limit = sitting.roster.limit(sitting.people[seat]);
            if (limit > 1) {
                several++;
                if (sitting.loadOf(seat) >= limit) {
                    full.add(sitting.name(seat));
                    if (limit < sitting.person(seat).capacity()) {
                        held.add(sitting.name(seat));
                    }
                }
            }
        }
        return several == 0 ? Judgement.SILENT : Judgement.worth(several - full.size(), several, full.isEmpty()
                ? Reason.of("engine.room-to-spare.nobody")
                : held.isEmpty() ? because(full.size(), full) : Reason.of("engine.room-to-spare.full", held.size(), held, sitting.shape().mostGroups()));
    }

    /** Somebody who is in as many groups as they offered is where they want to be. */
    @Override
    boolean warns() {
        return false;
    }
}
