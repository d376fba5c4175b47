package belay.people;

import java.util.Locale;
import java.util.regex.Matcher;

/**
 * A time as somebody wrote it.
 *
 * @param minutes since midnight
 * @param saidHalf whether it says itself which half of the day is meant, as {@code 6pm} and {@code noon} do
 * @param by24 whether it can only be by a clock of 24 hours, as {@code 06:00}, {@code 7h} and {@code 7 Uhr} are
 */
record TimeOfDay(int minutes, boolean saidHalf, boolean by24) {

    static final int NOON = 12 * 60;

    /** Reads the groups {@code time}, {@code hour}, {@code minute} and {@code half} of what was found. */
    static TimeOfDay of(Matcher words) {
        String written = words.group("time").strip();
        if (words.group("hour") == null) {
            return new TimeOfDay(written.equalsIgnoreCase("noon") ? NOON : 2 * NOON, true, true);
        }
        int hour = Integer.parseInt(words.group("hour"));
        int minute = words.group("minute") == null ? 0 : Integer.parseInt(words.group("minute"));
        String half = words.group("half");
        if (minute > 59 || (half != null ? hour < 1 || hour > 12 : hour > 24 || hour == 24 && minute > 0)) {
            throw new BadValue("week", written, "time");
        }
        int on24 = half == null ? hour : hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        return new TimeOfDay(on24 * 60 + minute, half != null, written.startsWith("0") || written.toLowerCase(Locale.ROOT).indexOf('h') > 0);
    }

    /** Where only the other end says am or pm: in {@code 6-8pm} and {@code 9am-5} it is this one's afternoon, in {@code 11-1pm} not. */
    int beside(TimeOfDay other, boolean thisIsFirst) {
        int later = minutes + NOON;
        boolean fits = thisIsFirst ? later < other.minutes : minutes <= other.minutes && later > other.minutes;
        return other.saidHalf && !saidHalf && minutes < NOON && fits ? later : minutes;
    }

    /** For a stretch that could be by day or through the night, with how it is written either way. */
    static BadValue dayOrNight(int start, int end, String written) {
        int later = end + NOON;
        return new BadValue("week", written, "halves", by24(start) + "-" + by24(later), by12(start) + "-" + by12(later), by24(start + NOON) + "-" + by24(end));
    }

    static BadValue morningOrEvening(int time, String written) {
        int later = time + NOON;
        return new BadValue("week", written, "which-half", by12(time), by12(later), by24(time), by24(later));
    }

    /** {@code 09:30} */
    private static String by24(int minutes) {
        return "%02d:%02d".formatted(minutes / 60 % 24, minutes % 60);
    }

    /** {@code 9am}, {@code 9:30pm} */
    private static String by12(int minutes) {
        int hour = minutes / 60 % 24;
        String past = minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60);
        return (hour + 11) % 12 + 1 + past + (hour < 12 ? "am" : "pm");
    }
}
