package belay.matching.engine;

import java.util.BitSet;

/** A cohort's mentors live so far apart that one of them is awake at most hours. */
final class ZonesSpread extends SoftRule {

    /** Awake from seven in the morning to eleven at night, in half-hours of the day. */
    private static final int WAKES = 14;
    private static final int SLEEPS = 46;

    ZonesSpread() {
        super("zones-spread", 15);
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (sitting.shape().kind() != Kind.COHORT || !sitting.led()) {
            return Judgement.SILENT;
        }
        var awake = new BitSet(48);
        for (int seat : sitting.seatsOf(0)) {
            int mentor = sitting.people[seat];
            if (sitting.roster.times.zoneTold(mentor)) {
                int ahead = Math.floorDiv(sitting.roster.times.offsetMinutes(mentor), 30);
                for (int half = WAKES; half < SLEEPS; half++) {
                    awake.set(Math.floorMod(half - ahead, 48));
                }
            }
        }
        int alone = SLEEPS - WAKES;
        return awake.isEmpty() ? Judgement.SILENT : Judgement.worth(awake.cardinality() - alone, 48 - alone, because(awake.cardinality() / 2));
    }
}
