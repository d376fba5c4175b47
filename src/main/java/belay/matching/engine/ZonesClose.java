package belay.matching.engine;

import java.time.Duration;
import java.util.List;

/** Pairs and rings whose days run alike find each other awake. */
final class ZonesClose extends SoftRule {

    private static final int HALF_A_DAY = 720;
    /** So many minutes apart, the evening of one is the night or the working day of the other; that is to be known before it is published. */
    private static final int FAR = 360;

    ZonesClose() {
        super("zones-close", 10);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.shape.kind() == Kind.PEER || roster.shape.kind() == Kind.PARTNERSHIP;
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (!maySpeak(sitting.roster)) {
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
        if (widest < 0) {
            return Judgement.SILENT;
        }
        var because = widest == 0 ? Reason.of("engine.zones-close.same") : because(Duration.ofMinutes(widest));
        return new Judgement.Worth(HALF_A_DAY - widest, HALF_A_DAY, because, widest < FAR ? List.of() : List.of(because));
    }
}
