package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;

/** Every mentee of a cohort has a mentor who is awake in the evening of their day, as mentors live far enough apart; who has none is named. */
final class ZonesSpread extends SoftRule {

    /** Awake from seven in the morning to eleven at night, in half-hours of the day. */
    private static final int WAKES = 14;
    private static final int SLEEPS = 46;
    /** From six in the evening to ten; a mentor has to be awake for an hour of it. */
    private static final int EVENING = 36;
    private static final int NIGHT = 44;
    private static final int AN_HOUR = 2;
    private static final long DAY = (1L << 48) - 1;

    ZonesSpread() {
        super("zones-spread", 15);
    }

    /** Who has none awake in the evening is named anyway. */
    @Override
    boolean warns() {
        return false;
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.shape.kind() == Kind.COHORT && roster.shape.isLed();
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (!maySpeak(sitting.roster)) {
            return Judgement.SILENT;
        }
        long awake = 0;
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.roles[seat] == 0 && sitting.roster.times.zoneTold(sitting.people[seat])) {
                awake |= hours(sitting, seat, WAKES, SLEEPS);
            }
        }
        if (awake == 0) {
            return Judgement.SILENT;
        }
        var learners = new ArrayList<String>();
        var dark = new ArrayList<String>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.learns(seat) && sitting.roster.times.zoneTold(sitting.people[seat])) {
                learners.add(sitting.name(seat));
                if (Long.bitCount(hours(sitting, seat, EVENING, NIGHT) & awake) < AN_HOUR) {
                    dark.add(sitting.name(seat));
                }
            }
        }
        if (learners.isEmpty()) {
            return Judgement.SILENT;
        }
        int lit = learners.size() - dark.size();
        return new Judgement.Worth(lit, learners.size(), because(lit, learners.size()),
            dark.isEmpty() ? List.of() : List.of(Reason.of("engine.zones-spread.evening", dark.size(), dark)));
    }

    /** Half-hours of the day by UTC, one bit each, that are these of somebody's own clock. */
    private static long hours(Sitting sitting, int seat, int from, int to) {
        int ahead = Math.floorDiv(sitting.roster.times.offsetMinutes(sitting.people[seat]), 30);
        int first = Math.floorMod(from - ahead, 48);
        long hours = (1L << to - from) - 1;
        return (hours << first | hours >>> 48 - first) & DAY;
    }
}
