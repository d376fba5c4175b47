package belay.people;

import belay.people.WeekWords.Hours;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a week as people write it, word by word: days, and the hours that hold on each of them; or hours, and then the days they hold
 * on. What is meant but not said (“evenings”, “after 6pm”, “weekends”) is taken in its usual sense, and that it was, is told.
 */
final class WeekReader {

    private static final int DAY = 48;
    private static final Pattern WORD = Pattern.compile("""
        [^\\S\\n]*(?:(?<time>(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})|h)?\\s*(?<half>[ap]\\.?m\\b\\.?)?(?:\\s*uhr\\b)?(?!\\w)|noon\\b|midnight\\b)\
        |(?<after>(?:after|from|ab)\\b)|(?<before>before\\b)|(?<onwards>(?:onwards?|or\\s+later)\\b|\\+(?=\\s*(?:[;,\\n]|$)))\
        |(?<dash>[-‐‑‒–—−]|(?:to|bis)\\b)|(?<until>(?:until|till)\\b)|(?<stop>[;\\n])|(?<more>[,/&+]|(?:and|und)\\b)\
        |(?<filler>(?:on|at|in|the|usually|mostly|only|all|day)\\b|:)|(?<word>\\p{L}+\\.?))""",
        Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Matcher words;
    private final BitSet free = new BitSet(Week.HALF_HOURS);
    private final BitSet days = new BitSet(7);
    /** Days for which no hours are told, so far. */
    private final BitSet bare = new BitSet(7);
    /** Hours told before the days they are for. */
    private final List<Hours> ahead = new ArrayList<>();
    /** Hours told after the days they are for. */
    private final List<Hours> within = new ArrayList<>();
    /** The hours told last, since the last day; and whether they were said as a part of the day. */
    private @Nullable Hours before;
    private boolean part;
    private boolean timed;
    private boolean parted;
    /** Whether the days are those of the weekend: who says “weekends and evenings” means both. */
    private boolean weekend;
    private boolean more;
    private boolean loose;

    WeekReader(String text) {
        this.text = text.replaceAll("(?i)\\bevery\\s+day\\b", "everyday").replaceAll("(?i)\\bany\\s+days?\\b|\\ball\\s+week\\b", "everyday").replaceAll("(?i)\\bany\\s+times?\\b", "anytime")
            .replaceAll("(?i)\\bafter\\s+(?:work|school)\\b", "evenings").replace("\r", "\n");
        this.words = WORD.matcher(this.text);
    }

    BitSet read() {
        more = words.lookingAt();
        while (more) {
            if (words.group("word") != null) {
                word();
            } else if (words.group("time") != null) {
                stretch();
            } else if (words.group("after") != null) {
                after();
            } else if (words.group("before") != null || words.group("until") != null) {
                before();
            } else if (words.group("dash") != null || words.group("onwards") != null) {
                throw new BadValue("week", text, "dash");
            } else {
                parted = parted || words.group("more") != null;
                boolean stop = words.group("stop") != null;
                next();
                if (stop) {
                    endOfDays();
                }
            }
        }
        endOfDays();
        mark(bare, WeekWords.WAKING);
        return free;
    }

    /** Whether something was taken in its usual sense that was not said. */
    boolean isLoose() {
        return loose;
    }

    /** Moves on; what is neither day nor time nor mark is named, and the end of the text ends the reading. */
    private void next() {
        int end = words.end();
        more = words.region(end, text.length()).lookingAt();
        if (!more && !text.substring(end).isBlank()) {
            throw new BadValue("week", text.substring(end).strip(), "unclear");
        }
    }

    private boolean at(String kind) {
        return more && words.group(kind) != null;
    }

    private void word() {
        String word = words.group("word");
        var part = WeekWords.part(word);
        var named = WeekWords.days(word);
        if (named.isPresent()) {
            days(named.get());
            part.ifPresent(hours -> hold(hours, true));
        } else if (part.isPresent()) {
            next();
            hold(part.get(), true);
        } else if (WeekWords.isAnyTime(word) && !timed && ahead.isEmpty()) {
            next();
            hold(WeekWords.WAKING, true);
        } else {
            throw new BadValue("week", word, days.isEmpty() && ahead.isEmpty() ? "day" : "word");
        }
    }

    private void days(List<Integer> first) {
        if (timed || parted && !ahead.isEmpty() && days.isEmpty()) {
            endOfDays();
        }
        weekend = days.isEmpty() && first.equals(WeekWords.WEEKEND);
        before = null;
        part = false;
        next();
        if (at("dash") && first.size() == 1) {
            next();
            var last = at("word") ? WeekWords.days(words.group("word")) : Optional.<List<Integer>>empty();
            if (last.isEmpty()) {
                throw new BadValue("week", at("word") ? words.group("word") : text, at("word") ? "day" : "dash");
            }
            for (int day = first.getFirst(); day != last.get().getFirst(); day = (day + 1) % 7) {
                days.set(day);
            }
            days.set(last.get().getFirst());
            next();
        } else {
            first.forEach(days::set);
        }
        parted = false;
    }

    private void stretch() {
        String from = words.group("time");
        var start = TimeOfDay.of(words);
        next();
        if (at("onwards")) {
            next();
            open(start, from);
            return;
        }
        if (!at("dash") && !at("until")) {
            throw new BadValue("week", from, "end");
        }
        next();
        if (!at("time")) {
            throw new BadValue("week", from, "end");
        }
        between(start, from);
    }

    private void between(TimeOfDay start, String from) {
        var end = TimeOfDay.of(words);
        String written = from + "-" + words.group("time");
        next();
        if (!start.saidHalf() && !end.saidHalf() && start.minutes() <= TimeOfDay.NOON && end.minutes() < start.minutes()) {
            throw new BadValue("week", written, "halves");
        }
        told(start.beside(end, true) % (2 * TimeOfDay.NOON), end.beside(start, false), written);
    }

    /** {@code after 6pm}, {@code from 18:00}: until the evening ends; {@code from 6 to 8pm} says itself until when, and {@code from Monday} nothing yet. */
    private void after() {
        boolean needsTime = "after".equalsIgnoreCase(words.group("after"));
        next();
        if (!at("time")) {
            if (needsTime) {
                throw new BadValue("week", text, "after");
            }
            return;
        }
        String from = words.group("time");
        var start = TimeOfDay.of(words);
        next();
        if (at("dash") || at("until")) {
            next();
            if (!at("time")) {
                throw new BadValue("week", from, "end");
            }
            between(start, from);
        } else {
            if (at("onwards")) {
                next();
            }
            open(start, from);
        }
    }

    private void open(TimeOfDay time, String written) {
        int start = time.minutes();
        if (!time.saidHalf() && !time.by24() && start < TimeOfDay.NOON) {
            if (start >= WeekWords.WAKING.start()) {
                throw new BadValue("week", written, "which-half");
            }
            start += TimeOfDay.NOON;
        }
        loose = true;
        told(start, start < WeekWords.WAKING.end() ? WeekWords.WAKING.end() : 2 * TimeOfDay.NOON, written);
    }

    private void before() {
        next();
        if (!at("time")) {
            throw new BadValue("week", text, "after");
        }
        String written = words.group("time");
        var time = TimeOfDay.of(words);
        int end = time.minutes();
        if (!time.saidHalf() && !time.by24() && end <= WeekWords.WAKING.start()) {
            throw new BadValue("week", written, "which-half");
        }
        next();
        loose = true;
        told(end > WeekWords.WAKING.start() ? WeekWords.WAKING.start() : Math.max(0, end - 120), end, written);
    }

    private void told(int start, int end, String written) {
        if (start % 30 != 0 || end % 30 != 0) {
            throw new BadValue("week", written, "half-hour");
        }
        if (start == end) {
            throw new BadValue("week", written, "empty");
        }
        if (!bare.isEmpty()) {
            throw new BadValue("week", text, "hours");
        }
        hold(new Hours(start, end), false);
    }

    /**
     * Hours that are for the days told before; or for those that are told next, if any are. What is told right after a part of the day says
     * which hours of it are meant.
     */
    private void hold(Hours hours, boolean usual) {
        if (parted && weekend && !timed) {
            endOfDays();
        }
        if (usual && before != null && !parted) {
            throw new BadValue("week", text, "unclear");
        }
        if (part && !usual && !parted) {
            (days.isEmpty() ? ahead : within).removeLast();
        }
        if (!days.isEmpty() && !ahead.isEmpty()) {
            throw new BadValue("week", text, "unclear");
        }
        (days.isEmpty() ? ahead : within).add(hours);
        timed = !days.isEmpty();
        loose |= usual;
        before = hours;
        part = usual;
        weekend = false;
        parted = false;
    }

    private void mark(BitSet on, Hours hours) {
        int length = (hours.end() > hours.start() ? hours.end() - hours.start() : hours.end() - hours.start() + 2 * TimeOfDay.NOON) / 30;
        on.stream().forEach(day -> {
            for (int i = 0; i < length; i++) {
                free.set((day * DAY + hours.start() / 30 + i) % Week.HALF_HOURS);
            }
        });
    }

    private void endOfDays() {
        if (!ahead.isEmpty()) {
            if (days.isEmpty()) {
                loose = true;
                days.set(0, 7);
            }
            ahead.forEach(hours -> mark(days, hours));
            ahead.clear();
            within.clear();
        } else if (!timed && !days.isEmpty()) {
            loose = true;
            bare.or(days);
        }
        within.forEach(hours -> mark(days, hours));
        within.clear();
        before = null;
        part = false;
        days.clear();
        timed = false;
        parted = false;
        weekend = false;
    }
}
