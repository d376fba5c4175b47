package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Which half-hours of a usual week somebody is free, by their own wall clock; number 0 is Monday 00:00, 335 Sunday 23:30. */
public record Week(BitSet halfHours) {

    /** Half-hours in a week. */
    public static final int HALF_HOURS = 7 * 48;

    /** Nothing told, which is not the same as never free: it keeps nobody out. */
    public static final Week NOT_TOLD = new Week(new BitSet());

    public Week {
        if (halfHours.length() > HALF_HOURS) {
            throw new IllegalArgumentException("A week has %d half-hours, there is no number %d".formatted(HALF_HOURS, halfHours.length() - 1));
        }
        halfHours = (BitSet) halfHours.clone();
    }

    @Override
    public BitSet halfHours() {
        return (BitSet) halfHours.clone();
    }

    public static Week of(int... halfHours) {
        var bits = new BitSet(HALF_HOURS);
        Arrays.stream(halfHours).forEach(bits::set);
        return new Week(bits);
    }

    /** Every half-hour that fits wholly between two times of a day; an end of midnight means the end of that day. */
    public static Week of(DayOfWeek day, LocalTime from, LocalTime to) {
        int first = (from.toSecondOfDay() + 1799) / 1800;
        int end = to.equals(LocalTime.MIDNIGHT) ? 48 : to.toSecondOfDay() / 1800;
        int monday = (day.getValue() - 1) * 48;
        return of(IntStream.range(first, Math.max(first, end)).map(halfHour -> monday + halfHour).toArray());
    }

    /** This and the other week's free time together. */
    public Week and(Week other) {
        var both = halfHours();
        both.or(other.halfHours);
        return new Week(both);
    }

    public boolean told() {
        return !halfHours.isEmpty();
    }

    public boolean isFree(int halfHour) {
        return halfHours.get(Math.floorMod(halfHour, HALF_HOURS));
    }
}
