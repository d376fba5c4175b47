package belay.matching.engine;

import java.time.Duration;

/** Pairs and rings whose days run alike find each other awake. */
final class ZonesClose extends SoftRule {

    private static final int HALF_A_DAY = 720;

    ZonesClose() {
        super("zones-close", 10);
    }

    @Override
    public Judgement judge(Sitting sitting) {
        var kind = sitting.shape().kind();
        if (kind != Kind.PEER && kind != Kind.PARTNERSHIP) {
            return Judgement.SILENT;
        }
        int widest = -1;
        for (int seat = 0; seat < sitting.size(); seat++) {
            for (int other = 0; other < seat; other++) {
                int one = sitting.people[seat];
                int two = sitting.people[other];
                if (sitting.roster.times.zoneTold(one) && sitting.roster.times.zoneTold(two)) {
                    widest = Math.max(widest, sitting.roster.times.apart(one, two));
                }
            }
        }
        return widest < 0 ? Judgement.SILENT
                : Judgement.worth(HALF_A_DAY - widest, HALF_A_DAY, widest == 0 ? Reason.of("engine.zones-close.same") : because(Duration.ofMinutes(widest)));
    }
}
