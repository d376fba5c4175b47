package belay.matching.engine;

import java.util.ArrayList;

/** People who can be in several groups keep a place free for somebody who comes later. */
final class RoomToSpare extends SoftRule {

    RoomToSpare() {
        super("room-to-spare", 5);
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int several = 0;
        var full = new ArrayList<String>();
        var cautions = new ArrayList<Reason>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            int limit = sitting.roster.limit(sitting.people[seat]);
            if (limit > 1) {
                several++;
                if (sitting.loadOf(seat) >= limit) {
                    full.add(sitting.name(seat));
                    cautions.add(Reason.of("engine.room-to-spare.full", sitting.name(seat), limit));
                }
            }
        }
        return several == 0 ? Judgement.SILENT : new Judgement.Worth(several - full.size(), several,
                full.isEmpty() ? Reason.of("engine.room-to-spare.nobody") : because(full.size(), full), cautions);
    }
}
