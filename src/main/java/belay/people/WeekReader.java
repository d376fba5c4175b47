package belay.people;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a week as people write it, word by word: days, then the stretches of time that hold on each of them. */
final class WeekReader {

    private static final int DAY = 48;
    private static final int NOON = 12 * 60;
    private static final Pattern WORD = Pattern.compile("""
        \\s*(?:(?<time>(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})|h)?\\s*(?<half>[ap]\\.?m\\b\\.?)?(?!\\w)|noon\\b|midnight\\b)\
        |(?<dash>[-‐‑‒–—−]|to\\b|until\\b|till\\b)|(?<stop>[;\\n])|(?<more>[,/&+]|and\\b)|(?<filler>from\\b|on\\b|:)|(?<day>\\p{L}+\\.?))""",
        Pattern.CASE_INSENSITIVE);
    private static final Map<String, List<Integer>> DAYS = Map.of(
        "weekday", List.of(0, 1, 2, 3, 4), "weekend", List.of(5, 6),
        "daily", List.of(0, 1, 2, 3, 4, 5, 6), "everyday", List.of(0, 1, 2, 3, 4, 5, 6));
    private static final List<String> NAMES =
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private record Time(int minutes, boolean saidHalf) {

        /** Where only the other end says am or pm: in {@code 6-8pm} and {@code 9am-5} it is this one's afternoon, in {@code 11-1pm} not. */
        int beside(Time other, boolean thisIsFirst) {
            int later = minutes + NOON;
            boolean fits = thisIsFirst ? later < other.minutes : minutes <= other.minutes && later > other.minutes;
            return other.saidHalf && !saidHalf && minutes < NOON && fits ? later : minutes;
        }
    }

    private final String text;
    private final Matcher words;
    private final BitSet free = new BitSet(Week.HALF_HOURS);
    private final BitSet days = new BitSet(7);
    private boolean timed;
    private boolean more;

    WeekReader(String text) {
        this.text = text.replaceAll("(?i)\\b(every\\s+day)\\b", "everyday").replace("\r", "\n");
        this.words = WORD.matcher(this.text);
    }

    BitSet read() {
        more = words.lookingAt();
        while (more) {
            if (words.group("day") != null) {
                day();
            } else if (words.group("time") != null) {
                stretch();
            } else if (words.group("stop") != null) {
                endOfDays();
                next();
            } else if (words.group("dash") != null) {
                throw new BadValue("week", text, "dash");
            } else {
                next();
            }
        }
        endOfDays();
        return free;
    }

    /** Moves on; what is neither day nor time nor mark is named, and the end of the text ends the reading. */
    private void next() {
        int end = words.end();
        more = words.region(end, text.length()).lookingAt();
        if (!more && !text.substring(end).isBlank()) {
            throw new BadValue("week", text.substring(end), "unclear");
        }
    }

    private void day() {
        if (timed) {
            endOfDays();
        }
        var first = days(words.group("day"));
        next();
        if (more && words.group("dash") != null && first.size() == 1) {
            next();
            if (!more || words.group("day") == null) {
                throw new BadValue("week", text, "dash");
            }
            int last = days(words.group("day")).getFirst();
            for (int day = first.getFirst(); day != last; day = (day + 1) % 7) {
                days.set(day);
            }
            days.set(last);
            next();
        } else {
            first.forEach(days::set);
        }
    }

    private List<Integer> days(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace(".", "");
        var named = DAYS.getOrDefault(plain, DAYS.get(plain.replaceAll("s$", "")));
        if (named != null) {
            return named;
        }
        for (int day = 0; day < 7; day++) {
            String name = NAMES.get(day);
            if (plain.length() >= 2 && (name + "s").startsWith(plain) || plain.equals("weds") && day == 2) {
                return List.of(day);
            }
        }
        throw new BadValue("week", word, this.days.isEmpty() ? "day" : "word");
    }

    private void stretch() {
        String from = words.group("time");
        var start = time();
        next();
        if (!more || words.group("dash") == null) {
            throw new BadValue("week", from, "end");
        }
        next();
        if (!more || words.group("time") == null) {
            throw new BadValue("week", from, "end");
        }
        var end = time();
        String written = from + "-" + words.group("time");
        next();
        if (days.isEmpty()) {
            throw new BadValue("week", written, "which");
        }
        if (!start.saidHalf && !end.saidHalf && start.minutes <= NOON && end.minutes < start.minutes) {
            throw new BadValue("week", written, "halves");
        }
        mark(start.beside(end, true) % (2 * NOON), end.beside(start, false), written);
        timed = true;
    }

    private void mark(int start, int end, String written) {
        if (start % 30 != 0 || end % 30 != 0) {
            throw new BadValue("week", written, "half-hour");
        }
        if (start == end) {
            throw new BadValue("week", written, "empty");
        }
        int length = (end > start ? end - start : end - start + 2 * NOON) / 30;
        days.stream().forEach(day -> {
            for (int i = 0; i < length; i++) {
                free.set((day * DAY + start / 30 + i) % Week.HALF_HOURS);
            }
        });
    }

    private Time time() {
        String written = words.group("time").strip();
        if (words.group("hour") == null) {
            return new Time(written.equalsIgnoreCase("noon") ? NOON : 2 * NOON, true);
        }
        int hour = Integer.parseInt(words.group("hour"));
        int minute = words.group("minute") == null ? 0 : Integer.parseInt(words.group("minute"));
        String half = words.group("half");
        if (half != null ? hour < 1 || hour > 12 : hour > 24 || hour == 24 && minute > 0) {
            throw new BadValue("week", written, "time");
        }
        if (minute > 59) {
            throw new BadValue("week", written, "time");
        }
        int on24 = half == null ? hour : hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        return new Time(on24 * 60 + minute, half != null);
    }

    private void endOfDays() {
        if (!timed && !days.isEmpty()) {
            throw new BadValue("week", text, "hours");
        }
        days.clear();
        timed = false;
    }
}
