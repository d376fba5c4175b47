package belay.matching.engine;

import java.util.BitSet;

/**
 * What it costs to change a sign-up so that somebody gets a place, in half-hours of a week that somebody would have to free. Hours are
 * what people most easily give, then a wish, then what is theirs to learn; whom they avoid is touched last.
 */
final class Price {

    static final int A_HALF_HOUR = 1;
    /** Between eleven at night and seven in the morning. */
    static final int A_HALF_HOUR_AT_NIGHT = 4;
    /** Somebody who has a place moves to another, where they do not have to change anything. */
    static final int A_MOVE = 2;
    /** Somebody else has no place any more, where more people have one. */
    static final int A_PLACE_LOST = 24;
    static final int A_PLACE_MORE = 4;
    /** For somebody who said they can take on nobody at the moment. */
    static final int A_FIRST_PLACE = 8;
    /** Knowing a skill one level better, or being content with one level less. */
    static final int A_LEVEL = 4;
    static final int A_GOAL = 6;
    static final int A_WISH = 6;
    static final int A_LANGUAGE = 8;
    static final int A_SKILL = 12;
    static final int AN_AVOIDED = 48;

    private static final int SEVEN = 14;
    private static final int ELEVEN = 46;

    private Price() {
    }

    /** Of half-hours of somebody’s own week. */
    static int of(BitSet halfHours) {
        return halfHours.stream().map(one -> isAtNight(one) ? A_HALF_HOUR_AT_NIGHT : A_HALF_HOUR).sum();
    }

    static boolean isAtNight(int halfHour) {
        return halfHour % 48 < SEVEN || halfHour % 48 >= ELEVEN;
    }
}
