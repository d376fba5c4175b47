package belay.people;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * When somebody is usually free, in half-hours of their own clock: {@code Mon 18:00-20:00; Wed 07:00-09:00}.
 *
 * <p>Half-hour 0 is Monday 00:00, 335 is Sunday 23:30. Times between half-hours are refused rather than rounded:
 * whoever wrote 18:15 knows better than we do which side they meant.
 */
public final class Week {

    public static final int HALF_HOURS = 7 * 48;
    public static final Week NONE = new Week(new BitSet());

    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)).toList();

    private final BitSet free;

    private Week(BitSet free) {
        this.free = free;
    }

    /** Reads what people write: {@code Mon-Fri 18-20}, {@code weekends 10am-4pm}, {@code Fri 22:00-02:00}, {@code evenings}. */
    public static Week parse(String text) {
        return new Week(new WeekReader(text).read());
    }

    /** Whether what people wrote leaves hours or days to be understood, such as {@code evenings} or {@code after 6pm}. */
    public static boolean isLoose(String text) {
        var reader = new WeekReader(text);
        reader.read();
        return reader.isLoose();
    }

    /** The boxes ticked in the form, such as {@code mon-18:00}. */
    public static Week ofKeys(Collection<String> keys) {
        var free = new BitSet(HALF_HOURS);
        keys.forEach(key -> free.set(halfHour(key)));
        return new Week(free);
    }

    /** The name of a half-hour's box in the form. */
    public static String key(int halfHour) {
        return DAYS.get(halfHour / 48).toLowerCase(Locale.ROOT) + "-" + time(halfHour % 48);
    }

    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        free.stream().forEach(halfHour -> keys.add(key(halfHour)));
        return keys;
    }

    public boolean isFree(int halfHour) {
        return free.get(halfHour);
    }

    public boolean isEmpty() {
        return free.isEmpty();
    }

    /** Whether any of it lies between 22:00 and 07:00. */
    public boolean hasNights() {
        return free.stream().anyMatch(halfHour -> halfHour % 48 < 7 * 2 || halfHour % 48 >= 22 * 2);
    }

    public double hours() {
        return free.cardinality() / 2.0;
    }

    /** A copy: half-hour by half-hour, for whoever counts with them. */
    public BitSet halfHours() {
        return (BitSet) free.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Week week && week.free.equals(free);
    }

    @Override
    public int hashCode() {
        return free.hashCode();
    }

    /** The one way this week is written down; what crosses midnight is written on both days. */
    @Override
    public String toString() {
        var days = new StringJoiner("; ");
        for (int day = 0; day < 7; day++) {
            String stretches = stretches(day * 48);
            if (!stretches.isEmpty()) {
                days.add(DAYS.get(day) + " " + stretches);
            }
        }
        return days.toString();
    }

    private String stretches(int dayStart) {
        var stretches = new StringJoiner(", ");
        int end = dayStart;
        for (int from = free.nextSetBit(end); from >= 0 && from < dayStart + 48; from = free.nextSetBit(end)) {
            end = Math.min(free.nextClearBit(from), dayStart + 48);
            stretches.add(time(from - dayStart) + "-" + time(end - dayStart));
        }
        return stretches.toString();
    }

    private static int halfHour(String key) {
        for (int day = 0; day < 7; day++) {
            if (key.matches(DAYS.get(day).toLowerCase(Locale.ROOT) + "-([01]\\d|2[0-3]):[03]0")) {
                return day * 48 + Integer.parseInt(key, 4, 6, 10) * 2 + (key.charAt(7) == '3' ? 1 : 0);
            }
        }
        throw new BadValue("week", key, "key");
    }

    private static String time(int halfHour) {
        return "%02d:%s".formatted(halfHour / 2, halfHour % 2 == 0 ? "00" : "30");
    }
}
